"""What was understood of a message, and what the turn before had left."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from repere.assistant.comprehension.besoin import Poids
from repere.assistant.comprehension.gazetier.gazetier import Gazetier

# The languages in which the assistant answers; others are recognised, and get a card with pictograms.
LANGUES: Final = ("fr", "en", "ar", "pt", "tr", "uk")

Question = Literal["place", "need"]


@dataclass(frozen=True, slots=True)
class Endroit:
    """A commune or a département of the territory: ``code`` has five characters, or two."""

    nom: str
    code: str


@dataclass(frozen=True, slots=True)
class Contexte:
    """What the turn before had understood, and the question it asked; nothing at a first turn."""

    attend: Question | None = None
    services: tuple[str, ...] = ()
    lieu: Endroit | None = None
    publics: tuple[str, ...] = ()
    contraintes: tuple[str, ...] = ()
    langue: str = ""


@dataclass(frozen=True, slots=True)
class Dit:
    """What one message says by itself, whatever was said before.

    ``lieu`` is sure; ``doutes`` are the places between which the person must choose when it is not;
    ``refuse`` is where one does not want to go, ``ailleurs`` a town outside the territory. ``surs`` are
    services said in plain words. ``urgences``: every danger told, the most pressing first.
    """

    langue: str
    services: tuple[str, ...] = ()
    surs: tuple[str, ...] = ()
    lieu: Endroit | None = None
    doutes: tuple[Endroit, ...] = ()
    refuse: Endroit | None = None
    ailleurs: str = ""
    publics: tuple[str, ...] = ()
    contraintes: tuple[str, ...] = ()
    urgences: tuple[str, ...] = ()
    hors_sujet: str | None = None
    parole: str | None = None


@dataclass(frozen=True, slots=True)
class Compris:
    """A message understood in its turn: what ``dit`` says, added to what was known, and what to do next.

    ``hors_sujet`` and ``action`` take the values of the interface (docs/reference/assistant.md).
    """

    dit: Dit
    services: tuple[str, ...]
    lieu: Endroit | None
    publics: tuple[str, ...]
    contraintes: tuple[str, ...]
    hors_sujet: str | None
    action: str

    @property
    def langue(self) -> str:
        return self.dit.langue


@dataclass(frozen=True, slots=True)
class Ressources:
    """What understanding reads and never changes. Without models only what is said in plain words counts.

    ``modele`` knows needs, ``hors_sujet`` what is not for the directory.
    ``urgences`` knows dangers that the rules have no phrase for.
    ``completer`` may fill what one message left empty, from its masked text; None: nothing does.
    """

    gazetier: Gazetier
    modele: Poids | None = None
    hors_sujet: Poids | None = None
    completer: Callable[[str, Dit], Dit] | None = None
    urgences: Poids | None = None
