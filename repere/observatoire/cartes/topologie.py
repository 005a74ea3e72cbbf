"""Areas whose neighbours share their borders, however much these are simplified."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from math import cos, radians
from typing import Final

from repere.annuaire.presentation.fond_de_carte import Arc, chain, rings, simplify, smooth
from repere.annuaire.presentation.fond_de_carte.arcs import Arete, Cotes, Noeud, edge
from repere.observatoire.cartes.formes import PAR_DEGRE, Anneau, Forme

# An area that a tolerance flattens is tried again as it was given, with these parts of it.
_REPRISES: Final = (0.25, 0.0)
# What is outside of the map: it has borders, and is not drawn.
AILLEURS: Final = ""
# Steps across the sheet on which outlines are drawn, and how many of them a line may move: more where areas are many,
# since the page then weighs what a telephone on a slow network bears.
_PAS: Final = (720, 840)
_ECART: Final = 0.8
_ECART_FOULE: Final = 2.2
FOULE: Final = 500


def areas(
    aretes: Mapping[Arete, Cotes], tolerance: float, *, arrondir: bool = False
) -> dict[str, tuple[Anneau, ...]]:
    """Return the rings of each name of ``aretes``, the largest first.

    Each border is simplified once, for both its sides; ``arrondir`` wears the corners of a grid away.
    """
    arcs = [Arc(arc.points, tuple(nom for nom in arc.cotes if nom)) for arc in chain(aretes)]
    simples = [
        Arc(simplify(smooth(arc.points) if arrondir else arc.points, tolerance), arc.cotes)
        for arc in arcs
    ]
    for part in _REPRISES:
        gardees = _rings_by_name(simples)
        plates = {nom for arc in arcs for nom in arc.cotes if not gardees.get(nom)}
        simples = [
            Arc(simplify(arc.points, tolerance * part), arc.cotes)
            if plates & set(arc.cotes)
            else simple
            for arc, simple in zip(arcs, simples, strict=True)
        ]
    return {nom: tours for nom, tours in _rings_by_name(simples).items() if tours}


def tolerance(aretes: Mapping[Arete, Cotes]) -> float:
    """Return how far a line may move, in ten-thousandths of a degree of latitude, to look the same on a sheet."""
    noeuds = [noeud for arete in aretes for noeud in arete]
    if not noeuds:
        return 0
    xs, ys = zip(*noeuds, strict=True)
    retrait = cos(radians((min(ys) + max(ys)) / 2 / PAR_DEGRE))
    large, haute = (max(xs) - min(xs)) * retrait, max(ys) - min(ys)
    nombre = len({nom for cotes in aretes.values() for nom in cotes})
    ecart = _ECART_FOULE if nombre > FOULE else _ECART
    return float(ecart * max(large / _PAS[0], haute / _PAS[1]))


def _rings_by_name(arcs: Iterable[Arc]) -> dict[str, tuple[Anneau, ...]]:
    par_nom: dict[str, list[Sequence[Noeud]]] = defaultdict(list)
    for arc in arcs:
        # An island smaller than the tolerance is a point, which leads nowhere.
        for nom in arc.cotes if len(set(arc.points)) > 1 else ():
            par_nom[nom].append(arc.points)
    return {nom: _loops(rings(lignes)) for nom, lignes in par_nom.items()}


def _loops(tours: Iterable[Sequence[Noeud]]) -> tuple[Anneau, ...]:
    """Return the rings that ``tours`` make, cut where they meet themselves, the largest first.

    What goes and comes back by the same way, a part that became flat, makes none. An eight makes two, whose surfaces
    would else be told from one another.
    """
    boucles: list[Anneau] = []
    for tour in tours:
        chemin: list[Noeud] = []
        rangs: dict[Noeud, int] = {}
        for noeud in tour:
            if (rang := rangs.get(noeud)) is not None:
                boucles.append((*chemin[rang:], noeud))
                for quitte in chemin[rang + 1 :]:
                    del rangs[quitte]
                del chemin[rang + 1 :]
            else:
                rangs[noeud] = len(chemin)
                chemin.append(noeud)
    return tuple(sorted(filter(surface, boucles), key=surface, reverse=True))


def surface(anneau: Sequence[Noeud]) -> float:
    """Return the surface of a closed ring, in squares of its units (shoelace)."""
    return abs(sum(xa * yb - xb * ya for (xa, ya), (xb, yb) in pairwise(anneau))) / 2


def limits(formes: Iterable[Forme], groupe_de: Mapping[str, str]) -> list[list[Noeud]]:
    """Return the lines that part the groups of ``formes``: drawn over a map of communes, they fall on its borders."""
    cotes: dict[Arete, list[str]] = defaultdict(list)
    for forme in formes:
        groupe = groupe_de.get(forme.code, "")
        for anneau in forme.anneaux:
            for a, b in pairwise(anneau):
                cotes[edge(a, b)].append(groupe)
    separent = {
        arete: tuple(sorted(set(noms))) for arete, noms in cotes.items() if len(set(noms)) > 1
    }
    return [arc.points for arc in chain(separent)]
