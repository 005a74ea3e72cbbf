"""Where a word leads."""

from typing import NamedTuple


class Cible(NamedTuple):
    """A value of a criterion, and how well it answers (3: is that thing; 2: deals with it; 1: may help)."""

    champ: str
    valeur: str
    poids: int = 2
