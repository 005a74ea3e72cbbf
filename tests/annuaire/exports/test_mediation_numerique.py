"""The national standard: whatever the record, the rows are valid and what is lost is said."""

import csv
import io
import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repere.annuaire.exports.colonnes import Publication
from repere.annuaire.exports.mediation_numerique import EXPORTEUR, standard_record
from repere.annuaire.exports.rapport import Rapport
from repere.annuaire.standard.fiche import CHAMPS_STANDARD, Fiche
from repere.annuaire.standard.vocabulaire import ENUMERATIONS
from tests.annuaire.exports.fabrique import ENTREE, ecrire, publier
from tests.annuaire.exports.schema import faults

CSV, JSON = EXPORTEUR.fichiers


def lignes(*lues: Publication, rapport: Rapport | None = None) -> list[dict[str, str]]:
    texte = ecrire(CSV, *lues, rapport=rapport).decode()
    return list(csv.DictReader(io.StringIO(texte, newline="")))


def remarques(rapport: Rapport) -> dict[str, str]:
    return {motif.champ: motif.raison for motif in rapport.remarques}


def test_header_is_the_32_columns_in_order() -> None:
    assert ecrire(CSV).decode().splitlines() == [",".join(CHAMPS_STANDARD)]


def test_row_carries_every_field_of_the_standard() -> None:
    (ligne,) = lignes(
        publier(
            pivot="12345678900011",
            latitude=47.5,
            longitude=0.0,
            courriels=("a@b.example", "c@d.example"),
            services=("Aide aux démarches administratives",),
            telephone="+33247000001",
            horaires="Mo-Fr 09:00-12:00",
        )
    )
    assert ligne["courriels"] == "a@b.example|c@d.example"
    assert (ligne["latitude"], ligne["longitude"]) == ("47.5", "0.0")
    assert ligne["horaires"] == "Mo-Fr 09:00-12:00"
    assert ligne["date_maj"] == "2026-01-15"
    assert not faults(ligne)


def test_unknown_siret_is_the_filler_of_the_national_tools() -> None:
    assert lignes(publier())[0]["pivot"] == "00000000000000"


def test_unknown_date_is_the_day_the_place_was_known_and_is_said() -> None:
    rapport = Rapport()
    assert lignes(publier(date_maj=None), rapport=rapport)[0]["date_maj"] == ENTREE.isoformat()
    assert "date_maj" in remarques(rapport)


@pytest.mark.parametrize(
    ("champs", "adresse", "complement"),
    [
        ({"complement_adresse": "Le Bourg"}, "Le Bourg", ""),
        ({}, "Tours", ""),
    ],
)
def test_unknown_address_is_as_precise_as_what_is_known(champs, adresse, complement) -> None:
    rapport = Rapport()
    (ligne,) = lignes(publier(adresse="", **champs), rapport=rapport)
    assert (ligne["adresse"], ligne["complement_adresse"]) == (adresse, complement)
    assert "adresse" in remarques(rapport)


def test_place_without_postal_code_where_the_commune_has_several_is_left_out_and_said() -> None:
    rapport = Rapport()
    assert lignes(publier(code_postal=""), rapport=rapport) == []
    assert [(e.id, e.champ) for e in rapport.ecartes] == [("repere_abcdefgh", "code_postal")]
    assert rapport.exportes == 0


def test_value_of_a_later_version_moves_to_the_free_labels_and_is_said() -> None:
    rapport = Rapport()
    label = "Étapes numériques (La Poste)"
    (ligne,) = lignes(
        publier(formations_labels=(label, "SUD LABS (PACA)"), autres_formations_labels=("QPV",)),
        rapport=rapport,
    )
    assert ligne["formations_labels"] == "SUD LABS (PACA)"
    assert ligne["autres_formations_labels"] == f"QPV|{label}"
    assert "formations_labels" in remarques(rapport)


@pytest.mark.parametrize(
    ("champ", "valeur"),
    [
        ("telephone", "+3224000000"),
        ("telephone", "3960"),
        ("pivot", "123"),
        ("code_insee", "20123"),
        ("horaires", "du lundi au vendredi"),
        ("services", ("Réparer des vélos",)),
    ],
)
def test_value_that_the_standard_refuses_is_left_out_and_said(champ, valeur) -> None:
    rapport = Rapport()
    (ligne,) = lignes(publier(**{champ: valeur}), rapport=rapport)
    assert str(valeur) not in ligne.values()
    assert champ in remarques(rapport)
    assert not faults(ligne)


def test_separator_inside_a_value_is_replaced_and_said() -> None:
    rapport = Rapport()
    (ligne,) = lignes(publier(site_web=("https://a.example/?x=1|2",)), rapport=rapport)
    assert ligne["site_web"] == "https://a.example/?x=1%7C2"
    assert "site_web" in remarques(rapport)


def test_fields_beyond_the_standard_are_reported() -> None:
    rapport = Rapport()
    lignes(publier(wifi=True, langues=("fr",)), rapport=rapport)
    assert {"wifi", "langues"} <= remarques(rapport).keys()


def test_json_has_the_texts_of_the_csv_and_bare_numbers() -> None:
    publication = publier(latitude=47.5, longitude=0.5, services=ENUMERATIONS["services"][:2])
    (objet,) = json.loads(ecrire(JSON, publication))
    assert objet["latitude"] == 47.5
    assert objet["services"] == "|".join(ENUMERATIONS["services"][:2])
    assert "telephone" not in objet
    assert json.loads(ecrire(JSON)) == []


_texte = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)
_liste = st.lists(_texte.filter(bool), max_size=3).map(tuple)
_fiches = st.builds(
    Fiche,
    id=st.just("repere_abcdefgh"),
    nom=_texte.filter(bool),
    pivot=st.sampled_from(["", "12345678900011", "W123456789", "1 2"]),
    commune=_texte,
    code_postal=st.sampled_from(["", "37000", "3700", "٣٧٠٠٠"]),
    code_insee=st.sampled_from(["", "37261", "2A004", "99"]),
    adresse=_texte,
    complement_adresse=_texte,
    telephone=st.sampled_from(["", "+33247000001", "0247000001", "+4412345678"]),
    horaires=st.sampled_from(["", "Mo-Fr 09:00-12:00", "n’importe quoi"]),
    presentation_resume=_texte | st.just("é" * 300),
    date_maj=st.none() | st.dates(min_value=date(1970, 1, 1)),
    **{
        champ: st.lists(st.sampled_from(valeurs) | _texte.filter(bool), max_size=3).map(tuple)
        for champ, valeurs in ENUMERATIONS.items()
    },
    site_web=_liste,
    autres_formations_labels=_liste,
)


@given(_fiches)
def test_whatever_the_record_every_row_is_valid(fiche: Fiche) -> None:
    for ligne in lignes(publier(fiche)):
        assert not faults(ligne)


@given(_fiches)
def test_a_record_already_standard_stays_as_it_is(fiche: Fiche) -> None:
    une_fois = standard_record(publier(fiche))
    assert standard_record(publier(une_fois)) == une_fois
