"""What a conversation remembers between two turns: what was understood, never what was written."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from repere.assistant.comprehension.compris import Contexte, Endroit
from repere.assistant.comprehension.compris import Question as Attente

# Before the first places.
QUESTIONS_MAX: Final = 2
ECHECS_MAX: Final = 2
_CONTRAINTES_MAX: Final = 12


class Genre(StrEnum):
    """The questions that may be asked: what, where, and which of several towns of one name."""

    BESOIN = "need"
    LIEU = "place"
    LEQUEL = "which"


@dataclass(frozen=True, slots=True)
class Etat:
    """A conversation so far. It travels with the person: no row keeps it.

    ``lieu`` is a commune or a département. ``attend``: the question just asked; ``posees``: all those
    asked since the search began. ``choix``: the towns offered by the question. ``generaliste``: the
    person does not know what they need; ``servi``: places were shown for this search. ``echecs``:
    messages in a row that nobody understood. ``autres``: how many times others were asked in a row.
    """

    services: tuple[str, ...] = ()
    lieu: Endroit | None = None
    publics: tuple[str, ...] = ()
    contraintes: tuple[str, ...] = ()
    langue: str = ""
    attend: Genre | None = None
    posees: tuple[Genre, ...] = ()
    choix: tuple[Endroit, ...] = ()
    generaliste: bool = False
    servi: bool = False
    echecs: int = 0
    tours: int = 0
    autres: int = 0

    @property
    def contexte(self) -> Contexte:
        """Return what understanding the next message needs."""
        return Contexte(
            attend=self.pending,
            services=self.services,
            lieu=self.lieu,
            publics=self.publics,
            contraintes=self.contraintes,
            langue=self.langue,
        )

    @property
    def pending(self) -> Attente | None:
        """Return the question just asked, as understanding knows it."""
        if self.attend is None:
            return None
        return "need" if self.attend is Genre.BESOIN else "place"

    def may_ask(self, genre: Genre) -> bool:
        """Say whether this question may still be asked."""
        return genre not in self.posees and (self.servi or len(self.posees) < QUESTIONS_MAX)


def bounded(contraintes: tuple[str, ...]) -> tuple[str, ...]:
    """Return the last conditions said, and of the distances only the last: a token stays short."""
    rayons = [c for c in contraintes if c.startswith("rayon:")]
    return tuple(c for c in contraintes if c not in rayons[:-1])[-_CONTRAINTES_MAX:]
