"""What a monograph says, each value beside the lines it comes from."""

from dataclasses import dataclass, field
from typing import NamedTuple


class Passage(NamedTuple):
    """Lines of the extracted text, from 1, both included: where a value was read."""

    debut: int
    fin: int


@dataclass(frozen=True)
class Dit:
    """A value and where it is said."""

    texte: str
    passage: Passage


@dataclass(frozen=True)
class Equipement:
    """A kind of equipment; ``nombre`` is None when the text gives no number."""

    type: str
    nombre: int | None
    passage: Passage


@dataclass
class Fiche:
    """A structure, as its sheet presents it."""

    nom: Dit
    commune: Dit | None = None
    horaires: Dit | None = None
    telephone: Dit | None = None
    courriel: Dit | None = None
    equipements: list[Equipement] = field(default_factory=list)
    publics: list[Dit] = field(default_factory=list)
    besoins: list[Dit] = field(default_factory=list)
    projets: list[Dit] = field(default_factory=list)
    forces: list[Dit] = field(default_factory=list)
    faiblesses: list[Dit] = field(default_factory=list)
    prescripteurs: list[Dit] = field(default_factory=list)


@dataclass
class Reunion:
    """A meeting; ``date`` in ISO; participants are structures, never persons."""

    passage: Passage
    date: str | None = None
    lieu: str | None = None
    participants: list[Dit] = field(default_factory=list)


@dataclass
class Rubrique:
    """What was said under one heading of a workshop."""

    titre: str
    points: list[Dit] = field(default_factory=list)


@dataclass
class Atelier:
    """A workshop of the second meeting."""

    titre: Dit
    rubriques: list[Rubrique] = field(default_factory=list)


@dataclass
class Monographie:
    """A monograph, read."""

    bassin: str | None = None
    reunions: list[Reunion] = field(default_factory=list)
    structures: list[Fiche] = field(default_factory=list)
    verbatims: list[Dit] = field(default_factory=list)
    ateliers: list[Atelier] = field(default_factory=list)


class PasUneMonographie(ValueError):
    """The text has nothing of the genre."""


class FichierIllisible(ValueError):
    """The file holds no text that we can read; the message says why, in French."""
