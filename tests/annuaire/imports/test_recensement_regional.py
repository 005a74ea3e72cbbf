"""The regional census. Every record is made up."""

import pytest

from repere.annuaire.imports.materiel import read_equipment
from tests.annuaire.imports.fichiers import read_one, said_of

VIDES = (
    "c_materiel_info_detail",
    "c_formation_detail",
    "c_accompagnement_personnel_detail",
    "c_horaire_ouverture",
    "c_public_cible",
    "c_statut_juridique",
    "c_jours_semaine",
    "c_varchar_public_cible",
    "c_premier_financeur",
)


def census(**valeurs):
    sain = {
        **dict.fromkeys(VIDES, ""),
        "gid": 7, "c_nom": "ESPACE NUMERIQUE DU VAL", "c_adresse": "1 place de la Mairie", "c_postcode": 37000,
        "c_city": "VAL-FICTIF", "c_telephone": "02 47 00 00 01", "c_courriel": "accueil@exemple.fr",
        "c_bassin_de_vie": "Tours", "c_materiel_info": "", "c_formation": "", "c_accompagnement_personnel": "",
        "c_espace_teletravail": "", "c_acces_pmr": "oui", "c_lat_coor1": 47.39, "c_long_coor1": 0.69,
        "c__edit_datemaj": "2020/06/30 14:16:50.898", "c_categories_espace": '{EPN,"Promeneur du net"}',
        "c_siren_site": 213702616, "c_raison_sociale": "COMMUNE DE VAL-FICTIF",
    }  # fmt: skip
    return read_one({**sain, **valeurs}, "recensement-regional")


def test_the_plain_columns():
    fiche = census().fiche
    assert (fiche.id, fiche.nom, fiche.commune) == ("7", "Espace Numérique du Val", "Val-Fictif")
    assert (fiche.pivot, fiche.structure_parente) == ("213702616", "Commune de Val-Fictif")
    assert fiche.source == "Médiation numérique pour tous"
    assert fiche.date_maj.isoformat() == "2020-06-30"
    assert fiche.typologie == ("EPN",)
    assert fiche.dispositif_programmes_nationaux == ("Promeneurs du net",)
    assert fiche.accessible_pmr is True
    assert (fiche.accompagnement, fiche.materiel_libre_acces) == (None, None)


def test_what_was_lowered_is_said_and_the_basin_stays_in_the_raw_record():
    lue = census()
    assert said_of(lue, "nom")
    assert lue.brut["c_bassin_de_vie"] == "Tours"


def test_an_unknown_siren_is_none():
    assert census(c_siren_site="000000000").fiche.pivot == ""


def test_equipment_training_and_help():
    fiche = census(
        c_materiel_info="oui", c_materiel_info_detail="4 PC en libre accès, imprimante et wifi",
        c_formation="oui", c_formation_detail="Ateliers collectifs : internet, sécurité",
        c_accompagnement_personnel="oui", c_accompagnement_personnel_detail="Démarches administratives, CV",
    ).fiche  # fmt: skip
    assert set(fiche.services) == {
        "Accès internet et matériel informatique",
        "Maîtrise des outils numériques du quotidien",
        "Utilisation sécurisée du numérique",
        "Aide aux démarches administratives",
        "Insertion professionnelle via le numérique",
    }
    assert set(fiche.modalites_accompagnement) == {
        "En autonomie",
        "Accompagnement individuel",
        "Dans un atelier collectif",
    }
    assert (fiche.accompagnement, fiche.materiel_libre_acces, fiche.wifi, fiche.impression) == (
        True,
        True,
        True,
        True,
    )
    assert "Matériel : 4 PC en libre accès" in fiche.presentation_detail


def test_equipment_without_anybody_is_not_help():
    fiche = census(c_materiel_info="oui", c_formation="non", c_accompagnement_personnel="non").fiche
    assert fiche.accompagnement is False
    assert fiche.services == ("Accès internet et matériel informatique",)


