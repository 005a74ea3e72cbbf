"""Finding a commune from what people type. Pure, in memory.

Sure answers first, each from a sorted list or a dictionary; edit distance only where few are sure.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from math import log10
from operator import itemgetter
from typing import NamedTuple, TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA

from repere.territoires.noms_communes import Demande, mots_du_nom, noyau, read_demande
from repere.territoires.recherche_code import IndexCodes

# Under this likeness (1 = same) it is another name; a word of three letters must be right.
RESSEMBLANCE = 0.72
LONGUEUR_FLOUE = 4
# Fewer sure answers than this, and spelling mistakes are sought too.
REPONSES_SURES = 3
FLOUS_RETENUS = 80
# In spelling mistakes: ten times more people make up for one; half of one for what is less sure.
MALUS_DEBUT = 0.5
MALUS_ANCIEN = 0.5


class Nom(NamedTuple):
    """A name that leads to a commune; ``ancien`` when it is not the commune's own name of today."""

    code_insee: str
    nom: str
    ancien: bool
    population: int
    departement: str
    codes_postaux: tuple[str, ...]


class Resultat(NamedTuple):
    """A commune found; ``par`` is the name, postal code or INSEE code that matched."""

    code_insee: str
    par: str
    exact: bool


class Niveau(IntEnum):
    """How sure an answer is."""

    EXACT = 0
    SANS_PETITS_MOTS = 1
    DEBUT = 2
    MOTS = 3
    FLOU = 4


class _Entree(NamedTuple):
    nom: Nom
    cle: str
    noyau: str


T = TypeVar("T")
# Rank of the entry -> (level, spelling mistakes less renown): the smaller, the better.
_Notes = dict[int, tuple[Niveau, float]]


class IndexCommunes:
    """The names of the territory, ready to be searched. Immutable."""

    def __init__(self, noms: Iterable[Nom], codes_insee: Iterable[tuple[str, str]] = ()) -> None:
        """``codes_insee`` are (old or present code, present code)."""
        # Sorted so that, of two names that match as well, the first is the better answer.
        self._entrees = [
            _Entree(nom, " ".join(mots), noyau(mots))
            for nom in sorted(noms, key=_preference)
            if (mots := mots_du_nom(nom.nom))
        ]
        self._noyaux = [entree.noyau for entree in self._entrees]
        self._par_noyau = sorted((entree.noyau, rang) for rang, entree in enumerate(self._entrees))
        self._par_cle = sorted((entree.cle, rang) for rang, entree in enumerate(self._entrees))
        self._mots = _word_index(self._entrees)
        actuels = [entree.nom for entree in self._entrees if not entree.nom.ancien]
        self._codes = IndexCodes(
            ((n.code_insee, n.population, n.departement, n.codes_postaux) for n in actuels),
            codes_insee,
        )

    def rank(self, texte: str, limit: int = 10) -> list[Resultat]:
        """Return at most ``limit`` communes that ``texte`` may mean, the likeliest first."""
        demande = read_demande(texte)
        if not demande.mots:
            return [Resultat(*trouve) for trouve in self._codes.rank(demande.indices, limit)]
        notes = self._having_words(demande) | self._beginning(demande)
        if len(notes) < min(limit, REPONSES_SURES) and len(demande.noyau) >= LONGUEUR_FLOUE:
            notes = self._resembling(demande) | notes
        return self._best(notes, demande, limit)

    def _beginning(self, demande: Demande) -> _Notes:
        """Names that begin with what is typed, the very name included."""
        notes: _Notes = {}
        for noyau_, rang in _beginning_with(self._par_noyau, demande.noyau):
            pareil = noyau_ == demande.noyau
            notes[rang] = (Niveau.SANS_PETITS_MOTS if pareil else Niveau.DEBUT, 0.0)
        for cle, rang in _beginning_with(self._par_cle, demande.cle):
            note = (Niveau.EXACT if cle == demande.cle else Niveau.DEBUT, 0.0)
            notes[rang] = min(notes.get(rang, note), note)
        return notes

    def _having_words(self, demande: Demande) -> _Notes:
        """Names that hold a word beginning with each word typed, in any order."""
        communs: set[int] | None = None
        for mot in sorted(demande.mots, key=len, reverse=True):
            trouves: set[int] = set()
            for _, rangs in _beginning_with(self._mots, mot):
                trouves |= rangs
            communs = trouves if communs is None else communs & trouves
            if not communs:
                return {}
        return dict.fromkeys(communs or (), (Niveau.MOTS, 0.0))

    def _resembling(self, demande: Demande) -> _Notes:
        """Names, or beginnings of names, spelt nearly so."""
        # One more letter than typed, so that a forgotten letter is forgiven.
        debuts = [nom[: len(demande.noyau) + 1] for nom in self._noyaux]
        notes: _Notes = {}
        for candidats, malus in ((debuts, MALUS_DEBUT), (self._noyaux, 0.0)):
            for candidat, score, rang in process.extract(
                demande.noyau,
                candidats,
                scorer=OSA.normalized_similarity,
                score_cutoff=RESSEMBLANCE,
                limit=FLOUS_RETENUS,
            ):
                fautes = (1 - score) * max(len(candidat), len(demande.noyau)) + malus
                note = (Niveau.FLOU, fautes - _renown(self._entrees[rang].nom))
                notes[rang] = min(notes.get(rang, note), note)
        return notes

    def _best(self, notes: _Notes, demande: Demande, limit: int) -> list[Resultat]:
        def key(rang: int) -> tuple[bool, bool, tuple[Niveau, float], int]:
            note = notes[rang]
            ailleurs = not _agrees(self._entrees[rang].nom, demande.indices)
            return note[0] is Niveau.FLOU, ailleurs, note, rang

        retenus: dict[str, Resultat] = {}
        for rang in sorted(notes, key=key):
            nom = self._entrees[rang].nom
            exact = notes[rang][0] <= Niveau.SANS_PETITS_MOTS
            retenus.setdefault(nom.code_insee, Resultat(nom.code_insee, nom.nom, exact))
            if len(retenus) >= limit:
                break
        return list(retenus.values())


def _preference(nom: Nom) -> tuple[bool, int, str, str]:
    return nom.ancien, -nom.population, nom.nom, nom.code_insee


def _renown(nom: Nom) -> float:
    """How much being well known makes up for, in spelling mistakes."""
    return log10(1 + nom.population) - (MALUS_ANCIEN if nom.ancien else 0.0)


def _word_index(entrees: Sequence[_Entree]) -> list[tuple[str, set[int]]]:
    par_mot: dict[str, set[int]] = defaultdict(set)
    for rang, entree in enumerate(entrees):
        for mot in entree.cle.split():
            par_mot[mot].add(rang)
    return sorted(par_mot.items())


def _beginning_with(tries: Sequence[tuple[str, T]], debut: str) -> Iterator[tuple[str, T]]:
    """Yield the pairs of a sorted list whose text begins with ``debut``."""
    for rang in range(bisect_left(tries, debut, key=itemgetter(0)), len(tries)):
        if not tries[rang][0].startswith(debut):
            return
        yield tries[rang]


def _agrees(nom: Nom, indices: Sequence[str]) -> bool:
    """Say whether the digits typed beside a name are its département, postal or INSEE code."""
    if not indices:
        return True
    codes = (nom.departement.lower(), nom.code_insee.lower(), *nom.codes_postaux)
    return any(code.startswith(indice) for code in codes for indice in indices)
