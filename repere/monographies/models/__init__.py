"""Tables of the monographs."""

from repere.monographies.models.monographie import Monographie, Participation, Reunion, Texte
from repere.monographies.models.propos import Codage, Fiche, Propos, Theme
from repere.monographies.models.reprise import Reprise, Trouvaille

__all__ = [
    "Codage",
    "Fiche",
    "Monographie",
    "Participation",
    "Propos",
    "Reprise",
    "Reunion",
    "Texte",
    "Theme",
    "Trouvaille",
]
