"""What the model looks at in a message: words, letters and sounds, as numbers of boxes.

Three blocks, each of length one so that a long block does not silence a short one: words by one and two;
runs of 2 to 5 letters within words, which forgive spelling and endings; sounds of words by one and two.
Boxes are found by CRC-32: the same on every machine, and no vocabulary to keep in memory.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from zlib import crc32

from repere.assistant.comprehension.texte.modele import Mot

Bloc = dict[int, float]


def features(mots: Sequence[Mot], cases: int) -> tuple[Bloc, Bloc, Bloc]:
    """Return the boxes among ``cases`` that ``mots`` fall in, with how often; a block for each way of looking."""
    corriges = [mot for m in mots for mot in m.corrige.split()]
    cles = [cle for m in mots for cle in m.cle.split()]
    return (
        _boxes(_runs(corriges), 1, cases),
        _boxes(_letters(corriges), 2, cases),
        _boxes(_runs(cles), 3, cases),
    )


def _runs(mots: Sequence[str]) -> Iterator[str]:
    yield from mots
    for gauche, droite in pairwise(["^", *mots, "$"]):
        yield f"{gauche} {droite}"


def _letters(mots: Sequence[str]) -> Iterator[str]:
    for mot in mots:
        borde = f" {mot} "
        for taille in range(2, 6):
            for debut in range(max(1, len(borde) - taille + 1)):
                yield borde[debut : debut + taille]


def _boxes(morceaux: Iterator[str], graine: int, cases: int) -> Bloc:
    bloc: Bloc = {}
    for morceau in morceaux:
        case = crc32(morceau.encode(), graine) % cases
        bloc[case] = bloc.get(case, 0.0) + 1.0
    return bloc
