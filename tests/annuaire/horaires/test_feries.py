"""Public holidays that come: their names, and what a place's hours say of them."""

from datetime import date

import pytest

from repere.annuaire.horaires.feries import coming_holidays, easter, holiday_name
from repere.annuaire.horaires.osm import is_holiday
from repere.annuaire.standard.complements import HorairesExceptionnels

NOEL = date(2026, 12, 25)


@pytest.mark.parametrize(
    ("annee", "jour"),
    [(1961, "04-02"), (2024, "03-31"), (2025, "04-20"), (2026, "04-05"), (2038, "04-25")],
)
def test_easter(annee: int, jour: str) -> None:
    assert easter(annee).isoformat() == f"{annee}-{jour}"


@pytest.mark.parametrize("annee", range(2024, 2036))
def test_every_holiday_of_the_library_has_its_name(annee: int) -> None:
    jours = (
        date.fromordinal(n)
        for n in range(date(annee, 1, 1).toordinal(), date(annee + 1, 1, 1).toordinal())
    )
    noms = [holiday_name(jour) for jour in jours if is_holiday(jour)]
    assert len(noms) >= 10 and "jour férié" not in noms


@pytest.mark.parametrize(
    ("osm", "plages", "sure"),
    [
        ("Mo-Fr 09:00-17:00", (), False),
        ("Mo-Fr 09:00-17:00; PH off", (), True),
        ("Mo-Fr 09:00-17:00; PH 10:00-12:00", ((600, 720),), True),
        ("24/7", ((0, 1440),), True),
    ],
)
def test_what_hours_say_of_christmas(osm: str, plages: tuple, sure: bool) -> None:
    (ferie,) = coming_holidays(osm, date(2026, 12, 1), jours=30)
    assert (ferie.jour, ferie.nom, ferie.plages, ferie.sure) == (NOEL, "Noël", plages, sure)


@pytest.mark.parametrize("osm", ["Mo 09:00-12:00", "", "le matin", "Mo 09:00-12:00; PH off"])
def test_holiday_on_a_day_when_the_place_is_closed_anyway_is_not_told(osm: str) -> None:
    assert not list(coming_holidays(osm, date(2026, 12, 1), jours=30))


def test_holiday_inside_an_exceptional_closure_is_told_there() -> None:
    conges = HorairesExceptionnels(date(2026, 12, 24), date(2026, 12, 31))
    feries = coming_holidays("Mo-Fr 09:00-17:00", date(2026, 12, 1), jours=40, exceptions=(conges,))
    assert [f.jour for f in feries] == [date(2027, 1, 1)]


def test_weeks_between_christmas_and_new_year_do_not_hide_one_another() -> None:
    """The weekday of 25 December 2026 is a holiday again a week later."""
    feries = list(coming_holidays("Fr 09:00-12:00", date(2026, 12, 20), jours=20))
    assert [f.jour for f in feries] == [NOEL, date(2027, 1, 1)]
