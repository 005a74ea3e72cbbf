"""What the search for duplicates answers."""

from dataclasses import dataclass
from typing import Literal

Decision = Literal["doublon", "a_verifier", "distinct"]


@dataclass(frozen=True, slots=True)
class Rapprochement:
    """A decision on one pair of records; ``a`` < ``b``.

    ``score`` is between 0 and 1: the belief that both are the same place *and* the same structure.
    ``raisons`` are in plain French, for the person who reviews.
    """

    a: str
    b: str
    score: float
    decision: Decision
    raisons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Groupe:
    """Records of one place, two at least, by ascending key."""

    cles: tuple[str, ...]
    raisons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resultat:
    """``a_verifier`` comes best score first; ``paires_comparees`` tells what the search cost."""

    groupes: tuple[Groupe, ...]
    a_verifier: tuple[Rapprochement, ...]
    paires_comparees: int = 0
