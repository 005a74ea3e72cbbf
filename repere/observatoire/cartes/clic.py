"""From a point of a picture to what is drawn there: maps that one touches without any script. Pure.

Places go through the projection of the map rather than the point back through its inverse: it keeps shapes, so
that the nearest on the sheet is the nearest on the ground.
"""

from collections.abc import Mapping
from itertools import pairwise
from math import dist

from repere.annuaire.presentation.fond_de_carte.arcs import Noeud
from repere.observatoire.cartes.fond import Fond
from repere.observatoire.cartes.formes import Anneau


def is_on(fond: Fond, x: float, y: float) -> bool:
    """Tell whether the point is on the sheet at all."""
    large, haute = fond.taille
    return 0 <= x <= large and 0 <= y <= haute


def area_at(fond: Fond, x: float, y: float) -> str | None:
    """Return the code of the area that holds this point of the sheet."""
    for forme in fond.formes:
        # Holes and islands alike: an odd number of borders on the way out.
        if sum(_crossings(fond, anneau, x, y) for anneau in forme.anneaux) % 2:
            return forme.code
    return None


def nearest_at(fond: Fond, endroits: Mapping[str, Noeud], x: float, y: float) -> tuple[str, float]:
    """Return which of ``endroits``, one at least, is drawn nearest to this point, and how far on the sheet."""
    ecarts = {cle: dist(fond.place(noeud), (x, y)) for cle, noeud in endroits.items()}
    proche = min(ecarts, key=lambda cle: (ecarts[cle], cle))
    return proche, ecarts[proche]


def _crossings(fond: Fond, anneau: Anneau, x: float, y: float) -> int:
    """Return how many sides of a ring are to the right of the point."""
    sommets = [fond.place(noeud) for noeud in anneau]
    return sum(
        (ya > y) != (yb > y) and x < xa + (y - ya) * (xb - xa) / (yb - ya)
        for (xa, ya), (xb, yb) in pairwise(sommets)
    )
