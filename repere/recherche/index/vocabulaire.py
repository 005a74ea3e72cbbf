"""The words of the places: where each is written and how much it tells; and the word that was meant."""

from array import array
from bisect import bisect_left, insort
from collections.abc import Iterable
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from repere.recherche.index.bits import bits_of
from repere.recherche.index.document import Niveau
from repere.recherche.texte.paroles import PAROLES
from repere.recherche.texte.synonymes import MOTS_CONNUS

# Sets of places whose match is at least FAIBLE, MOYEN, FORT, NOM.
Niveaux = tuple[int, int, int, int]
RIEN: Final[Niveaux] = (0, 0, 0, 0)
_FREQUENT: Final = 256
_MEMOIRE: Final = 300
_DEBUT_MIN: Final = 4
_DEBUTS_MAX: Final = 40
# A word that people use weighs as much as one that so many places write.
_POIDS_CONNU: Final = 50
# A word this much rarer than a neighbour of the same look is likely a slip of the source's pen.
_RARETE: Final = 20
_RARE: Final = 3
# Ordinary talk is misspelt as well as the rest: "conecter" must not become some rare word of a place.
_PAROLES: Final = frozenset(mot for mot in PAROLES if len(mot) > 5)


def mistakes_allowed(mot: str) -> int:
    """Return how many typing mistakes are forgiven: none under 4 letters, one under 6, then two."""
    if len(mot) < 4 or mot.isdigit():
        return 0
    return 1 if len(mot) < 6 else 2


class Vocabulaire:
    """Postings: word -> (rank << 2 | level). Only grows; readers may read while it does."""

    def __init__(self) -> None:
        self._postings: dict[str, array[int]] = {}
        self._tries: list[str] = []
        # By length, then initial: a word so many letters longer is that many mistakes away at least.
        self._ranges: dict[int, dict[str, list[str]]] = {}
        self._memoire: dict[str, Niveaux] = {}
        for mot in sorted(MOTS_CONNUS | _PAROLES):
            self._file(mot)

    def add(self, rang: int, niveaux: dict[str, Niveau]) -> None:
        """Record the words of the place of this rank. ``seal`` follows a batch of them."""
        for mot, niveau in niveaux.items():
            postings = self._postings.get(mot)
            if postings is None:
                self._postings[mot] = array("I", (rang << 3 | niveau,))
                if mot not in MOTS_CONNUS and mot not in _PAROLES:
                    self._file(mot)
            else:
                postings.append(rang << 3 | niveau)

    def _file(self, mot: str) -> None:
        self._ranges.setdefault(len(mot), {}).setdefault(mot[0], []).append(mot)

    def _alike(self, mot: str, fautes: int, *, initiale: bool) -> list[str]:
        """Return the words that may be ``mot`` with so many mistakes, of its initial or of any."""
        longueurs = range(len(mot) - fautes, len(mot) + fautes + 1)
        ranges = [self._ranges[n] for n in longueurs if n in self._ranges]
        if initiale:
            return [m for rangee in ranges for m in rangee.get(mot[0], ())]
        return [m for rangee in ranges for mots in list(rangee.values()) for m in mots]

    def seal(self, mots: Iterable[str] | None = None) -> None:
        """Make the words added since findable by their beginning; ``mots`` None: all of them."""
        self._memoire = {}
        if mots is None:
            self._tries = sorted(self._postings)
            return
        tries = list(self._tries)
        for mot in mots:
            rang = bisect_left(tries, mot)
            if rang == len(tries) or tries[rang] != mot:
                insort(tries, mot)
        self._tries = tries

    def knows(self, mot: str) -> bool:
        return mot in self._postings or mot in MOTS_CONNUS

    def frequency(self, mot: str) -> int:
        """Return how many places write ``mot``."""
        return len(self._postings.get(mot, ()))

    def levels(self, mot: str) -> Niveaux:
        """Return where ``mot`` is written."""
        postings = self._postings.get(mot)
        if postings is None:
            return RIEN
        if connus := self._memoire.get(mot):
            return connus
        niveaux = _levels(postings)
        if len(postings) > _FREQUENT and len(self._memoire) < _MEMOIRE:
            self._memoire[mot] = niveaux
        return niveaux

    def beginning_with(self, debut: str) -> list[str]:
        """Return the most written words that begin with ``debut``."""
        if len(debut) < _DEBUT_MIN:
            return []
        bas = bisect_left(self._tries, debut)
        haut = bisect_left(self._tries, debut + "\x7f", lo=bas)
        trouves = self._tries[bas:haut]
        return sorted(trouves, key=lambda mot: (-self.frequency(mot), mot))[:_DEBUTS_MAX]

    def meant(self, mot: str) -> str:
        """Return the known word that ``mot`` most likely stands for, "" when none is near enough."""
        # The final letter taken for a plural may have been the word's own: "bllois".
        for forme in (mot, mot + "s"):
            if trouve := self._meant_as(forme):
                return trouve
        return ""

    def _meant_as(self, mot: str) -> str:
        if not (fautes := mistakes_allowed(mot)):
            return ""
        # The first letter is seldom the wrong one, and hardly ever one of two.
        return self._nearest(mot, self._alike(mot, fautes, initiale=True), fautes) or (
            self._nearest(mot, self._alike(mot, 1, initiale=False), 1)
        )

    def neighbours(self, mot: str) -> list[str]:
        """Return the words nearly spelt so, the nearest and most common first."""
        if not (fautes := mistakes_allowed(mot)):
            return []
        notes = self._notes(mot, self._alike(mot, fautes, initiale=True), fautes)
        return [trouve for _, _, trouve in sorted(notes) if trouve != mot]

    def likely_meant(self, mot: str) -> str:
        """Return the common word of which the rare ``mot`` is likely a misspelling, else ""."""
        propre = self.frequency(mot)
        if not 0 < propre <= _RARE or mot in MOTS_CONNUS or not mistakes_allowed(mot):
            return ""
        commun = self._nearest(mot, self._alike(mot, 1, initiale=True), 1, sauf=mot)
        return commun if self.frequency(commun) >= _RARETE * propre else ""

    def _nearest(self, mot: str, parmi: list[str], fautes: int, sauf: str = "") -> str:
        notes = [note for note in self._notes(mot, parmi, fautes) if note[2] != sauf]
        return min(notes)[2] if notes else ""

    def _notes(self, mot: str, parmi: list[str], fautes: int) -> list[tuple[int, int, str]]:
        trouves = process.extract(mot, parmi, scorer=OSA.distance, score_cutoff=fautes, limit=None)
        return [
            (int(distance), -self._weight(trouve), trouve)
            for trouve, distance, _ in trouves
            if len(trouve) > 2
        ]

    def _weight(self, mot: str) -> int:
        return max(self.frequency(mot), _POIDS_CONNU if mot in MOTS_CONNUS else 0)


def _levels(postings: "array[int]") -> Niveaux:
    par_niveau: dict[int, list[int]] = {niveau: [] for niveau in Niveau}
    for posting in postings:
        par_niveau[posting & 7].append(posting >> 3)
    nom = bits_of(par_niveau[Niveau.NOM])
    fort = nom | bits_of(par_niveau[Niveau.FORT])
    moyen = fort | bits_of(par_niveau[Niveau.MOYEN])
    return moyen | bits_of(par_niveau[Niveau.FAIBLE]), moyen, fort, nom
