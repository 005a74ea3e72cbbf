"""From loose edges to lines that share their ends, so that drawing one border once is enough."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import cos, hypot, radians
from typing import Final, NamedTuple

Noeud = tuple[int, int]
# Both ends, the smaller first.
Arete = tuple[Noeud, Noeud]
# What lies on both sides of an edge; one name only at the outer limit.
Cotes = tuple[str, ...]
PAR_DEGRE: Final = 10_000


class Arc(NamedTuple):
    """A line between two junctions, or a closed one; the same sides all along."""

    points: list[Noeud]
    cotes: Cotes


def edge(a: Noeud, b: Noeud) -> Arete:
    """Return the edge between two nodes, whichever way it is walked."""
    return (a, b) if a < b else (b, a)


def chain(aretes: Mapping[Arete, Cotes]) -> list[Arc]:
    """Return the arcs that ``aretes`` make; junctions are where other sides begin."""
    voisins: dict[Noeud, list[Noeud]] = defaultdict(list)
    for a, b in sorted(aretes):
        voisins[a].append(b)
        voisins[b].append(a)
    jonctions = {n for n, autres in voisins.items() if _is_junction(n, autres, aretes)}
    restent = dict(aretes)
    # Lines between junctions first; what is left closes on itself.
    departs = [*sorted(jonctions), *sorted(voisins.keys() - jonctions)]
    return [
        _walk(depart, suivant, voisins, jonctions, restent)
        for depart in departs
        for suivant in voisins[depart]
        if edge(depart, suivant) in restent
    ]


def _is_junction(noeud: Noeud, autres: Sequence[Noeud], aretes: Mapping[Arete, Cotes]) -> bool:
    return len(autres) != 2 or len({aretes[edge(noeud, autre)] for autre in autres}) > 1


def _walk(
    depart: Noeud,
    suivant: Noeud,
    voisins: Mapping[Noeud, Sequence[Noeud]],
    jonctions: set[Noeud],
    restent: dict[Arete, Cotes],
) -> Arc:
    points = [depart, suivant]
    cotes = restent.pop(edge(depart, suivant))
    while points[-1] not in jonctions and points[-1] != depart:
        ici = points[-1]
        la = next(n for n in voisins[ici] if edge(ici, n) in restent)
        del restent[edge(ici, la)]
        points.append(la)
    return Arc(points, cotes)


def rings(lignes: Iterable[Sequence[Noeud]]) -> list[list[Noeud]]:
    """Return closed lines made of ``lignes`` end to end: land, filled by the even-odd rule.

    Lines that lead nowhere are left out.
    """
    ouvertes = [list(ligne) for ligne in lignes]
    par_bout: dict[Noeud, list[int]] = defaultdict(list)
    for rang, ligne in enumerate(ouvertes):
        par_bout[ligne[0]].append(rang)
        par_bout[ligne[-1]].append(rang)
    prises: set[int] = set()
    tours = []
    for rang, ligne in enumerate(ouvertes):
        if rang not in prises:
            prises.add(rang)
            tours.append(_go_round(ligne, ouvertes, par_bout, prises))
    return [tour for tour in tours if tour[0] == tour[-1] and len(tour) > 3]


def _go_round(
    tour: list[Noeud],
    lignes: Sequence[list[Noeud]],
    par_bout: Mapping[Noeud, Sequence[int]],
    prises: set[int],
) -> list[Noeud]:
    while tour[0] != tour[-1]:
        rang = next((r for r in par_bout[tour[-1]] if r not in prises), None)
        if rang is None:
            break
        prises.add(rang)
        ligne = lignes[rang]
        tour = tour + (ligne[1:] if ligne[0] == tour[-1] else ligne[-2::-1])
    return tour


def simplify(points: Sequence[Noeud], tolerance: float) -> list[Noeud]:
    """Return fewer points, none of the others farther than ``tolerance`` (Douglas-Peucker); ends stay."""
    gardes = {0, len(points) - 1}
    pile = [(0, len(points) - 1)]
    # Degrees of longitude are shorter than those of latitude.
    retrait = cos(radians(points[0][1] / PAR_DEGRE))
    while pile:
        debut, fin = pile.pop()
        rang, ecart = _farthest(points, debut, fin, retrait)
        if ecart > tolerance:
            gardes.add(rang)
            pile += [(debut, rang), (rang, fin)]
    return [points[rang] for rang in sorted(gardes)]


def _farthest(points: Sequence[Noeud], debut: int, fin: int, retrait: float) -> tuple[int, float]:
    (xa, ya), (xb, yb) = points[debut], points[fin]
    dx, dy = (xb - xa) * retrait, yb - ya
    longueur = hypot(dx, dy)
    pire, ecart = debut, 0.0
    for rang in range(debut + 1, fin):
        x, y = (points[rang][0] - xa) * retrait, points[rang][1] - ya
        # A closed line begins where it ends: the distance to that point.
        loin = abs(x * dy - y * dx) / longueur if longueur else hypot(x, y)
        if loin > ecart:
            pire, ecart = rang, loin
    return pire, ecart


def smooth(points: Sequence[Noeud], tours: int = 8) -> list[Noeud]:
    """Return ``points`` with their corners worn away; ends stay, so that lines still meet."""
    ligne = [(float(x), float(y)) for x, y in points]
    for _ in range(tours):
        ligne[1:-1] = [
            ((xa + 2 * x + xb) / 4, (ya + 2 * y + yb) / 4)
            for (xa, ya), (x, y), (xb, yb) in zip(ligne, ligne[1:], ligne[2:], strict=False)
        ]
    return [(round(x), round(y)) for x, y in ligne]
