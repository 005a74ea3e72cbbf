"""The outline of one area of a map."""

from dataclasses import dataclass
from typing import Final

from repere.annuaire.presentation.fond_de_carte.arcs import Noeud

# Closed: its last node is its first. Neighbours name their common nodes alike.
Anneau = tuple[Noeud, ...]
PAR_DEGRE: Final = 10_000


@dataclass(frozen=True, slots=True)
class Forme:
    """``anneaux`` are in ten-thousandths of a degree (longitude, latitude), filled by the even-odd rule.

    ``repere`` is where its name is written. ``approximative``: drawn from the middles of communes only.
    """

    code: str
    nom: str
    anneaux: tuple[Anneau, ...]
    repere: Noeud
    approximative: bool = False
