"""For whom a message asks, among the publics of the interface."""

from collections.abc import Iterator
from typing import Final

from repere.assistant.comprehension.attributs.ages import (
    ADULTE_DES,
    JEUNE_DES,
    JEUNE_JUSQU_A,
    SENIOR_DES,
    ages,
)
from repere.assistant.comprehension.attributs.exclusions import PUBLICS_EXCLUS
from repere.assistant.comprehension.attributs.motifs_publics import (
    CLASSES_PUBLICS,
    PUBLICS_MOTIFS,
)
from repere.assistant.comprehension.motifs.table import Table
from repere.assistant.comprehension.texte.modele import Message

PUBLICS: Final = tuple(PUBLICS_MOTIFS)
_DITS: Final = Table(PUBLICS_MOTIFS, CLASSES_PUBLICS)
_EXCLUS: Final = Table(PUBLICS_EXCLUS)


def publics(message: Message) -> tuple[str, ...]:
    """Return the publics that ``message`` names, in the order of the interface."""
    exclus = _EXCLUS.find(message)
    dits = {
        t.code
        for t in _DITS.find(message)
        if not t.nie and not any(e.code == t.code and e.overlaps(t) for e in exclus)
    }
    dits.update(_of_ages(message))
    return tuple(public for public in PUBLICS if public in dits)


def _of_ages(message: Message) -> Iterator[str]:
    for age, enfant in ages(message):
        if enfant and age < ADULTE_DES:
            yield "familles-enfants"
        elif JEUNE_DES <= age <= JEUNE_JUSQU_A:
            yield "jeunes"
        elif age >= SENIOR_DES:
            yield "seniors"
