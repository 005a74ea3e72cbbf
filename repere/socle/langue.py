"""The words of the interface, in the reader's language, for code that knows no Django.

``makemessages`` finds ``_``, ``pluriel``, ``N_`` and ``formes``. French is the source: the message is
its own translation, and nothing is looked up for a page in French (see ``traduction.py``).
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final, NamedTuple

FRANCAIS: Final = "fr"
# The languages that we write, each by its own name; the pages that exist in all of them say so in their
# address (decision 12).
LANGUES: Final[Mapping[str, str]] = {
    FRANCAIS: "Français",
    "en": "English",
    "ar": "العربية",
    "pt": "Português",
    "tr": "Türkçe",
    "uk": "Українська",
}


def french_plural(singulier: str, pluriel: str, nombre: float) -> str:
    """Return the form that French wants: zero and one and a half are singular."""
    return singulier if abs(nombre) < 2 else pluriel


def _same(message: str) -> str:
    return message


class Voix(NamedTuple):
    """How messages are said in the language ``code``."""

    traduit: Callable[[str], str] = _same
    accorde: Callable[[str, str, float], str] = french_plural
    code: str = FRANCAIS


FRANCAISE: Final = Voix()
_habituelle = FRANCAISE
# The language of the request being answered: a message costs 0.15 µs; through Django, 1 µs only to know it.
_du_moment: ContextVar[Voix | None] = ContextVar("voix", default=None)


def speak(voix: Voix = FRANCAISE) -> None:
    """Say messages with ``voix`` from now on, where nothing else was chosen; alone: in French."""
    global _habituelle
    _habituelle = voix


@contextmanager
def speaking(voix: Voix) -> Iterator[None]:
    """Say messages with ``voix`` inside this block; see ``traduction.in_language``."""
    jeton = _du_moment.set(voix)
    try:
        yield
    finally:
        _du_moment.reset(jeton)


def _(message: str) -> str:
    """Return ``message`` in the reader's language."""
    return (_du_moment.get() or _habituelle).traduit(message)


def pluriel(singulier: str, pluriel: str, nombre: float) -> str:
    """Return the form of a message that goes with ``nombre``; formatting it is left to the caller."""
    return (_du_moment.get() or _habituelle).accorde(singulier, pluriel, nombre)


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
        return _(self.messages[valeur])

    def __contains__(self, valeur: object) -> bool:
        return valeur in self.messages

    def __iter__(self) -> Iterator[str]:
        return iter(self.messages)

    def __len__(self) -> int:
        return len(self.messages)


def active_language() -> str:
    """Return the reader's language: whatever caches sentences must have it in its key."""
    return (_du_moment.get() or _habituelle).code
