"""What the model looks at in a message: words, letters and sounds, as numbers of boxes.

Three blocks, each of length one so that a long block does not silence a short one: words by one and two;
runs of 2 to 5 letters within words, which forgive spelling and endings; sounds of words by one and two.
Boxes are found by CRC-32: the same on every machine, and no vocabulary to keep in memory.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from zlib import crc32

from repere.assistant.comprehension.texte.modele import Mot

Bloc = Mapping[int, int]
# The boxes of what was read before, by what it is and how it is looked at, for one number of boxes.
Epeles = dict[tuple[int, str], tuple[int, ...]]


def features(
    mots: Sequence[Mot], cases: int, connus: Epeles | None = None
) -> tuple[Bloc, Bloc, Bloc]:
    """Return the boxes among ``cases`` that ``mots`` fall in, with how often; a block for each way of looking.

    ``connus`` remembers words and their letters, for who looks at pieces of one message again and again.
    """
    epeles = {} if connus is None else connus
    corriges = [mot for m in mots for mot in m.corrige.split()]
    cles = [cle for m in mots for cle in m.cle.split()]
    # Counter counts in C: this is where the time of a message goes.
    return (
        Counter(_runs(corriges, 1, cases, epeles)),
        Counter([case for mot in corriges for case in _spelt(mot, cases, epeles)]),
        Counter(_runs(cles, 3, cases, epeles)),
    )


def _runs(mots: Sequence[str], graine: int, cases: int, epeles: Epeles) -> list[int]:
    """Return the boxes of words by one, then by two."""
    couples = [f"{gauche} {droite}" for gauche, droite in pairwise(["^", *mots, "$"])]
    return [_box(morceau, graine, cases, epeles) for morceau in (*mots, *couples)]


def _box(morceau: str, graine: int, cases: int, epeles: Epeles) -> int:
    boites = epeles.get((graine, morceau))
    if boites is None:
        boites = epeles[graine, morceau] = (crc32(morceau.encode(), graine) % cases,)
    return boites[0]


def _spelt(mot: str, cases: int, epeles: Epeles) -> tuple[int, ...]:
    boites = epeles.get((2, mot))
    if boites is None:
        boites = epeles[2, mot] = tuple([crc32(m, 2) % cases for m in _letters(mot)])
    return boites


def _letters(mot: str) -> list[bytes]:
    borde = f" {mot} "
    return [
        borde[debut : debut + taille].encode()
        for taille in range(2, 6)
        for debut in range(max(1, len(borde) - taille + 1))
    ]
