"""In which order to visit places: the nearest each time, then crossings undone. As the crow flies. Pure."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from repere.socle.geographie import Point, distance_km

# Beyond, undoing crossings takes longer than the page may: a day of visits is ten places.
DEUX_OPT_MAX: Final = 120
# Rounding must not make two roads improve on one another for ever.
_GAIN_MIN: Final = 1e-9


def visiting_order(points: Sequence[Point], depart: Point | None = None) -> list[int]:
    """Return the indices of ``points`` in the order of a short way that does not come back.

    It starts at ``depart`` (not one of the points), else at the first point.
    """
    if not points:
        return []
    tous = [depart, *points] if depart else list(points)
    distances = [[distance_km(a, b) for b in tous] for a in tous]
    ordre = _nearest_each_time(distances)
    if len(tous) <= DEUX_OPT_MAX:
        ordre = _without_crossings(ordre, distances)
    return [i - 1 for i in ordre[1:]] if depart else ordre


def length_km(points: Sequence[Point], ordre: Sequence[int], depart: Point | None = None) -> float:
    """Return how long the way through ``points`` in that order is."""
    suite = [*([depart] if depart else []), *(points[i] for i in ordre)]
    return sum(distance_km(a, b) for a, b in pairwise(suite))


def _nearest_each_time(distances: Sequence[Sequence[float]]) -> list[int]:
    ordre, restants = [0], set(range(1, len(distances)))
    while restants:
        ici = distances[ordre[-1]]
        # The index settles ties: the same places give the same way.
        suivant = min(restants, key=lambda i: (ici[i], i))
        restants.discard(suivant)
        ordre.append(suivant)
    return ordre


def _without_crossings(ordre: list[int], distances: Sequence[Sequence[float]]) -> list[int]:
    """Turn parts of the way round while that shortens it (2-opt); the start stays."""
    mieux = True
    while mieux:
        mieux = False
        for i in range(1, len(ordre) - 1):
            for j in range(i + 1, len(ordre)):
                if _gain(ordre, distances, i, j) > _GAIN_MIN:
                    ordre[i : j + 1] = ordre[i : j + 1][::-1]
                    mieux = True
    return ordre


def _gain(ordre: Sequence[int], distances: Sequence[Sequence[float]], i: int, j: int) -> float:
    """Return what turning the part from ``i`` to ``j`` round saves."""
    avant, debut, fin = ordre[i - 1], ordre[i], ordre[j]
    gain = distances[avant][debut] - distances[avant][fin]
    if j + 1 < len(ordre):
        apres = ordre[j + 1]
        gain += distances[fin][apres] - distances[debut][apres]
    return gain
