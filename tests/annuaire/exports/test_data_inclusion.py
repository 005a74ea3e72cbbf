"""data·inclusion v1, judged by the package of its authors."""

import json
from datetime import date

import pytest
from data_inclusion.schema.v1 import Service, Structure, Thematique
from data_inclusion.schema.v1.reseaux_porteurs import ReseauPorteur

from repere.annuaire.exports.data_inclusion import EXPORTEUR
from repere.annuaire.exports.data_inclusion_tables import RESEAUX, THEMATIQUES
from repere.annuaire.exports.rapport import Rapport
from repere.annuaire.standard.vocabulaire import SERVICES, TYPOLOGIES
from tests.annuaire.exports.fabrique import ecrire, publier

STRUCTURES, SERVICES_DI = EXPORTEUR.fichiers
STRICT = {"ignore_warnings": False}
OFFRE = {"services": ("Aide aux démarches administratives",)}


def structures(*lues, rapport=None) -> list[dict]:
    objets = json.loads(ecrire(STRUCTURES, *lues, rapport=rapport))
    for objet in objets:
        Structure.model_validate(objet, context=STRICT)
    return objets


def services(*lues, rapport=None) -> list[dict]:
    objets = json.loads(ecrire(SERVICES_DI, *lues, rapport=rapport))
    for objet in objets:
        Service.model_validate(objet, context=STRICT)
    return objets


def test_place_is_a_structure_and_the_service_it_renders() -> None:
    publication = publier(**OFFRE, telephone="+33247000001", frais_a_charge=("Payant", "Gratuit"))
    (structure,) = structures(publication)
    (service,) = services(publication)
    assert service["structure_id"] == structure["id"] == "repere--repere_abcdefgh"
    assert service["frais"] == "gratuit"
    assert service["publics"] == ["tous-publics"]
    assert service["modes_mobilisation"] == ["telephoner"]
    assert service["zone_eligibilite"] == ["37"]
    assert structure["lien_source"].startswith("https://repere.example/")


def test_place_that_states_no_service_is_a_structure_alone_and_it_is_said() -> None:
    rapport = Rapport()
    assert len(structures(publier(), rapport=rapport)) == 1
    assert services(publier()) == []
    assert "services" in {motif.champ for motif in rapport.remarques}


def test_publics_are_those_addressed_and_those_cared_for() -> None:
    (service,) = services(
        publier(
            **OFFRE,
            publics_specifiquement_adresses=("Seniors",),
            prise_en_charge_specifique=("Surdité", "Handicaps moteurs", "Illettrisme"),
        )
    )
    assert service["publics"] == ["seniors", "personnes-en-situation-de-handicap"]
    assert service["publics_precisions"] == "Illettrisme"


def test_help_from_somebody_comes_before_equipment_alone() -> None:
    (service,) = services(
        publier(**OFFRE, modalites_accompagnement=("En autonomie", "Accompagnement individuel"))
    )
    assert service["type"] == "accompagnement"


def test_filler_siret_is_not_a_siret() -> None:
    assert "siret" not in structures(publier(pivot="00000000000000"))[0]
    assert structures(publier(pivot="12345678900011"))[0]["siret"] == "12345678900011"


@pytest.mark.parametrize(
    ("champs", "nom"),
    [
        ({"site_web": ("pas une adresse",)}, "site_web"),
        ({"courriels": ("pas un courriel",)}, "courriel"),
        ({"code_postal": "3700"}, "code_postal"),
        ({"fiche_acces_libre": "oui"}, "accessibilite_lieu"),
    ],
)
def test_optional_value_that_the_schema_refuses_is_left_out_and_said(champs, nom) -> None:
    rapport = Rapport()
    (structure,) = structures(publier(**champs), rapport=rapport)
    assert nom not in structure
    assert nom in {motif.champ for motif in rapport.remarques}


@pytest.mark.parametrize("date_maj", [date(1970, 1, 1), date(2999, 1, 1)])
def test_date_that_the_schema_refuses_leaves_structure_and_service_out(date_maj) -> None:
    rapport = Rapport()
    publication = publier(**OFFRE, date_maj=date_maj)
    assert structures(publication, rapport=rapport) == services(publication) == []
    assert [ecart.champ for ecart in rapport.ecartes] == ["date_maj"]


@pytest.mark.parametrize(
    ("nom", "attendu"), [("3R", "3R (Tours)"), ("Asso.", "Asso"), ("N" * 200, "N" * 149 + "…")]
)
def test_name_fits_the_schema(nom, attendu) -> None:
    rapport = Rapport()
    assert structures(publier(nom=nom), rapport=rapport)[0]["nom"] == attendu
    assert "nom" in {motif.champ for motif in rapport.remarques}


def test_tables_speak_both_vocabularies() -> None:
    assert set(THEMATIQUES) == set(SERVICES)
    for valeurs in THEMATIQUES.values():
        assert all(Thematique(valeur) for valeur in valeurs)
    for valeurs in RESEAUX.values():
        assert all(ReseauPorteur(valeur) for valeur in valeurs)
    assert {mot for mot in RESEAUX if mot.isupper()} - {"E2C"} <= set(TYPOLOGIES)
