"""Names over a map: where to write that of an area, and which ones there is room for."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from repere.annuaire.presentation.fond_de_carte.arcs import Noeud
from repere.observatoire.cartes.fond import ground
from repere.observatoire.cartes.formes import Anneau, Forme
from repere.observatoire.dessin.mesures import text_width

# Letters of the sheet for telephones (.noms in dessin.css), halo included.
_CORPS: Final = 11
_HAUTE: Final = 15


class _Boite(NamedTuple):
    gauche: float
    haut: float
    droite: float
    bas: float

    def meets(self, autre: "_Boite") -> bool:
        return (
            self.gauche < autre.droite
            and autre.gauche < self.droite
            and self.haut < autre.bas
            and autre.haut < self.bas
        )


def readable_names(
    formes: Sequence[Forme],
    poids: Mapping[str, float],
    combien: int,
    noms: Mapping[str, str] | None = None,
) -> list[tuple[str, Noeud]]:
    """Return at most ``combien`` names to write, of the heaviest areas, none over another nor out of the sheet.

    ``noms``: what to write instead of the name, such as a figure.
    """
    fond = ground(formes)
    prises: list[_Boite] = []
    gardes: list[tuple[str, Noeud]] = []
    for forme in sorted(formes, key=lambda forme: (-poids.get(forme.code, 0), forme.code)):
        if len(gardes) == combien:
            break
        nom = (noms or {}).get(forme.code, forme.nom)
        x, y = fond.place(forme.repere)
        demi = text_width(nom, _CORPS) / 2 + 2
        boite = _Boite(x - demi, y - _HAUTE + 3, x + demi, y + 5)
        sort = boite.gauche < 0 or boite.droite > fond.taille[0] or boite.haut < 0
        if not sort and not any(boite.meets(prise) for prise in prises):
            prises.append(boite)
            gardes.append((nom, forme.repere))
    return gardes


def middle(anneau: Anneau) -> Noeud:
    """Return the centre of a ring when it is inside; else the middle of its widest part at that height."""
    centre = _centroid(anneau)
    croisees = sorted(
        xa + (centre[1] - ya) * (xb - xa) / (yb - ya)
        for (xa, ya), (xb, yb) in pairwise(anneau)
        if (ya > centre[1]) != (yb > centre[1])
    )
    dedans = list(zip(croisees[::2], croisees[1::2], strict=False))
    if not dedans or any(gauche <= centre[0] <= droite for gauche, droite in dedans):
        return round(centre[0]), round(centre[1])
    gauche, droite = max(dedans, key=lambda bord: bord[1] - bord[0])
    return round((gauche + droite) / 2), round(centre[1])


def _centroid(anneau: Anneau) -> tuple[float, float]:
    x0, y0 = anneau[0]
    double = x = y = 0.0
    for (xa, ya), (xb, yb) in pairwise((x - x0, y - y0) for x, y in anneau):
        croix = xa * yb - xb * ya
        double += croix
        x += (xa + xb) * croix
        y += (ya + yb) * croix
    if not double:
        return float(x0), float(y0)
    return x0 + x / (3 * double), y0 + y / (3 * double)
