"""The words of the interface, in the reader's language, for code that knows no Django.

``makemessages`` finds ``_``, ``pluriel``, ``N_`` and ``formes``. French is the source: the message is
its own translation, and nothing is looked up until another language is offered (see ``traduction.py``).
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

FRANCAIS: Final = "fr"


def french_plural(singulier: str, pluriel: str, nombre: float) -> str:
    """Return the form that French wants: zero and one and a half are singular."""
    return singulier if abs(nombre) < 2 else pluriel


def _same(message: str) -> str:
    return message


_traduit: Callable[[str], str] = _same
_accorde: Callable[[str, str, float], str] = french_plural
_active: Callable[[], str] = lambda: FRANCAIS  # noqa: E731


def speak(
    traduit: Callable[[str], str] = _same,
    accorde: Callable[[str, str, float], str] = french_plural,
    active: Callable[[], str] = lambda: FRANCAIS,
) -> None:
    """Set where messages are looked up from now on; without arguments, they are French again."""
    global _traduit, _accorde, _active
    _traduit, _accorde, _active = traduit, accorde, active


def _(message: str) -> str:
    """Return ``message`` in the reader's language."""
    return _traduit(message)


def pluriel(singulier: str, pluriel: str, nombre: float) -> str:
    """Return the form of a message that goes with ``nombre``; formatting it is left to the caller."""
    return _accorde(singulier, pluriel, nombre)


def N_(message: str) -> str:
    """Mark a message of a table built at import time; ``_(table[key])`` says it when it is read."""
    return message


def formes(singulier: str, pluriel: str) -> tuple[str, str]:
    """Mark both forms of a message of a table; ``pluriel(*table[key], nombre)`` chooses later."""
    return singulier, pluriel


class Table(Mapping[str, str]):
    """Words by value, each in the reader's language when it is read; ``messages``: in French."""

    __slots__ = ("messages",)

    def __init__(self, messages: Mapping[str, str]) -> None:
        self.messages = dict(messages)

    def __getitem__(self, valeur: str) -> str:
        return _traduit(self.messages[valeur])

    def __contains__(self, valeur: object) -> bool:
        return valeur in self.messages

    def __iter__(self) -> Iterator[str]:
        return iter(self.messages)

    def __len__(self) -> int:
        return len(self.messages)


def active_language() -> str:
    """Return the reader's language: whatever caches sentences must have it in its key."""
    return _active()
