"""Ages and distances: numbers that say something only with the word beside them."""

import re
from collections.abc import Iterator
from typing import Final

from repere.assistant.comprehension.motifs.jetons import fold
from repere.assistant.comprehension.motifs.negation import NEGATIONS
from repere.assistant.comprehension.texte.modele import Message

# Younger, one comes with parents; older, for oneself.
ADULTE_DES: Final = 18
JEUNE_DES: Final = 12
JEUNE_JUSQU_A: Final = 25
SENIOR_DES: Final = 60
_AGE_MAX: Final = 110

_ANS: Final = frozenset(map(fold, ["ans", "an", "years", "year", "yo", "anos", "ano", "yasinda", "yasindayim",
                                   "عاما", "سنة", "عام", "років", "роки", "рік", "лет"]))  # fmt: skip
# "Un ordinateur de dix ans", "depuis dix ans", "il y a dix ans": nobody's age.
_MACHINES: Final = frozenset(map(fold, ["ordinateur", "ordi", "pc", "telephone", "tablette", "imprimante", "voiture", "machine", "portable", "windows", "contrat", "bail", "experience"]))  # fmt: skip
_DUREES: Final = frozenset(map(fold, ["depuis", "fait", "pendant", "dans", "apres", "for", "y", "cumule", "environ"]))  # fmt: skip
# As they are said: "quatre-vingt-deux ans".
_DIZAINES: Final = {"seize": 16, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70}  # fmt: skip
_UNITES: Final = {"un": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
    "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16}  # fmt: skip
_ENFANTS: Final = frozenset(map(fold, ["fils", "fille", "enfant", "enfants", "garcon", "petit", "petite", "gamin", "gamine", "son", "daughter", "child", "filho", "filha", "oglum", "kizim", "син", "сина", "дочка", "донька", "дитина", "ابني", "ابنتي", "neveu", "niece"]))  # fmt: skip
_DISTANCE: Final = re.compile(
    r"(?<!\d)(\d{1,3})\s?(?:km|kms|kilom\w*|kilometres?|км|كم|كيلو\w*)\b", re.I
)
_AGE_COLLE: Final = re.compile(r"(\d{1,3})(?:ans|an|yo)")
_AVANT: Final = 4


def ages(message: Message) -> Iterator[tuple[int, bool]]:
    """Yield the ages said of somebody, with whether it is a child of the one who writes."""
    mots = [fold(m.plie) for m in message.mots]
    for rang, mot in enumerate(mots):
        debut, age = rang, -1
        if colle := _AGE_COLLE.fullmatch(mot):
            age = int(colle[1])
        elif mot in _ANS:
            debut, age = _number_before(mots, rang)
        avant = mots[max(0, debut - _AVANT) : debut]
        if 0 < age <= _AGE_MAX and not (_is_duration(avant) or NEGATIONS & set(avant)):
            yield age, bool(_ENFANTS & set(avant))


def _number_before(mots: list[str], fin: int) -> tuple[int, int]:
    """Return where the number just before ``fin`` begins, and the number: -1 when there is none."""
    if fin and mots[fin - 1].isdecimal():
        return fin - 1, int(mots[fin - 1])
    debut = fin
    while debut and (
        mots[debut - 1] in _UNITES or mots[debut - 1] in _DIZAINES | {"vingts": 20, "et": 0}
    ):
        debut -= 1
    dits = [
        mot.removesuffix("s") if mot == "vingts" else mot for mot in mots[debut:fin] if mot != "et"
    ]
    return debut, _value(dits) if dits else -1


def _value(dits: list[str]) -> int:
    if dits[:2] == ["quatre", "vingt"]:
        return 80 + sum(_UNITES.get(mot, 0) for mot in dits[2:])
    return sum(_DIZAINES.get(mot) or _UNITES.get(mot, 0) for mot in dits)


def _is_duration(avant: list[str]) -> bool:
    machine = avant[-1:] == ["de"] and bool(_MACHINES & set(avant[-3:]))
    return machine or bool(_DUREES & set(avant[-2:])) or avant[-2:] == ["y", "a"]


def radius(message: Message) -> int | None:
    """Return the distance said in kilometres, None when there is none."""
    trouve = _DISTANCE.search(message.brut)
    return int(trouve[1]) if trouve and int(trouve[1]) else None
