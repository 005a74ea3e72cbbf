"""From degrees to a sheet: a conic projection of its own for each map, so that any part of the world keeps its shape.

Lambert's conformal conic, on the sphere: what maps of France are drawn with.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import cos, log, pi, radians, sin, tan
from typing import Final

from repere.annuaire.presentation.fond_de_carte.arcs import PAR_DEGRE, Noeud

Projection = Callable[[Noeud], tuple[float, float]]
# Nearer to the equator, a cone is a cylinder.
_LATITUDE_MINIMALE: Final = 2.0
MARGE: Final = 4


@dataclass(frozen=True, slots=True)
class Plan:
    """How nodes fall on a grid of whole numbers, ``largeur`` by ``hauteur``."""

    projection: Projection
    echelle: float
    gauche: float
    haut: float
    largeur: int
    hauteur: int

    def place(self, noeud: Noeud) -> Noeud:
        """Return where ``noeud`` is drawn; the same node always at the same place."""
        x, y = self.projection(noeud)
        return (
            round((x - self.gauche) * self.echelle) + MARGE,
            round((self.haut - y) * self.echelle) + MARGE,
        )


def plan(noeuds: Iterable[Noeud], largeur: int, hauteur_max: int) -> Plan:
    """Return the plan on which ``noeuds`` fill a sheet at most ``largeur`` by ``hauteur_max``, all inside."""
    points = list(noeuds) or [(0, 0)]
    projection = conic(points)
    xs, ys = zip(*(projection(point) for point in points), strict=True)
    large, haute = (max(xs) - min(xs)) or 1e-9, (max(ys) - min(ys)) or 1e-9
    dedans = (largeur - 2 * MARGE, hauteur_max - 2 * MARGE)
    echelle = min(dedans[0] / large, dedans[1] / haute)
    # A territory taller than wide stays in the middle of the sheet.
    reste = (dedans[0] - large * echelle) / 2
    return Plan(
        projection,
        echelle,
        min(xs) - reste / echelle,
        max(ys),
        largeur,
        round(haute * echelle) + 2 * MARGE,
    )


def conic(noeuds: Iterable[Noeud]) -> Projection:
    """Return the conformal conic whose two standard parallels cut the height of ``noeuds`` in six."""
    longitudes, latitudes = zip(*noeuds, strict=True)
    sud, nord = min(latitudes) / PAR_DEGRE, max(latitudes) / PAR_DEGRE
    meridien = (min(longitudes) + max(longitudes)) / 2 / PAR_DEGRE
    milieu, bas, haut = ((sud + nord) / 2, sud + (nord - sud) / 6, nord - (nord - sud) / 6)
    if abs(milieu) < _LATITUDE_MINIMALE:
        retrait = cos(radians(milieu))
        return lambda n: (radians(n[0] / PAR_DEGRE - meridien) * retrait, radians(n[1] / PAR_DEGRE))
    n = _steepness(radians(bas), radians(haut))
    facteur = cos(radians(bas)) * _stretch(radians(bas)) ** n / n
    origine = facteur / _stretch(radians(milieu)) ** n

    def project(noeud: Noeud) -> tuple[float, float]:
        rayon = facteur / _stretch(radians(noeud[1] / PAR_DEGRE)) ** n
        angle = n * radians(noeud[0] / PAR_DEGRE - meridien)
        return rayon * sin(angle), origine - rayon * cos(angle)

    return project


def _steepness(bas: float, haut: float) -> float:
    if haut - bas < 1e-9:
        return sin(bas)
    return log(cos(bas) / cos(haut)) / log(_stretch(haut) / _stretch(bas))


def _stretch(latitude: float) -> float:
    return tan(pi / 4 + latitude / 2)
