"""What a form refuses, and how it says it."""

from dataclasses import replace
from datetime import date

import pytest

from repere.annuaire.standard.complements import Arret, Equipement, HorairesExceptionnels
from repere.annuaire.standard.fiche import Fiche
from repere.annuaire.standard.validation import validate

AUJOURDHUI = date(2026, 1, 15)
BONNE = Fiche(
    id="1",
    nom="Médiathèque de Val-Fictif",
    pivot="21370261600011",
    commune="Val-Fictif",
    code_postal="37000",
    code_insee="37261",
    adresse="1 place de la Mairie",
    latitude=47.39,
    longitude=0.69,
    telephone="+33247000001",
    courriels=("accueil@exemple.fr",),
    site_web=("https://exemple.fr",),
    horaires="Mo-Fr 09:00-12:00,14:00-17:00",
    date_maj=date(2025, 12, 1),
    services=("Aide aux démarches administratives",),
    modalites_acces=("Ce lieu n'accueille pas de public",),
    langues=("fr", "fsl"),
    equipements=(Equipement("ordinateur", 4),),
)


def test_a_sound_record_has_no_error():
    assert validate(BONNE, aujourdhui=AUJOURDHUI) == []


@pytest.mark.parametrize(
    ("champ", "valeur"),
    [
        ("id", ""),
        ("nom", ""),
        ("commune", ""),
        ("code_postal", ""),
        ("code_postal", "3700"),
        ("adresse", ""),
        ("date_maj", None),
        ("date_maj", date(2031, 1, 1)),
        ("pivot", "21370261600012"),
        ("pivot", "00000000000000"),
        ("code_insee", "20004"),
        ("telephone", "02 47 00 00 01"),
        ("telephone", "+331"),
        ("courriels", ("accueil@exemple",)),
        ("site_web", ("exemple.fr",)),
        ("prise_rdv", "rdv"),
        ("fiche_acces_libre", "oui"),
        ("horaires", "lundi 9h-12h"),
        ("services", ("Comprehension du monde numérique",)),
        ("typologie", ("asso",)),
        ("services_non_proposes", ("Aide aux démarches administratives",)),
        ("orientations", {"Cuisine": "la mairie"}),
        ("presentation_resume", "a" * 281),
        ("langues", ("xx",)),
        ("equipements", (Equipement("minitel"),)),
        ("equipements", (Equipement("ordinateur", 0),)),
        ("arrets", (Arret("", horaires="Mo 09:00-12:00"),)),
        ("arrets", (Arret("Mairie", horaires="lundi"),)),
        ("horaires_exceptionnels", (HorairesExceptionnels(date(2026, 2, 2), date(2026, 2, 1)),)),
        ("equipe_salaries", -1),
        ("latitude", 95.0),
        ("longitude", None),
    ],
)
def test_each_rule_is_said_with_what_to_do(champ, valeur):
    erreurs = validate(replace(BONNE, **{champ: valeur}), aujourdhui=AUJOURDHUI)
    assert {e.champ for e in erreurs} == {champ}
    assert all(e.raison and e.remede for e in erreurs)


def test_the_message_names_the_nearest_value():
    erreurs = validate(replace(BONNE, services=("Comprehension du monde numérique",)))
    assert "« Compréhension du monde numérique »" in erreurs[0].remede
    erreurs = validate(replace(BONNE, telephone="02 47 00 00 01"))
    assert "+33247000001" in erreurs[0].remede
