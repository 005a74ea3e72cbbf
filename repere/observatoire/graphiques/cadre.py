"""Measures that charts share, in units of a sheet as wide as the narrowest telephone."""

from math import floor, log10
from typing import Final

LARGEUR: Final = 360
# A line of text.
LIGNE: Final = 20
# Nothing that is measured is smaller; floats under 1e-307 lose their digits, and powers of ten with them.
_INFIME: Final = 1e-300


def ceiling(valeur: float) -> float:
    """Return the round number just above: where an axis ends."""
    if valeur < _INFIME:
        return 1.0
    puissance = 10.0 ** floor(log10(valeur))
    return next(p * puissance for p in (1, 1.5, 2, 3, 4, 5, 6, 8, 10) if p * puissance >= valeur)
