"""What the model looks at in a message: words, letters and sounds, as numbers of boxes.

Three blocks, each of length one so that a long block does not silence a short one: words by one and two;
runs of 2 to 5 letters within words, which forgive spelling and endings; sounds of words by one and two.
Boxes are found by CRC-32: the same on every machine, and no vocabulary to keep in memory.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from zlib import crc32

from repere.assistant.comprehension.texte.modele import Mot

Bloc = dict[int, float]
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
    return (
        _counted(_box(morceau, 1, cases) for morceau in _runs(corriges)),
        _counted(case for mot in corriges for case in _spelt(mot, cases, epeles)),
        _counted(_box(morceau, 3, cases) for morceau in _runs(cles)),
    )


def _runs(mots: Sequence[str]) -> Iterator[str]:
    yield from mots
    for gauche, droite in pairwise(["^", *mots, "$"]):
        yield f"{gauche} {droite}"


def _spelt(mot: str, cases: int, epeles: Epeles) -> tuple[int, ...]:
    if mot not in epeles:
        epeles[mot] = tuple(_box(morceau, 2, cases) for morceau in _letters(mot))
    return epeles[mot]


def _letters(mot: str) -> Iterator[str]:
    borde = f" {mot} "
    for taille in range(2, 6):
        for debut in range(max(1, len(borde) - taille + 1)):
            yield borde[debut : debut + taille]


def _box(morceau: str, graine: int, cases: int) -> int:
    return crc32(morceau.encode(), graine) % cases


def _counted(boites: Iterable[int]) -> Bloc:
    bloc: Bloc = {}
    for case in boites:
        bloc[case] = bloc.get(case, 0.0) + 1.0
    return bloc
