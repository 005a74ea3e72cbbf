"""Borders from points: each square of a grid belongs to its nearest commune's département.

What we draw when nobody loaded outlines: true to a few kilometres, and said so on the map.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import count
from math import ceil, cos, floor, radians
from typing import Final, NamedTuple

from repere.annuaire.presentation.fond_de_carte.arcs import PAR_DEGRE, Arete, Cotes, edge
from repere.socle.geographie import Point

Case = tuple[int, int]
# A square: some 2.8 km.
PAS: Final = 0.025
# How far a commune reaches, in squares, so that no hole is left where few people live…
PORTEE: Final = 6
# …and by how many the coast then recedes, so that land stops soon after the last commune.
RECUL: Final = 4


class Repere(NamedTuple):
    """A point and the name of the territory it lies in."""

    point: Point
    nom: str


def apart(reperes: Iterable[Repere], pas: float = PAS) -> list[Repere]:
    """Return ``reperes`` each in the middle of a square of its own, the nearest that is free.

    Communes placed after their neighbours may stand on one another: none would be left of the second.
    """
    listes = list(reperes)
    large = _width(listes, pas)
    prises: set[Case] = set()
    places = []
    for repere in listes:
        x, y = repere.point.longitude / large, repere.point.latitude / pas
        i, j = next(case for case in _nearest_first(x, y) if case not in prises)
        prises.add((i, j))
        places.append(Repere(Point((j + 0.5) * pas, (i + 0.5) * large), repere.nom))
    return places


def _nearest_first(x: float, y: float) -> Iterator[Case]:
    """Yield the squares around a place, ring after ring."""
    for rayon in count():
        anneau = [
            (floor(x) + di, floor(y) + dj)
            for di in range(-rayon, rayon + 1)
            for dj in range(-rayon, rayon + 1)
            if max(abs(di), abs(dj)) == rayon
        ]
        yield from sorted(anneau, key=lambda c: ((c[0] + 0.5 - x) ** 2 + (c[1] + 0.5 - y) ** 2, c))


def _width(reperes: Collection[Repere], pas: float) -> float:
    """Return how wide a square is, in degrees: one width for all, that of the middle of the territory."""
    milieu = sum(r.point.latitude for r in reperes) / max(len(reperes), 1)
    return pas / max(cos(radians(milieu)), 0.1)


def borders_around(
    reperes: Collection[Repere], *, pas: float = PAS, portee: int = PORTEE
) -> dict[Arete, Cotes]:
    """Return each edge between squares with the names it separates.

    ``pas``: the side of a square, in degrees; ``portee``: how many of them a commune reaches.
    """
    if not reperes:
        return {}
    large = _width(reperes, pas)
    plus_pres: dict[Case, tuple[float, str]] = {}
    for repere in reperes:
        for case, loin in _squares_around(repere.point, large, pas, portee):
            if loin < plus_pres.get(case, (float(portee**2), ""))[0]:
                plus_pres[case] = (loin, repere.nom)
    noms = {case: nom for case, (_, nom) in plus_pres.items()}
    return _edges(_eroded(noms), large, pas)


def _squares_around(
    point: Point, large: float, pas: float, portee: int
) -> Iterator[tuple[Case, float]]:
    """Yield each square within reach, with the square of its distance, in squares."""
    x, y = point.longitude / large, point.latitude / pas
    for i in range(ceil(x - portee - 1), ceil(x + portee)):
        for j in range(ceil(y - portee - 1), ceil(y + portee)):
            yield (i, j), (i + 0.5 - x) ** 2 + (j + 0.5 - y) ** 2


def _eroded(noms: Mapping[Case, str]) -> dict[Case, str]:
    restent = dict(noms)
    for _ in range(RECUL):
        bord = [case for case in restent if any(v not in restent for v in _neighbours(case))]
        for case in bord:
            del restent[case]
    return restent or dict(noms)


def _neighbours(case: Case) -> Iterable[Case]:
    i, j = case
    return ((i + 1, j), (i - 1, j), (i, j + 1), (i, j - 1))


def _edges(noms: Mapping[Case, str], large: float, pas: float) -> dict[Arete, Cotes]:
    aretes: dict[Arete, Cotes] = {}
    for case, nom in noms.items():
        for voisine in _neighbours(case):
            if nom != (autre := noms.get(voisine)):
                cotes = (nom,) if autre is None else tuple(sorted({nom, autre}))
                aretes[_side(case, voisine, large, pas)] = cotes
    return aretes


def _side(case: Case, voisine: Case, large: float, pas: float) -> Arete:
    """Return the side that two squares share."""
    i, j = max(case[0], voisine[0]), max(case[1], voisine[1])
    debout = case[1] == voisine[1]
    x, y = round(i * large * PAR_DEGRE), round(j * pas * PAR_DEGRE)
    if debout:
        return edge((x, y), (x, round((j + 1) * pas * PAR_DEGRE)))
    return edge((x, y), (round((i + 1) * large * PAR_DEGRE), y))