def test_a_form_left_at_its_defaults_says_nothing():
    fiche = census(
        c_materiel_info="non",
        c_formation="non",
        c_accompagnement_personnel="non",
        c_espace_teletravail="non",
    ).fiche
    assert (fiche.accompagnement, fiche.materiel_libre_acces, fiche.services) == (None, None, ())


def test_a_doubtful_no_is_said_and_a_likely_one_believed():
    douteux = census(c_materiel_info="non", c_formation="oui")
    assert douteux.fiche.materiel_libre_acces is None
    assert said_of(douteux, "materiel_libre_acces")
    assert (
        census(
            c_materiel_info="non", c_formation="oui", c_categories_espace="{Coworking}"
        ).fiche.materiel_libre_acces
        is False
    )


@pytest.mark.parametrize(
    ("texte", "jours", "osm"),
    [
        ("9h à 12h / 14h à 17h", "{Lundi,Mardi}", "Mo,Tu 09:00-12:00,14:00-17:00"),
        ("Du lundi au mardi de 9h à 12h", "{Lundi,Mardi,Jeudi}", "Mo,Tu 09:00-12:00"),
        ("voir le site", "{Lundi}", ""),
        ("True", "{Lundi}", ""),
    ],
)
def test_hours_with_the_days_of_their_own_column(texte, jours, osm):
    assert census(c_horaire_ouverture=texte, c_jours_semaine=jours).fiche.horaires == osm


def test_days_without_hours_are_kept_as_text():
    assert census(c_jours_semaine="{Lundi,Jeudi}").fiche.horaires_texte == "Ouvert : lundi, jeudi"


def test_values_of_shifted_lines_go_home_and_are_said():
    lue = census(
        c_statut_juridique="accueil2@exemple.fr",
        c_public_cible="Mardi : 14h-18h",
        c_premier_financeur="un scanner",
    )
    assert lue.fiche.courriels == ("accueil@exemple.fr", "accueil2@exemple.fr")
    assert "Mardi : 14h-18h" in lue.fiche.horaires_texte
    assert "scanner" in {e.materiel for e in lue.fiche.equipements}
    assert said_of(lue, "courriels")
    assert said_of(lue, "horaires_texte")


@pytest.mark.parametrize(
    ("texte", "publics", "garde"),
    [
        ("Tout public", (), False),
        ("ouvert à tous", (), False),
        ("Jeunes 16-25 ans", ("Jeunes",), True),
        ("Séniors et familles", ("Seniors", "Familles et/ou enfants"), True),
        ("Tout public (jeunes, adultes, séniors)", (), True),
        ("salariés, étudiants, habitants", (), True),
    ],
)
def test_publics(texte, publics, garde):
    fiche = census(c_varchar_public_cible=texte).fiche
    assert fiche.publics_specifiquement_adresses == publics
    assert (texte in fiche.presentation_detail) is garde


def test_a_name_that_says_france_services():
    fiche = census(c_nom="France Services du Val", c_categories_espace="{MSAP}").fiche
    assert set(fiche.typologie) == {"MSAP", "RFS"}
    assert fiche.dispositif_programmes_nationaux == ("France Services",)


@pytest.mark.parametrize(
    ("texte", "materiel"),
    [
        (
            "6 PC connectés avec imprimante, 8 pc portables et 4 tablettes",
            {"ordinateur": 14, "imprimante": None, "tablette": 4},
        ),
        (
            "3 imprimantes 3D ; découpe vinyle ; deux robots pédagogiques",
            {"imprimante_3d": 3, "decoupe_vinyle": None, "robot": 2},
        ),
        ("1 borne visio-conférence", {"visio": 1}),
        ("Bureau de La Poste", {}),
        ("espace numérique", {}),
        ("", {}),
    ],
)
def test_equipment_in_a_sentence(texte, materiel):
    assert {e.materiel: e.nombre for e in read_equipment(texte).equipements} == materiel


def test_price_of_printing():
    lu = read_equipment("2 postes et possibilité d'imprimer (0,20 € la feuille)")
    assert (lu.impression, lu.impression_prix) == (True, "0,20 € la feuille")
    assert read_equipment("imprimante 3D").impression is None
