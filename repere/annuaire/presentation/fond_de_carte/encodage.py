"""Lines as the browser reads them: whole numbers, each a step from the one before."""

from collections.abc import Iterable

from repere.annuaire.presentation.fond_de_carte.arcs import Noeud


def encode_line(points: Iterable[Noeud]) -> list[int]:
    """Return [x, y, dx, dy, dx, dy…]: the first point, then steps, in ten-thousandths of a degree."""
    x = y = 0
    nombres: list[int] = []
    for la_x, la_y in points:
        nombres += (la_x - x, la_y - y)
        x, y = la_x, la_y
    return nombres
