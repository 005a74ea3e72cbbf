"""Bad values: kept, mended or set aside, and said; a record is refused only when it is of no use."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repere.annuaire.imports.lecture import Lue, Rejetee
from repere.annuaire.standard.complements import Arret, Equipement, HorairesExceptionnels
from repere.annuaire.standard.fiche import CHAMPS_STANDARD, Fiche
from repere.annuaire.standard.vocabulaire import SERVICES
from tests.annuaire.imports.fichiers import (
    DeuxCommunes,
    as_json,
    place,
    read_all,
    read_one,
    said_of,
)


def test_a_sound_record_passes_without_a_word():
    lue = read_one(place())
    assert lue.remarques == ()
    assert lue.fiche.to_json() == place()


@pytest.mark.parametrize("champ", [c for c in CHAMPS_STANDARD if c != "nom"])
@pytest.mark.parametrize("vide", ["", None, "-"])
def test_no_missing_value_but_the_name_refuses_a_record(champ, vide):
    lue = read_one(place(**{champ: vide}))
    assert lue.fiche.nom == "Médiathèque de Val-Fictif"


@pytest.mark.parametrize("champ", ["adresse", "code_postal"])
def test_a_missing_address_is_said(champ):
    assert said_of(read_one(place(**{champ: ""})), champ)


def test_a_place_without_a_name_or_anywhere_is_refused_with_what_to_do():
    nulle_part = {"id": "2", "nom": "Quelque part"}
    for lecture in read_all(as_json(place(nom=""), nulle_part)):
        assert isinstance(lecture, Rejetee)
        assert lecture.remarques[-1].remede
        assert lecture.brut


def test_a_missing_identifier_is_computed_the_same_each_time():
    un, deux = (read_one(place(id="")) for _ in range(2))
    autre = read_one(place(id="", adresse="2 rue Neuve"))
    assert un.fiche.id == deux.fiche.id != autre.fiche.id
    assert said_of(un, "id")


@pytest.mark.parametrize(
    ("champ", "valeur", "attendu"),
    [
        ("pivot", "00000000000000", ""),
        ("pivot", "21370261600012", ""),
        ("date_maj", "1970-01-01", None),
        ("date_maj", (date.today() + timedelta(days=400)).isoformat(), None),
        ("code_postal", "3700A", ""),
        ("code_insee", "99", ""),
        ("services", "Cuisine", ()),
        ("frais_a_charge", "Troc", ()),
        ("courriels", "accueil@exemple", ()),
        ("site_web", "voir la page", ()),
        ("telephone", "02 47", ""),
    ],
)
def test_a_false_value_is_set_aside_said_and_kept_raw(champ, valeur, attendu):
    lue = read_one(place(**{champ: valeur}))
    assert getattr(lue.fiche, champ) == attendu
    assert said_of(lue, champ)
    assert lue.brut[champ] == valeur


@pytest.mark.parametrize(
    ("latitude", "longitude"), [(0, 0), (33.0, -7.6), ("47,x", "0"), (47.39, "")]
)
def test_coordinates_that_place_nothing(latitude, longitude):
    lue = read_one(place(latitude=latitude, longitude=longitude))
    assert (lue.fiche.latitude, lue.fiche.longitude) == (None, None)
    assert said_of(lue, "latitude")


def test_coordinates_swapped_or_with_commas():
    assert read_one(place(latitude="0,69", longitude="47,39")).fiche.latitude == 47.39


def test_apostrophes_of_both_kinds():
    for apostrophe in "'’":
        lue = read_one(place(modalites_acces=f"Ce lieu n{apostrophe}accueille pas de public"))
        assert lue.fiche.modalites_acces == ("Ce lieu n'accueille pas de public",)
        assert lue.remarques == ()


def test_several_phones_and_addresses_in_a_cell():
    fiche = read_one(
        place(
            telephone="02 47 00 00 01 / 06 11 00 00 02",
            courriels="a1@exemple.fr ; b2@exemple.fr",
            site_web="www.exemple.fr",
        )
    ).fiche
    assert (fiche.telephone, fiche.autres_telephones) == ("+33247000001", ("+33611000002",))
    assert fiche.courriels == ("a1@exemple.fr", "b2@exemple.fr")
    assert fiche.site_web == ("https://www.exemple.fr",)


def test_capitals_are_lowered_and_said_once():
    lue = read_one(
        place(nom="MEDIATHEQUE DU VAL", commune="VAL-FICTIF", adresse="1 PL DE LA MAIRIE")
    )
    assert (lue.fiche.nom, lue.fiche.commune, lue.fiche.adresse) == (
        "Médiathèque du Val",
        "Val-Fictif",
        "1 place de la Mairie",
    )
    (remarque,) = lue.remarques
    assert remarque.champ == "nom, commune, adresse"
    assert "MEDIATHEQUE DU VAL" in remarque.valeur


def test_mojibake_is_repaired():
    lue = read_one(place(nom="MÃ©diathÃ¨que"))
    assert lue.fiche.nom == "Médiathèque"
    assert said_of(lue, "nom")


def test_a_long_summary_loses_no_word():
    phrase = "Nous aidons chacun à faire ses démarches. "
    lue = read_one(
        place(presentation_resume=phrase * 10, presentation_detail="Entrée par la cour.")
    )
    assert len(lue.fiche.presentation_resume) <= 280
    assert lue.fiche.presentation_resume.endswith("démarches.")
    assert lue.fiche.presentation_detail == f"{(phrase * 10).strip()}\n\nEntrée par la cour."
    assert said_of(lue, "presentation_resume")


def test_hours_in_osm_in_french_and_broken():
    assert read_one(place(horaires="Mo-Fr 09:00-12:00")).remarques == ()
    lue = read_one(place(horaires="Du lundi au vendredi de 9h à 12h"))
    assert (lue.fiche.horaires, lue.fiche.horaires_texte) == (
        "Mo-Fr 09:00-12:00",
        "Du lundi au vendredi de 9h à 12h",
    )
    assert said_of(lue, "horaires")
    for texte in (
        "Mo-Fr 09:00-12:00-17:00",
        "We :undefined-12:30",
        "selon les semaines, voir affichage",
    ):
        lue = read_one(place(horaires=texte))
        assert (lue.fiche.horaires, lue.fiche.horaires_texte) == ("", texte)
        assert said_of(lue, "horaires")


def test_hours_on_appointment():
    lue = read_one(place(horaires="Sur RDV : 02.47.00.00.01"))
    assert lue.fiche.sur_rendez_vous is True
    assert lue.fiche.horaires_texte == "Sur RDV : 02.47.00.00.01"


def test_location_written_in_the_wrong_cells():
    lue = read_one({"id": "1", "nom": "Un", "adresse": "1 place de la Mairie, 37000 Val-Fictif"})
    assert (lue.fiche.adresse, lue.fiche.code_postal, lue.fiche.commune) == (
        "1 place de la Mairie",
        "37000",
        "Val-Fictif",
    )
    lue = read_one(place(commune="37000 Val-Fictif", code_postal=""))
    assert (lue.fiche.code_postal, lue.fiche.commune) == ("37000", "Val-Fictif")
    for ecrit in ("Val-Fictif Cedex 2", "Val-Fictif CEDEX", "Val-Fictif BP 1234", "Val-Fictif--CS"):
        assert read_one(place(commune=ecrit)).fiche.commune == "Val-Fictif"


class TestCommunes:
    def test_what_lacks_is_found_and_said(self):
        lue = read_one(place(code_insee="", code_postal=""), communes=DeuxCommunes())
        assert (lue.fiche.code_insee, lue.fiche.code_postal) == ("37261", "37000")
        assert said_of(lue, "code_insee")
        assert said_of(lue, "code_postal")
        lue = read_one(place(commune=""), communes=DeuxCommunes())
        assert lue.fiche.commune == "Val-Fictif"

    def test_an_old_code_becomes_today_s(self):
        lue = read_one(place(code_insee="37999"), communes=DeuxCommunes())
        assert lue.fiche.code_insee == "37261"
        assert said_of(lue, "code_insee")

    def test_several_postal_codes_choose_none(self):
        lue = read_one(
            place(commune="Bourg-la-Reinette", code_insee="37002", code_postal=""),
            communes=DeuxCommunes(),
        )
        assert lue.fiche.code_postal == ""

    def test_a_shouted_commune_takes_its_official_name_and_a_delegated_one_keeps_its_own(self):
        assert (
            read_one(place(commune="VAL FICTIF"), communes=DeuxCommunes()).fiche.commune
            == "Val-Fictif"
        )
        assert (
            read_one(place(commune="Le Hameau"), communes=DeuxCommunes()).fiche.commune
            == "Le Hameau"
        )

    def test_coordinates_far_from_the_commune_are_set_aside(self):
        lue = read_one(place(latitude=48.85, longitude=2.35), communes=DeuxCommunes())
        assert lue.fiche.latitude is None
        assert said_of(lue, "latitude")
        assert read_one(place(latitude=47.5), communes=DeuxCommunes()).fiche.latitude == 47.5

    def test_an_approximate_commune_judges_nobody(self):
        loin = place(
            commune="Bourg-la-Reinette", code_insee="37002", latitude=48.85, longitude=2.35
        )
        assert read_one(loin, communes=DeuxCommunes()).fiche.latitude == 48.85

    def test_an_unknown_commune_changes_nothing(self):
        ailleurs = place(
            commune="Ailleurs",
            code_insee="01001",
            code_postal="01000",
            latitude=46.1,
            longitude=4.9,
        )
        assert read_one(ailleurs, communes=DeuxCommunes()).remarques == ()


def test_complements_in_words():
    lue = read_one(
        place(
            accessible_pmr="Oui",
            wifi="non",
            impression="peut-être",
            equipe_salaries="3",
            equipe_benevoles="beaucoup",
            langues="français, anglais et klingon",
            equipements="4 PC en libre accès, imprimante",
            services_non_proposes="Loisirs et créations numériques",
            partenaires="CAF|Mission locale",
            orientations={"Cuisine": "la mairie"},
        )
    )
    fiche = lue.fiche
    assert (fiche.accessible_pmr, fiche.wifi, fiche.impression) == (True, False, True)
    assert (fiche.equipe_salaries, fiche.equipe_benevoles) == (3, None)
    assert fiche.langues == ("fr", "en")
    assert set(fiche.equipements) == {Equipement("ordinateur", 4), Equipement("imprimante")}
    assert fiche.materiel_libre_acces is True
    assert fiche.services_non_proposes == ("Loisirs et créations numériques",)
    assert fiche.partenaires == ("CAF", "Mission locale")
    assert fiche.orientations == {}
    assert all(
        said_of(lue, c) for c in ("impression", "equipe_benevoles", "langues", "orientations")
    )


def test_malformed_complements_are_set_aside_and_said():
    lue = read_one(
        place(
            arrets=[{"ville": "X"}],
            horaires_exceptionnels="fermé",
            equipements=[3],
            orientations="CAF",
        )
    )
    assert isinstance(lue, Lue)
    assert {r.champ for r in lue.remarques} == {
        "arrets",
        "horaires_exceptionnels",
        "equipements",
        "orientations",
    }


mots = (
    st.text(alphabet="abcdéèà' -", min_size=1, max_size=12)
    .map(str.strip)
    .filter(lambda t: len(t) > 3)
)
jours = st.dates(min_value=date(2000, 1, 1), max_value=date(2025, 1, 1))
fiches = st.builds(
    Fiche,
    id=mots,
    nom=mots,
    commune=mots,
    date_maj=st.none() | jours,
    latitude=st.none() | st.floats(42, 51),
    services=st.lists(st.sampled_from(SERVICES), unique=True).map(tuple),
    orientations=st.dictionaries(st.sampled_from(SERVICES), mots, max_size=3),
    wifi=st.none() | st.booleans(),
    equipe_salaries=st.none() | st.integers(1, 50),
    langues=st.lists(st.sampled_from(["fr", "ar", "fsl"]), unique=True).map(tuple),
    equipements=st.lists(
        st.builds(
            Equipement, st.sampled_from(["ordinateur", "scanner"]), st.none() | st.integers(1, 9)
        ),
        max_size=3,
    ).map(tuple),
    arrets=st.lists(st.builds(Arret, mots, commune=mots, du=st.none() | jours), max_size=2).map(
        tuple
    ),
    horaires_exceptionnels=st.lists(
        st.builds(HorairesExceptionnels, jours, jours, message=mots), max_size=2
    ).map(tuple),
)


@given(fiches)
def test_a_record_survives_json(fiche):
    assert Fiche.from_json(fiche.to_json()) == fiche


@given(fiches)
def test_our_own_json_imports_as_it_was(fiche):
    """Reading what we write changes no complement: the standard's format carries our extensions."""
    lue = read_one({**fiche.to_json(), "code_postal": "37000", "adresse": "Le bourg"})
    for champ in (
        "services",
        "orientations",
        "wifi",
        "equipements",
        "arrets",
        "horaires_exceptionnels",
        "langues",
        "date_maj",
        "equipe_salaries",
    ):
        assert getattr(lue.fiche, champ) == getattr(fiche, champ)
