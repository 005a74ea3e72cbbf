"""OSM ``opening_hours`` evaluated in Europe/Paris with French public holidays.

A malformed value never raises: its state is unknown. A public holiday of which the hours say
nothing does not count as open: most places are closed and few say so.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from opening_hours import OpeningHours, State, validate

from repere.annuaire.standard.complements import HorairesExceptionnels

PARIS: Final = ZoneInfo("Europe/Paris")
# Beyond a year and some, "opens again" tells nobody anything.
_HORIZON: Final = 400
_TOUJOURS: Final = 8
_SEMAINES: Final = 52
_LUNDI: Final = datetime(2024, 1, 1)

Exceptions = tuple[HorairesExceptionnels, ...]


class Statut(StrEnum):
    OUVERT = "ouvert"
    FERME = "ferme"
    INCONNU = "inconnu"


@dataclass(frozen=True, slots=True)
class Etat:
    """The state of a place at a moment; datetimes are aware, in Europe/Paris.

    ``jusqu_a`` None while open: open for more than a week on end. ``ouvre_le`` None while closed:
    no opening within a year. ``jour_ferie``: a holiday of which the hours say nothing, "probably
    closed". ``message``: what the exceptional period says.
    """

    statut: Statut
    jusqu_a: datetime | None = None
    ouvre_le: datetime | None = None
    jour_ferie: bool = False
    message: str = ""

    @property
    def ouvert(self) -> bool:
        return self.statut is Statut.OUVERT


@dataclass(frozen=True, slots=True)
class Ouverture:
    """From ``debut`` to ``fin``; not ``sure``: OSM says "unknown" (opening depends on something)."""

    debut: datetime
    fin: datetime
    sure: bool = True


@lru_cache(maxsize=8192)
def parse(osm: str) -> OpeningHours | None:
    """Return the parsed hours, None when empty or malformed."""
    # validate() takes a blank for "always open".
    if not osm.strip() or not validate(osm):
        return None
    return OpeningHours(osm, timezone=PARIS, country="FR")


def is_valid(osm: str) -> bool:
    """Tell whether ``osm`` is sound opening_hours."""
    return parse(osm) is not None


@lru_cache(maxsize=1024)
def is_holiday(jour: date) -> bool:
    """Tell whether ``jour`` is a public holiday in France."""
    feries = parse("PH 00:00-24:00")
    return feries is not None and feries.is_open(datetime.combine(jour, time(12), PARIS))


@lru_cache(maxsize=8192)
def _speaks_of_holidays(osm: str) -> bool:
    return osm.strip() == "24/7" or re.search(r"\bPH\b", osm) is not None


def _exception(jour: date, exceptions: Exceptions) -> HorairesExceptionnels | None:
    return next((e for e in exceptions if e.du <= jour <= e.au), None)


def _silent_holiday(osm: str, jour: date, exceptions: Exceptions) -> bool:
    """Tell whether the day is a holiday that neither the hours nor an exception speaks of."""
    if _exception(jour, exceptions) or _speaks_of_holidays(osm):
        return False
    return is_holiday(jour) and bool(_evaluated(osm, jour))


@lru_cache(maxsize=16384)
def _evaluated(osm: str, jour: date) -> tuple[Ouverture, ...]:
    heures = parse(osm)
    if heures is None:
        return ()
    debut = datetime.combine(jour, time(), PARIS)
    fin = datetime.combine(jour + timedelta(days=1), time(), PARIS)
    return tuple(
        Ouverture(a, b, etat == State.OPEN)
        for a, b, etat, _ in heures.intervals(debut, fin)
        if etat != State.CLOSED and a < b
    )


def openings(osm: str, jour: date, exceptions: Exceptions = ()) -> tuple[Ouverture, ...]:
    """Return the openings of ``jour``, midnight to midnight, exceptions and holidays applied."""
    if exception := _exception(jour, exceptions):
        return _evaluated(exception.horaires, jour)
    return () if _silent_holiday(osm, jour, exceptions) else _evaluated(osm, jour)


def usual_openings(osm: str, jour: date) -> bool:
    """Tell whether the place opens on the weekday of ``jour`` in the week before or the week after."""
    return any(openings(osm, jour + timedelta(days=n)) for n in (-7, 7))


def state_at(osm: str, moment: datetime, exceptions: Exceptions = ()) -> Etat:
    """Return the state at ``moment``, which must be aware (ValueError otherwise)."""
    ici = _in_paris(moment)
    jour = ici.date()
    exception = _exception(jour, exceptions)
    message = exception.message if exception else ""
    dit = exception.horaires if exception else osm
    if not is_valid(dit) and (dit.strip() or not exception):
        return Etat(Statut.INCONNU, message=message)
    for ouverture in openings(osm, jour, exceptions):
        if ouverture.debut <= ici < ouverture.fin:
            if not ouverture.sure:
                return Etat(Statut.INCONNU, message=message)
            fin = _end_of(osm, ouverture, exceptions)
            return Etat(Statut.OUVERT, jusqu_a=fin, message=message)
    return Etat(
        Statut.FERME,
        ouvre_le=next_opening(osm, ici, exceptions),
        jour_ferie=_silent_holiday(osm, jour, exceptions),
        message=message,
    )


def _end_of(osm: str, ouverture: Ouverture, exceptions: Exceptions) -> datetime | None:
    """Return when the opening ends, past midnight if it goes on; None beyond a week."""
    fin = ouverture.fin
    for _ in range(_TOUJOURS):
        suites = openings(osm, fin.date(), exceptions)
        if not suites or suites[0].debut != fin or not suites[0].sure:
            return fin
        fin = suites[0].fin
    return None


def next_opening(osm: str, moment: datetime, exceptions: Exceptions = ()) -> datetime | None:
    """Return when the place opens next after ``moment`` (aware), None if not within a year."""
    ici = _in_paris(moment)
    for ouverture in _from(osm, ici.date(), exceptions):
        if ouverture.debut > ici and ouverture.sure:
            return ouverture.debut
    return None


def _from(osm: str, jour: date, exceptions: Exceptions) -> Iterator[Ouverture]:
    if not is_valid(osm) and not exceptions:
        return
    for n in range(_HORIZON):
        yield from openings(osm, jour + timedelta(days=n), exceptions)


def _in_paris(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("state needs an aware datetime: which zone is this hour of?")
    return moment.astimezone(PARIS)


@lru_cache(maxsize=8192)
def weekly_hours(osm: str, du: datetime = _LUNDI) -> float:
    """Return the hours a week, averaged over a year from ``du`` without holidays; 0 when malformed."""
    if not is_valid(osm):
        return 0.0
    fin = du + timedelta(weeks=_SEMAINES)
    ouvert = sum(
        (b - a for a, b, etat, _ in OpeningHours(osm).intervals(du, fin) if etat == State.OPEN),
        timedelta(),
    )
    return round(ouvert.total_seconds() / 3600 / _SEMAINES, 2)
