"""The public holidays of France that come, by name, and what the hours of a place say of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from repere.annuaire.horaires.osm import Exceptions, is_holiday, is_valid, openings, usual_openings
from repere.socle.langue import N_

_FIXES: Final = {
    (1, 1): N_("jour de l’An"),
    (5, 1): N_("fête du Travail"),
    (5, 8): N_("8 mai"),
    (7, 14): N_("14 juillet"),
    (8, 15): N_("15 août"),
    (11, 1): N_("Toussaint"),
    (11, 11): N_("11 novembre"),
    (12, 25): N_("Noël"),
}
# Days after Easter Sunday.
_MOBILES: Final = {1: N_("lundi de Pâques"), 39: N_("Ascension"), 50: N_("lundi de Pentecôte")}


@dataclass(frozen=True, slots=True)
class Ferie:
    """A public holiday on which the place would open if it were an ordinary day.

    ``plages``: the hours stated for that day, as (start, end) in minutes. ``sure``: the hours speak of
    holidays; otherwise the place is probably closed, and nobody knows but itself.
    """

    jour: date
    nom: str
    plages: tuple[tuple[int, int], ...]
    sure: bool


def coming_holidays(
    osm: str, jour: date, *, jours: int, exceptions: Exceptions = ()
) -> Iterator[Ferie]:
    """Give the holidays from ``jour`` on that change something; one that an exception covers is told there."""
    if not is_valid(osm):
        return
    for ferie, nom in _holidays(jour, jours):
        if any(e.du <= ferie <= e.au for e in exceptions):
            continue
        # What the place would do on that weekday if it were no holiday.
        ordinaire = usual_openings(osm, ferie)
        ouvertures = tuple(o for o in openings(osm, ferie) if o.sure)
        if ordinaire or ouvertures:
            plages = tuple(
                (o.debut.hour * 60 + o.debut.minute, (o.fin.hour * 60 + o.fin.minute) or 24 * 60)
                for o in ouvertures
            )
            yield Ferie(ferie, nom, plages, sure=bool(plages) or "PH" in osm)


@lru_cache(maxsize=64)
def _holidays(debut: date, jours: int) -> tuple[tuple[date, str], ...]:
    dates = (debut + timedelta(days=n) for n in range(jours))
    return tuple((jour, holiday_name(jour)) for jour in dates if is_holiday(jour))


def holiday_name(jour: date) -> str:
    """Return the French name of a public holiday, "jour férié" when it is none that we know."""
    if nom := _FIXES.get((jour.month, jour.day)):
        return nom
    return _MOBILES.get((jour - easter(jour.year)).days, N_("jour férié"))


def easter(annee: int) -> date:
    """Return Easter Sunday in the Gregorian calendar (the anonymous algorithm of 1876)."""
    a, b, c = annee % 19, annee // 100, annee % 100
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    mois, jour = divmod(h + m - 7 * n + 114, 31)
    return date(annee, mois, jour + 1)
