"""Charts drawn as SVG, on the server. Pure."""

from repere.observatoire.dessin.nombres import Tableau
from repere.observatoire.graphiques.barres import Barre, bar_table, bars
from repere.observatoire.graphiques.courbes import Serie, line_table, lines
from repere.observatoire.graphiques.matrice import (
    Effectif,
    cross_key,
    cross_words,
    matrix,
    matrix_table,
)

__all__ = [
    "Barre",
    "Effectif",
    "Serie",
    "Tableau",
    "bar_table",
    "bars",
    "cross_key",
    "cross_words",
    "line_table",
    "lines",
    "matrix",
    "matrix_table",
]
