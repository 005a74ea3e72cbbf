"""A place that does not answer: when to call again, from its own hours. Pure."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import Final

from repere.annuaire.horaires.osm import PARIS, next_opening, openings
from repere.annuaire.standard.complements import HorairesExceptionnels

ESSAIS_MAX: Final = 3
# At the very opening nobody is at the desk yet.
_APRES_L_OUVERTURE: Final = timedelta(minutes=15)
# Who did not answer this morning may this afternoon, not in five minutes.
_ENTRE_DEUX: Final = timedelta(hours=2)
_HEURES_DE_BUREAU: Final = (time(10), time(14, 30))
_OUVRES: Final = 5
_JOURS: Final = 21


def next_try(
    horaires: str, moment: datetime, exceptions: Sequence[HorairesExceptionnels] = ()
) -> datetime:
    """Return when calling has the best chance, at least two hours after ``moment`` (aware).

    While the place is open, else soon after it opens; office hours where its own are not known.
    """
    plus_tot = moment.astimezone(PARIS) + _ENTRE_DEUX
    for n in range(_JOURS):
        for ouverture in openings(horaires, plus_tot.date() + timedelta(days=n), tuple(exceptions)):
            essai = max(ouverture.debut + _APRES_L_OUVERTURE, plus_tot)
            if essai < ouverture.fin:
                return essai
    ouvre_le = next_opening(horaires, plus_tot, tuple(exceptions)) if horaires.strip() else None
    return ouvre_le + _APRES_L_OUVERTURE if ouvre_le else _office_hours(plus_tot)


def _office_hours(plus_tot: datetime) -> datetime:
    for n in range(_JOURS):
        jour = plus_tot.date() + timedelta(days=n)
        if jour.weekday() >= _OUVRES:
            continue
        for heure in _HEURES_DE_BUREAU:
            essai = datetime.combine(jour, heure, PARIS)
            if essai >= plus_tot:
                return essai
    raise AssertionError("three weeks without a working day")
