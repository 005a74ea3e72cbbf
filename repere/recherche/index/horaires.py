"""When the places are open: each distinct timetable is evaluated once a minute at most."""

from datetime import datetime, time
from enum import IntEnum
from functools import lru_cache
from typing import Final

from opening_hours import OpeningHours, State

from repere.annuaire.horaires.osm import PARIS, Exceptions, is_valid, openings
from repere.recherche.requete.modele import SAMEDI, SOIR

Timetable = tuple[str, Exceptions]
# Any four weeks of ordinary life: ranks of weekdays and odd weeks included, holidays not.
_LUNDI: Final = datetime(2024, 1, 1)
_FIN: Final = datetime(2024, 1, 29)
_SOIR: Final = time(18, 0)
_MINUTES: Final = 4


class Ouverture(IntEnum):
    """The state of a place at a moment, from the most to the least helpful."""

    OUVERT = 0
    PLUS_TARD = 1
    INCONNU = 2
    FERME = 3


@lru_cache(maxsize=32768)
def habits(osm: str) -> frozenset[str]:
    """Return which of "soir" (after 18 h on a weekday) and "samedi" an ordinary month has."""
    if not is_valid(osm):
        return frozenset()
    ouverts = [
        (a, b)
        for a, b, etat, _ in OpeningHours(osm).intervals(_LUNDI, _FIN)
        if etat == State.OPEN and a < b
    ]
    habitudes = {SAMEDI for a, b in ouverts if _covers_saturday(a, b)}
    habitudes |= {SOIR for a, b in ouverts if _covers_evening(a, b)}
    return frozenset(habitudes)


def _covers_saturday(debut: datetime, fin: datetime) -> bool:
    return debut.weekday() == 5 or (fin - debut).days >= 5


def _covers_evening(debut: datetime, fin: datetime) -> bool:
    return (fin - debut).days >= 1 or (
        debut.weekday() < 5 and (fin.time() > _SOIR or fin.date() > debut.date())
    )


def opening_at(horaires: Timetable, moment: datetime) -> Ouverture:
    """Return the state at ``moment`` (aware, Europe/Paris); a silent public holiday is closed.

    Agrees with ``horaires.osm.state_at``, which also says until when and costs ten times more.
    """
    osm, exceptions = horaires
    jour = moment.date()
    if not is_valid(osm) and not any(e.du <= jour <= e.au for e in exceptions):
        return Ouverture.INCONNU
    etat = Ouverture.FERME
    for ouverture in openings(osm, jour, exceptions):
        if ouverture.debut <= moment < ouverture.fin:
            return Ouverture.OUVERT if ouverture.sure else Ouverture.INCONNU
        if ouverture.sure and ouverture.debut > moment:
            etat = Ouverture.PLUS_TARD
    return etat


class Etats:
    """States of timetables, remembered for the few last minutes asked."""

    def __init__(self) -> None:
        self._minutes: dict[datetime, dict[Timetable, Ouverture]] = {}

    def at(self, moment: datetime) -> "EtatsAu":
        minute = moment.astimezone(PARIS).replace(second=0, microsecond=0)
        connus = self._minutes.get(minute)
        if connus is None:
            while len(self._minutes) >= _MINUTES:
                self._minutes.pop(next(iter(self._minutes)), None)
            connus = self._minutes.setdefault(minute, {})
        return EtatsAu(minute, connus)


class EtatsAu:
    """The states at one minute, computed when asked."""

    __slots__ = ("_connus", "minute")

    def __init__(self, minute: datetime, connus: dict[Timetable, Ouverture]) -> None:
        self.minute = minute
        self._connus = connus

    def of(self, horaires: Timetable) -> Ouverture:
        etat = self._connus.get(horaires)
        if etat is None:
            etat = self._connus[horaires] = opening_at(horaires, self.minute)
        return etat
