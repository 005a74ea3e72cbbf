"""Measures that charts share, in units of a sheet as wide as the narrowest telephone."""

from collections.abc import Sequence
from math import floor, log10
from typing import Final

LARGEUR: Final = 360
# A line of text.
LIGNE: Final = 20


def ceiling(valeur: float) -> float:
    """Return the round number just above: where an axis ends."""
    if valeur <= 0:
        return 1.0
    puissance = 10.0 ** floor(log10(valeur))
    return next(p * puissance for p in (1, 1.5, 2, 3, 4, 5, 6, 8, 10) if p * puissance >= valeur)


def spread(hauteurs: Sequence[float], ecart: float, bas: float) -> list[float]:
    """Return ``hauteurs``, in order, moved so that no two are nearer than ``ecart`` nor lower than ``bas``."""
    places: list[float] = []
    for hauteur in hauteurs:
        places.append(max(hauteur, places[-1] + ecart) if places else hauteur)
    limite = bas
    for rang in range(len(places) - 1, -1, -1):
        places[rang] = min(places[rang], limite)
        limite = places[rang] - ecart
    return places
