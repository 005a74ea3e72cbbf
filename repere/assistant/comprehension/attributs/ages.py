"""Ages and distances: numbers that say something only with the word beside them."""

import re
from collections.abc import Iterator
from typing import Final

from repere.assistant.comprehension.motifs.jetons import fold
from repere.assistant.comprehension.motifs.negation import NEGATIONS
from repere.assistant.comprehension.texte.modele import Message

JEUNE_DES: Final = 12
JEUNE_JUSQU_A: Final = 25
SENIOR_DES: Final = 60
_AGE_MAX: Final = 110

_ANS: Final = frozenset(map(fold, ["ans", "an", "years", "year", "yo", "anos", "ano", "yasinda", "yasindayim",
                                   "عاما", "سنة", "عام", "років", "роки", "рік", "лет"]))  # fmt: skip
# "Un ordinateur de dix ans", "depuis dix ans", "il y a dix ans": nobody's age.
_AUTRES: Final = frozenset(map(fold, """ordinateur ordi pc telephone tablette imprimante voiture depuis fait
    pendant dans apres cela experience il y a duree contrat windows machine portable for ago""".split()))  # fmt: skip
_ENFANTS: Final = frozenset(map(fold, """fils fille enfant enfants garcon petit petite gamin gamine ado son daughter
    child filho filha oglum kizim син сина дочка донька дитина ابني ابنتي neveu niece""".split()))  # fmt: skip
_DISTANCE: Final = re.compile(
    r"(?<!\d)(\d{1,3})\s?(?:km|kms|kilom\w*|kilometres?|км|كم|كيلو\w*)\b", re.I
)
_AGE_COLLE: Final = re.compile(r"(\d{1,3})(?:ans|an|yo)")
_AVANT: Final = 4


def ages(message: Message) -> Iterator[tuple[int, bool]]:
    """Yield the ages said of somebody, with whether it is a child of the one who writes."""
    mots = [fold(m.plie) for m in message.mots]
    for rang, mot in enumerate(mots):
        colle = _AGE_COLLE.fullmatch(mot)
        suivi = mot.isdecimal() and rang + 1 < len(mots) and mots[rang + 1] in _ANS
        if not (colle or suivi):
            continue
        age = int(colle[1] if colle else mot)
        avant = mots[max(0, rang - _AVANT) : rang]
        if age <= _AGE_MAX and not (_AUTRES & set(avant[-3:]) or NEGATIONS & set(avant)):
            yield age, bool(_ENFANTS & set(avant))


def radius(message: Message) -> int | None:
    """Return the distance said in kilometres, None when there is none."""
    trouve = _DISTANCE.search(message.brut)
    return int(trouve[1]) if trouve and int(trouve[1]) else None
