"""Where people live, where they are helped, and how much the way counts. Pure."""

from dataclasses import dataclass
from typing import Final, Protocol

from repere.observatoire.calcul.trajets import Situe
from repere.socle.geographie import Point

# Up to so many minutes, a place counts for so much: the weights of the paper's slow decay.
POIDS: Final = ((10.0, 1.0), (20.0, 0.68), (30.0, 0.22))
DUREES: Final = tuple(borne for borne, _poids in POIDS)
DUREE_MAX: Final = DUREES[-1]
# The way that one may be asked to make: what pages tell people by.
VINGT_MINUTES: Final = DUREES[1]
# What a place of unknown hours counts for, in hours a week: said beside the figure.
HEURES_INCONNUES: Final = 1.0


@dataclass(frozen=True, slots=True)
class Demande:
    """Where people live: a commune and how many."""

    cle: str
    point: Point
    population: int

    @property
    def ancre(self) -> str:
        return self.cle


class Aidant(Situe, Protocol):
    """A place where somebody helps, ``heures`` a week."""

    @property
    def heures(self) -> float: ...


@dataclass(frozen=True, slots=True)
class Offre:
    """A place, or a stop of one that moves, and the hours a week that somebody helps there.

    ``commune``: its INSEE code, by which a table of travel times knows it.
    """

    cle: str
    point: Point
    heures: float = HEURES_INCONNUES
    commune: str = ""

    @property
    def ancre(self) -> str:
        return self.commune or self.cle


def weight(duree: float) -> float:
    """Return what a place at ``duree`` minutes counts for, 0 beyond 30."""
    return next((poids for borne, poids in POIDS if duree <= borne), 0.0)
