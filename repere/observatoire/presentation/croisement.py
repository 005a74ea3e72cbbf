"""Need beside help over the whole territory: how many communes and people are in each of the nine cases."""

from typing import NamedTuple

from django.utils.safestring import SafeString, mark_safe

from repere.observatoire.dessin.nombres import Tableau
from repere.observatoire.graphiques.matrice import Effectif, matrix, matrix_table
from repere.observatoire.lecture.ensemble import whole
from repere.socle.langue import _


class Croisement(NamedTuple):
    """The nine cases drawn, and the table that says the same."""

    dessin: SafeString
    tableau: Tableau


def crossing() -> Croisement | None:
    """Return the nine cases; None where need is not known, so that nothing is crossed."""
    cases = [case for case in whole().cases if case.communes]
    if not cases:
        return None
    effectifs = {(c.besoin, c.offre): Effectif(len(c.communes), c.personnes) for c in cases}
    dessin = matrix(
        effectifs,
        titre=_("Le besoin et l’aide"),
        description=_("Le tableau qui suit donne chaque nombre."),
    )
    return Croisement(
        mark_safe(dessin),  # noqa: S308 — escaped by dessin.balises
        matrix_table(effectifs, quoi=_("Besoin et aide")),
    )
