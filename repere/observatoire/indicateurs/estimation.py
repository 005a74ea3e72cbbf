"""What a département says of a commune that has no figure: its share, for as many people. Pure."""

from typing import Final

from repere.observatoire.indicateurs.agregation import Mesure
from repere.observatoire.indicateurs.modele import ESTIMEE, PAR_DEPARTEMENT, Fonction

# Who lives there does not tell how many are counted: only shares carry over.
ESTIMABLES: Final = frozenset({Fonction.PART})


def estimate(fonction: Fonction, departement: Mesure | None, population: float) -> Mesure | None:
    """Return the figure of a commune of ``population`` people as its département has it; None when nothing tells."""
    if departement is None or fonction not in ESTIMABLES or population <= 0:
        return None
    if departement.numerateur is None or not departement.denominateur:
        return None
    part = departement.numerateur / departement.denominateur
    return Mesure(part * population, population, ESTIMEE, departement.provenance, PAR_DEPARTEMENT)
