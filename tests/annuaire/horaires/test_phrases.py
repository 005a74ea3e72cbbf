from datetime import datetime

import pytest

from repere.annuaire.horaires.osm import PARIS, Etat, Statut, state_at
from repere.annuaire.horaires.phrases import describe, describe_state, week_table


def lisible(phrases: list[str]) -> list[str]:
    """Return the phrases with ordinary spaces."""
    return [p.replace("\u00a0", " ") for p in phrases]


@pytest.mark.parametrize(
    ("osm", "phrases"),
    [
        (
            "Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00",
            ["Lundi au vendredi : 9 h – 12 h et 14 h – 17 h 30", "Samedi : 9 h – 12 h"],
        ),
        (
            "Mo,Tu,Th,Fr 08:05-12:00",
            ["Lundi, mardi, jeudi et vendredi : 8 h 05 – 12 h", "Mercredi : fermé"],
        ),
        ("09:00-12:00", ["Tous les jours : 9 h – 12 h"]),
        ("24/7", ["Tous les jours : 24 h sur 24"]),
        ("Mo[1,-1] 14:00-17:00", ["1er et dernier lundi du mois : 14 h – 17 h"]),
        ("Sa 10:00-12:00; Sa[3] off", ["Samedi : 10 h – 12 h", "3e samedi du mois : fermé"]),
        (
            "week 02-52/2 We 10:00-12:00; week 01-53/2 We 16:00-18:00",
            [
                "Mercredi, semaines paires : 10 h – 12 h",
                "Mercredi, semaines impaires : 16 h – 18 h",
            ],
        ),
        (
            "Tu 09:00-24:00; SH off; PH off",
            ["Mardi : 9 h – minuit", "Vacances scolaires : fermé", "Jours fériés : fermé"],
        ),
        ("Jul-Aug Mo 10:00-12:00", ["Lundi, de juillet à août : 10 h – 12 h"]),
        ("Tu 09:00-10:00; Aug off", ["Mardi : 9 h – 10 h", "Août : fermé"]),
        ("Tu 09:00-10:00; easter off", ["Mardi : 9 h – 10 h", "Autres horaires : appelez"]),
        ("off", ["Fermé"]),
        ("", []),
    ],
)
def test_hours_in_plain_french(osm: str, phrases: list[str]) -> None:
    assert lisible(describe(osm)) == phrases


def test_a_malformed_value_is_shown_as_the_text_it_is() -> None:
    assert describe(" mardi ou jeudi ") == ["mardi ou jeudi"]
    assert week_table("mardi ou jeudi") == []


def test_the_table_has_seven_days_and_says_which_weeks() -> None:
    table = week_table("Mo 09:00-12:00,14:00-17:00; Sa[1] 09:00-12:00; week 02-52/2 We 10:00-11:00")
    assert [(jour, lisible(plages)) for jour, plages in table] == [
        ("Lundi", ["9 h – 12 h", "14 h – 17 h"]),
        ("Mardi", []),
        ("Mercredi", ["10 h – 11 h (semaines paires)"]),
        ("Jeudi", []),
        ("Vendredi", []),
        ("Samedi", ["9 h – 12 h (1er samedi du mois)"]),
        ("Dimanche", []),
    ]


@pytest.mark.parametrize(
    ("osm", "jour", "heure", "phrase"),
    [
        ("Mo-Fr 09:00-17:30", 4, 10, "Ouvert jusqu’à 17 h 30"),
        ("Mo-Fr 14:00-17:30", 4, 10, "Fermé, ouvre à 14 h"),
        ("Mo-Fr 09:00-17:30", 4, 18, "Fermé, ouvre demain à 9 h"),
        ("Mo-Fr 14:00-17:30", 7, 18, "Fermé, ouvre lundi à 14 h"),
        ("Sa[1] 09:00-12:00", 4, 10, "Fermé, ouvre le samedi 5 avril à 9 h"),
        ("Fr 20:00-26:00", 7, 21, "Ouvert jusqu’à demain, 2 h"),
        ("Fr 20:00-24:00", 7, 21, "Ouvert jusqu’à minuit"),
        ("24/7", 4, 10, "Ouvert en permanence"),
        ("off", 4, 10, "Fermé"),
        ("n'importe quoi", 4, 10, "Horaires non renseignés"),
    ],
)
def test_the_state_in_plain_french(osm: str, jour: int, heure: int, phrase: str) -> None:
    maintenant = datetime(2025, 3, jour, heure, tzinfo=PARIS)
    assert lisible([describe_state(state_at(osm, maintenant), maintenant)]) == [phrase]


def test_a_holiday_asks_to_call() -> None:
    maintenant = datetime(2025, 5, 1, 10, tzinfo=PARIS)
    etat = Etat(Statut.FERME, jour_ferie=True)
    assert describe_state(etat, maintenant) == "Jour férié : probablement fermé, appelez"


def test_another_year_is_said() -> None:
    maintenant = datetime(2025, 12, 20, 10, tzinfo=PARIS)
    etat = Etat(Statut.FERME, ouvre_le=datetime(2026, 1, 1, 9, tzinfo=PARIS))
    assert lisible([describe_state(etat, maintenant)]) == [
        "Fermé, ouvre le jeudi 1er janvier 2026 à 9 h"
    ]
