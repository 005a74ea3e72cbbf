"""French phrases, service by service. Data: see ``comprehension.motifs`` for the signs.

A code is the key of a service, or several joined by "+", then how sure: 4, whatever else is said;
3, that is it; 2, likely; 1, a hint; 5, what is lacking: as sure as 4, and said after the rest.
Code "-": words that would mislead, put aside. Where two phrases overlap, the longest counts alone.
"""

from typing import Final

from repere.assistant.comprehension.besoin.motifs.francais import aides, croises, usages
from repere.assistant.comprehension.besoin.motifs.francais.classes import CLASSES, NEUTRES

__all__ = ["CLASSES", "LIGNES"]

_PARTIES: Final = (NEUTRES, aides.LIGNES, usages.LIGNES, croises.LIGNES)
LIGNES: Final = {
    code: "\n".join(partie[code] for partie in _PARTIES if code in partie)
    for partie in _PARTIES
    for code in partie
}
