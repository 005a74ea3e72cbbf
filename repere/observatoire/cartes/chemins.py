"""Path data with few bytes: whole numbers, each a step from the one before."""

from collections.abc import Iterable, Sequence

from repere.annuaire.presentation.fond_de_carte.arcs import Noeud
from repere.observatoire.cartes.formes import Anneau
from repere.observatoire.cartes.plan import Plan


def area_path(anneaux: Sequence[Anneau], plan: Plan) -> str:
    """Return the path that fills ``anneaux``; an area too small for the grid is a square one can still see."""
    places = [_placed(anneau, plan) for anneau in anneaux]
    traits = [_steps(points[:-1]) + "z" for points in places if len(set(points)) > 2]
    if traits:
        return "".join(traits)
    x, y = places[0][0] if places and places[0] else (0, 0)
    return f"M{x - 1} {y - 1}h2v2h-2z"


def line_path(lignes: Iterable[Sequence[Noeud]], plan: Plan) -> str:
    """Return the path that draws ``lignes``, which lead from node to node without being filled."""
    places = (_placed(ligne, plan) for ligne in lignes)
    return "".join(_steps(points) for points in places if len(points) > 1)


def _placed(noeuds: Sequence[Noeud], plan: Plan) -> list[Noeud]:
    places: list[Noeud] = []
    for noeud in noeuds:
        la = plan.place(noeud)
        if not places or la != places[-1]:
            places.append(la)
    return places


def _steps(points: Sequence[Noeud]) -> str:
    (x, y), *suite = points
    ecrit = [_pair("M", x, y)]
    for rang, (la_x, la_y) in enumerate(suite):
        ecrit.append(_pair("" if rang else "l", la_x - x, la_y - y))
        x, y = la_x, la_y
    return "".join(ecrit)


def _pair(commande: str, x: int, y: int) -> str:
    # A minus separates as a space does.
    debut = commande if commande or x < 0 else " "
    return f"{debut}{x}{y}" if y < 0 else f"{debut}{x} {y}"
