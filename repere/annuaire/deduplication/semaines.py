"""Opening hours reduced to a week of openings: odd ones give a place away, ordinary ones do not."""

from functools import lru_cache
from typing import Final

from repere.annuaire.horaires.regles import read_week

# (weekday from 0, start, end), in minutes.
Semaine = frozenset[tuple[int, int, int]]
# "Wednesday 9–12" is the round of an adviser, not the week of a place.
_OUVERTURES_MIN: Final = 5
_SEUIL_VOISINES: Final = 0.75
_SAMEDI: Final = 5


@lru_cache(maxsize=8192)
def read_semaine(osm: str) -> Semaine:
    """Return the openings of an ordinary week, none when the hours are absent or malformed."""
    return frozenset(
        (jour, debut, fin) for jour, plages in enumerate(read_week(osm)) for debut, fin in plages
    )


def is_odd(semaine: Semaine) -> bool:
    """Tell whether the week is long enough, and not the same every day."""
    jours = {jour for jour, _, _ in semaine}
    plans = {frozenset(o[1:] for o in semaine if o[0] == jour) for jour in jours}
    return len(semaine) >= _OUVERTURES_MIN and len(plans) > 1


def are_near(a: Semaine, b: Semaine) -> bool:
    """Tell whether two weeks differ by little, or by nothing."""
    return bool(a) and bool(b) and len(a & b) >= _SEUIL_VOISINES * len(a | b)


def opens_on_saturday(semaine: Semaine) -> bool:
    """Town halls seldom do, post offices nearly always."""
    return any(jour == _SAMEDI for jour, _, _ in semaine)
