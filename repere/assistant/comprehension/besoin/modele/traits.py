"""What the model looks at in a message: words, letters and sounds, as numbers of boxes.

Three blocks, each of length one so that a long block does not silence a short one: words by one and two;
runs of 2 to 5 letters within words, which forgive spelling and endings; sounds of words by one and two.
Boxes are found by CRC-32: the same on every machine, and no vocabulary to keep in memory.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from zlib import crc32

from repere.assistant.comprehension.texte.modele import Mot

Bloc = Mapping[int, int]
# The boxes of the letters of a word, for one number of boxes.
Epeles = dict[str, tuple[int, ...]]


def features(
    mots: Sequence[Mot], cases: int, connus: Epeles | None = None
) -> tuple[Bloc, Bloc, Bloc]:
    """Return the boxes among ``cases`` that ``mots`` fall in, with how often; a block for each way of looking.

    ``connus`` remembers the letters of words, for who looks at pieces of one message again and again.
    """
    epeles = {} if connus is None else connus
    corriges = [mot for m in mots for mot in m.corrige.split()]
    cles = [cle for m in mots for cle in m.cle.split()]
    # Counter counts in C: this is where the time of a message goes.
    return (
        Counter([_box(morceau, 1, cases) for morceau in _runs(corriges)]),
        Counter([case for mot in corriges for case in _spelt(mot, cases, epeles)]),
        Counter([_box(morceau, 3, cases) for morceau in _runs(cles)]),
    )


def _runs(mots: Sequence[str]) -> Iterator[str]:
    yield from mots
    for gauche, droite in pairwise(["^", *mots, "$"]):
        yield f"{gauche} {droite}"


def _spelt(mot: str, cases: int, epeles: Epeles) -> tuple[int, ...]:
    boites = epeles.get(mot)
    if boites is None:
        boites = epeles[mot] = tuple([crc32(m, 2) % cases for m in _letters(mot)])
    return boites


def _letters(mot: str) -> list[bytes]:
    borde = f" {mot} "
    return [
        borde[debut : debut + taille].encode()
        for taille in range(2, 6)
        for debut in range(max(1, len(borde) - taille + 1))
    ]


def _box(morceau: str, graine: int, cases: int) -> int:
    return crc32(morceau.encode(), graine) % cases
