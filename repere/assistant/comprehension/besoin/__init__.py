"""The need: which of the nine services a message asks for, in order, or none."""

from repere.assistant.comprehension.besoin.modele.poids import Poids
from repere.assistant.comprehension.besoin.rang import rank

__all__ = ["Poids", "rank"]
