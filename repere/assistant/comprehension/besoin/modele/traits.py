"""What the model looks at in a message: words, letters and sounds, as numbers of boxes.

Three blocks, each of length one so that a long block does not silence a short one: words by one and two;
runs of 2 to 5 letters within words, which forgive spelling and endings; sounds of words by one and two.
Boxes are found by CRC-32: the same on every machine, and no vocabulary to keep in memory.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final
from zlib import crc32

from repere.assistant.comprehension.texte.modele import Mot

Bloc = Mapping[int, int]
# The same letters as a word and as a sound fall in different boxes.
_MOTS: Final = 1
_LETTRES: Final = 2
_SONS: Final = 3


class Boites(dict[str, int]):
    """The boxes of runs of words. What was looked up is found again in C: pieces of a message share most."""

    def __init__(self, graine: int, cases: int) -> None:
        super().__init__()
        self._graine: Final = graine
        self._cases: Final = cases

    def __missing__(self, morceau: str) -> int:
        boite = self[morceau] = crc32(morceau.encode(), self._graine) % self._cases
        return boite

    def runs(self, mots: Sequence[str]) -> Bloc:
        """Return the boxes of ``mots`` by one and by two, with how often."""
        couples = [f"{gauche} {droite}" for gauche, droite in pairwise(["^", *mots, "$"])]
        return Counter(map(self.__getitem__, (*mots, *couples)))


class Epeles:
    """The boxes of what was read before, for who reads pieces of one message, or one message after another."""

    def __init__(self, cases: int) -> None:
        self.mots: Final = Boites(_MOTS, cases)
        self.sons: Final = Boites(_SONS, cases)
        self.lettres: Final[dict[str, tuple[int, ...]]] = {}
        self._cases: Final = cases

    def letters(self, mot: str) -> tuple[int, ...]:
        """Return the boxes of the letters of ``mot``."""
        boites = self.lettres.get(mot)
        if boites is None:
            boites = self.lettres[mot] = letter_runs(mot, self._cases)
        return boites


def features(
    mots: Sequence[Mot], cases: int, connus: Epeles | None = None
) -> tuple[Bloc, Bloc, Bloc]:
    """Return the boxes among ``cases`` that ``mots`` fall in, with how often; a block for each way of looking."""
    epeles = connus or Epeles(cases)
    corriges = written(mots)
    return (
        epeles.mots.runs(corriges),
        # Counter counts in C: this is where the time goes.
        Counter([case for mot in corriges for case in epeles.letters(mot)]),
        epeles.sons.runs(heard(mots)),
    )


def written(mots: Sequence[Mot]) -> list[str]:
    """Return what ``mots`` are written as: a shortcut may stand for several words."""
    return [mot for m in mots for mot in m.corrige.split()]


def heard(mots: Sequence[Mot]) -> list[str]:
    """Return how ``mots`` sound."""
    return [cle for m in mots for cle in m.cle.split()]


def letter_runs(mot: str, cases: int) -> tuple[int, ...]:
    """Return the boxes of the letters of one word."""
    return tuple([crc32(m, _LETTRES) % cases for m in _letters(mot)])


def _letters(mot: str) -> list[bytes]:
    borde = f" {mot} "
    return [
        borde[debut : debut + taille].encode()
        for taille in range(2, 6)
        for debut in range(max(1, len(borde) - taille + 1))
    ]
