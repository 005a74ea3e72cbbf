import os
import subprocess
import sys
from datetime import UTC, date, datetime

import pytest

from repere.annuaire.horaires.osm import (
    PARIS,
    Etat,
    Statut,
    is_holiday,
    is_valid,
    next_opening,
    state_at,
    weekly_hours,
)
from repere.annuaire.standard.complements import HorairesExceptionnels

BUREAU = "Mo-Fr 09:00-12:00,14:00-17:30"


def paris(annee: int, mois: int, jour: int, heure: int = 12, minute: int = 0) -> datetime:
    return datetime(annee, mois, jour, heure, minute, tzinfo=PARIS)


@pytest.mark.parametrize("osm", ["", "  ", "Tu 12:30", "lundi 9h-12h", "Mo 1):undefined-17:30"])
def test_malformed_hours_are_unknown_and_never_raise(osm: str) -> None:
    assert not is_valid(osm)
    assert state_at(osm, paris(2025, 3, 4)) == Etat(Statut.INCONNU)
    assert next_opening(osm, paris(2025, 3, 4)) is None
    assert weekly_hours(osm) == 0


def test_open_until_the_end_of_the_range() -> None:
    assert state_at(BUREAU, paris(2025, 3, 4, 15)) == Etat(
        Statut.OUVERT, jusqu_a=paris(2025, 3, 4, 17, 30)
    )


def test_closed_at_the_very_minute_of_the_end() -> None:
    assert not state_at(BUREAU, paris(2025, 3, 4, 17, 30)).ouvert


def test_closed_until_the_next_opening() -> None:
    assert state_at(BUREAU, paris(2025, 3, 7, 18)).ouvre_le == paris(2025, 3, 10, 9)


def test_the_moment_may_come_from_any_zone() -> None:
    assert state_at(BUREAU, datetime(2025, 3, 4, 8, 30, tzinfo=UTC)).ouvert
    assert not state_at(BUREAU, datetime(2025, 3, 4, 11, 30, tzinfo=UTC)).ouvert


def test_a_naive_moment_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        state_at(BUREAU, datetime(2025, 3, 4, 12))


@pytest.mark.parametrize(
    ("jour", "ouverture_utc"),
    [
        (date(2025, 3, 29), 8),  # the day before summer time
        (date(2025, 3, 30), 7),
        (date(2025, 10, 25), 7),  # the day before winter time
        (date(2025, 10, 26), 8),
    ],
)
def test_nine_o_clock_is_nine_o_clock_in_summer_and_winter(jour: date, ouverture_utc: int) -> None:
    minuit = datetime(jour.year, jour.month, jour.day, tzinfo=PARIS)
    attendu = datetime(jour.year, jour.month, jour.day, ouverture_utc, tzinfo=UTC)
    assert next_opening("09:00-12:00", minuit) == attendu


def test_open_through_the_night_when_the_clock_changes() -> None:
    etat = state_at("Sa 22:00-28:00", paris(2025, 10, 26, 1))
    assert etat.jusqu_a == paris(2025, 10, 26, 4)


def test_the_zone_of_the_server_changes_nothing() -> None:
    programme = (
        "from datetime import UTC, datetime\n"
        "from repere.annuaire.horaires.osm import state_at\n"
        f"print(state_at({BUREAU!r}, datetime(2025, 3, 30, 22, 30, tzinfo=UTC)).ouvre_le.isoformat())"
    )
    reponses = {
        subprocess.run(
            [sys.executable, "-c", programme],
            env={**os.environ, "TZ": zone},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for zone in ("America/New_York", "Asia/Tokyo", "Europe/Paris")
    }
    assert reponses == {"2025-03-31T09:00:00+02:00"}


def test_a_holiday_of_which_nothing_is_said_does_not_count_as_open() -> None:
    etat = state_at(BUREAU, paris(2025, 5, 1, 10))
    assert (etat.statut, etat.jour_ferie) == (Statut.FERME, True)
    assert etat.ouvre_le == paris(2025, 5, 2, 9)


@pytest.mark.parametrize(
    ("osm", "ouvert"),
    [(f"{BUREAU}; PH off", False), (f"{BUREAU}; PH 10:00-12:00", True), ("24/7", True)],
)
def test_a_holiday_of_which_something_is_said(osm: str, ouvert: bool) -> None:
    etat = state_at(osm, paris(2025, 5, 1, 10))
    assert (etat.ouvert, etat.jour_ferie) == (ouvert, False)


def test_a_holiday_on_a_closed_day_is_just_closed() -> None:
    assert not state_at("Mo 09:00-12:00", paris(2025, 5, 1, 10)).jour_ferie


def test_movable_feasts_are_known() -> None:
    assert is_holiday(date(2026, 4, 6))  # Easter Monday
    assert not is_holiday(date(2025, 4, 6))


def test_round_the_clock_has_no_end() -> None:
    assert state_at("24/7", paris(2025, 3, 4)) == Etat(Statut.OUVERT)


def test_open_past_midnight_ends_the_next_day() -> None:
    assert state_at("Fr 20:00-26:00", paris(2025, 3, 7, 23)).jusqu_a == paris(2025, 3, 8, 2)


def test_hours_that_depend_on_something_are_unknown() -> None:
    assert state_at("Mo-Fr 09:00-12:00 unknown", paris(2025, 3, 4, 10)).statut is Statut.INCONNU


def test_the_first_saturday_of_the_month() -> None:
    assert next_opening("Sa[1] 09:00-12:00", paris(2025, 3, 4)) == paris(2025, 4, 5, 9)


def test_an_exceptional_closing_closes_and_says_why() -> None:
    travaux = (HorairesExceptionnels(date(2025, 3, 3), date(2025, 3, 7), message="Travaux"),)
    etat = state_at(BUREAU, paris(2025, 3, 4, 10), travaux)
    assert (etat.statut, etat.message) == (Statut.FERME, "Travaux")
    assert etat.ouvre_le == paris(2025, 3, 10, 9)


def test_exceptional_hours_replace_the_others_and_speak_of_the_holiday() -> None:
    exception = (HorairesExceptionnels(date(2025, 5, 1), date(2025, 5, 1), "10:00-11:00"),)
    assert state_at(BUREAU, paris(2025, 5, 1, 10, 30), exception).jusqu_a == paris(2025, 5, 1, 11)
    assert not state_at(BUREAU, paris(2025, 5, 1, 15), exception).ouvert


def test_malformed_exceptional_hours_are_unknown_on_their_days_only() -> None:
    exception = (HorairesExceptionnels(date(2025, 3, 4), date(2025, 3, 4), "9h"),)
    assert state_at(BUREAU, paris(2025, 3, 4, 10), exception).statut is Statut.INCONNU
    assert state_at(BUREAU, paris(2025, 3, 5, 10), exception).ouvert


@pytest.mark.parametrize(
    ("osm", "heures"),
    [
        (BUREAU, 32.5),
        ("Mo-Fr 09:00-12:00; PH off", 15),
        ("week 02-52/2 We 10:00-12:00", 1),
        ("Sa[1] 09:00-12:00", 0.69),
    ],
)
def test_weekly_hours(osm: str, heures: float) -> None:
    assert weekly_hours(osm) == heures
