"""Borders from outlines: neighbours share their vertices, so a border is an edge seen twice."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from repere.annuaire.presentation.fond_de_carte.arcs import PAR_DEGRE, Arete, Cotes, Noeud, edge

Geometrie = Mapping[str, Any]


def borders_of(contours: Iterable[tuple[str, Geometrie]]) -> dict[Arete, Cotes]:
    """Return each edge with the names it separates, from (name, GeoJSON geometry).

    Outlines that bear the same name are one territory: the edges between them vanish. So does a spike, where an
    outline goes and comes back by the same way.
    """
    vues: dict[Arete, list[str]] = defaultdict(list)
    for nom, geometrie in contours:
        for anneau in _rings(geometrie):
            for a, b in pairwise(_nodes(anneau)):
                if a != b:
                    vues[edge(a, b)].append(nom)
    bordent = ((arete, _around_once(noms)) for arete, noms in vues.items())
    return {arete: cotes for arete, cotes in bordent if cotes}


def _around_once(noms: list[str]) -> Cotes:
    # Seen twice under one name, it lies inside.
    return tuple(sorted(nom for nom, fois in Counter(noms).items() if fois % 2))


def _rings(geometrie: Geometrie) -> Iterator[Sequence[Sequence[float]]]:
    polygones = geometrie["coordinates"]
    if geometrie["type"] == "Polygon":
        polygones = [polygones]
    for polygone in polygones:
        yield from polygone


def _nodes(anneau: Sequence[Sequence[float]]) -> list[Noeud]:
    return [(round(point[0] * PAR_DEGRE), round(point[1] * PAR_DEGRE)) for point in anneau]
