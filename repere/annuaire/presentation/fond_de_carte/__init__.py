"""Our own base map: land, limits and names, drawn from the territories loaded here. Pure.

Coordinates are (longitude, latitude) in whole ten-thousandths of a degree: 11 m, finer than any
outline that we are given, and short to write.
"""

from repere.annuaire.presentation.fond_de_carte.arcs import Arc, chain, rings, simplify, smooth
from repere.annuaire.presentation.fond_de_carte.contours import borders_of
from repere.annuaire.presentation.fond_de_carte.encodage import encode_line
from repere.annuaire.presentation.fond_de_carte.trame import Repere, apart, borders_around

__all__ = [
    "Arc",
    "Repere",
    "apart",
    "borders_around",
    "borders_of",
    "chain",
    "encode_line",
    "rings",
    "simplify",
    "smooth",
]
