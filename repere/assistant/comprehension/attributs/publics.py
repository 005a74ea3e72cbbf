"""For whom a message asks, among the publics of the interface."""

from collections.abc import Iterator
from typing import Final

from repere.assistant.comprehension.attributs.ages import (
    ADULTE_DES,
    JEUNE_DES,
    JEUNE_JUSQU_A,
    SENIOR_DES,
    ages,
    told_ages,
)
from repere.assistant.comprehension.attributs.exclusions_publics import PUBLICS_EXCLUS
from repere.assistant.comprehension.attributs.motifs_publics import (
    CLASSES_PUBLICS,
    ENFANCE,
    PUBLICS_MOTIFS,
)
from repere.assistant.comprehension.attributs.motifs_situations import SITUATIONS_MOTIFS
from repere.assistant.comprehension.attributs.sigles import named_in_capitals
from repere.assistant.comprehension.motifs.table import Table
from repere.assistant.comprehension.texte.modele import Message

_MOTIFS: Final = PUBLICS_MOTIFS | SITUATIONS_MOTIFS
PUBLICS: Final = tuple(_MOTIFS)
_DITS: Final = Table(_MOTIFS, CLASSES_PUBLICS)
JUSTICE: Final = "personnes-en-situation-juridique"
FAMILLES: Final = "familles-enfants"
# What tells that the children are still children.
_PETITS: Final = Table({FAMILLES: ENFANCE})
# "Pas cher pour mon fils": this "pas" goes no further than its word.
_TENUS: Final = (["cher"], ["chere"], ["loin"], ["mal"], ["facile"], ["evident"], ["possible"])
_PAS: Final = frozenset({"pas", "plus", "jamais", "rien"})
_POUVOIR: Final = frozenset(
    [
        "arrive",
        "arrives",
        "arrivons",
        "sais",
        "sait",
        "savons",
        "peux",
        "peut",
        "pouvons",
        "comprends",
        "comprend",
        "comprenons",
        "connais",
        "connait",
        "vois",
        "trouve",
        "parviens",
        "parvient",
        "reussis",
        "reussit",
        "ose",
        "veux",
        "suit",
    ]
)
_AVANT: Final = 6
_EXCLUS: Final = Table(PUBLICS_EXCLUS)


def publics(message: Message) -> tuple[str, ...]:
    """Return the publics that ``message`` names, in the order of the interface."""
    exclus = _EXCLUS.find(message)
    dits = {
        t.code
        for t in _DITS.find(message)
        if (not t.nie or _cannot(message, t.debut))
        and not any(e.code == t.code and e.overlaps(t) for e in exclus)
    }
    ages_dits = set(_of_ages(message))
    # "Ma fille" told by who is old, or is twenty, is no family with children.
    adulte = ages_dits & {"jeunes", "seniors"} or dits & {"seniors", JUSTICE}
    if adulte and not any(t.code == FAMILLES and not t.nie for t in _PETITS.find(message)):
        dits.discard(FAMILLES)
    dits |= ages_dits | set(named_in_capitals(message))
    return tuple(public for public in PUBLICS if public in dits)


def _cannot(message: Message, debut: int) -> bool:
    """Tell whether what is denied before is being able: "je n'arrive pas à inscrire mon fils" tells of a son."""
    avant = [mot for m in message.mots[max(0, debut - _AVANT) : debut] for mot in m.corrige.split()]
    nies = [rang for rang, mot in enumerate(avant) if mot in _PAS and rang]
    if not nies:
        return False
    rang = nies[-1]
    return avant[rang - 1] in _POUVOIR or avant[rang + 1 : rang + 2] in _TENUS


def _of_ages(message: Message) -> Iterator[str]:
    nes = ((age, False) for age in told_ages(message))
    for age, enfant in (*ages(message), *nes):
        if enfant and age < ADULTE_DES:
            yield FAMILLES
        elif JEUNE_DES <= age <= JEUNE_JUSQU_A:
            yield "jeunes"
        elif age >= SENIOR_DES:
            yield "seniors"
