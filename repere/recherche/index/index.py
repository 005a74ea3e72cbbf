"""The index: documents by rank, and for every value the set of ranks that state it.

A place that changes gets a new rank and its old one dies: readers in other threads keep the set of
living ranks that they began with, so nobody waits and nobody sees half a change.
"""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from copy import copy
from dataclasses import replace
from datetime import date, datetime
from math import inf
from typing import Any, Final, Self

from repere.recherche.index.bits import Appartenance, bits_of, ranks_of
from repere.recherche.index.document import Document, Niveau
from repere.recherche.index.horaires import Etats, EtatsAu, Ouverture, Timetable, habits
from repere.recherche.index.positions import Positions
from repere.recherche.index.villes import Villes
from repere.recherche.index.vocabulaire import Vocabulaire
from repere.recherche.requete.modele import HABITUDES
from repere.recherche.texte.mots import words_of
from repere.socle.geographie import Point

Paire = tuple[str, str]
# Pseudo-criteria, beside those of the request.
HABITUDE: Final = "habitude"
REFUS: Final = "refus"
COMMUNE: Final = "commune"
CODE_POSTAL: Final = "code_postal"
COMPLETUDE: Final = "completude"
# Where to look for the nearest: in the first circle that holds enough of them.
_CERCLES_KM: Final = (15.0, 50.0, 150.0, 500.0, inf)
_PEU: Final = 1000
# Revisions are summed by it: their sum fits an integer of any database.
MODULE: Final = 1_000_003
_JOURS_RETENUS: Final = 8


class Index:
    """Built from documents, then only added to. ``vivants`` is the set to begin any search with."""

    def __init__(self, documents: Iterable[Document] = ()) -> None:
        self.vivants = 0
        self.documents: list[Document] = []
        self.vocabulaire = Vocabulaire()
        self.etats = Etats()
        # Words of the names of the communes that have places.
        self.villes: set[str] = set()
        self.villes_nommees = Villes()
        self._rang_de: dict[int, int] = {}
        self._somme = 0
        self._valeurs: dict[Paire, int] = {}
        self._horaires: list[Timetable] = []
        self._uniques: dict[Timetable, Timetable] = {}
        self._partages: dict[Any, Any] = {}
        self._verifies: array[int] = array("i")
        self._verifies_depuis: dict[tuple[int, int], int] = {}
        self._positions = Positions()
        # By name: the moment and the living ranks for which it holds, and the sets. Last asked only.
        self._decoupes: dict[str, tuple[tuple[date, int], list[int]]] = {}
        self.add(documents)

    # --- writing ---------------------------------------------------------------------------------

    def add(self, documents: Iterable[Document]) -> None:
        """Add places, or the new state of places known already."""
        debut = len(self.documents)
        ensembles: dict[Paire, list[int]] = defaultdict(list)
        mots: set[str] = set()
        morts: list[int] = []
        for document in documents:
            rang = len(self.documents)
            if (ancien := self._rang_de.get(document.pk)) is not None:
                morts.append(ancien)
                self._somme -= self.documents[ancien].revision % MODULE
            self._somme += document.revision % MODULE
            self._rang_de[document.pk] = rang
            niveaux = _levels_of_words(document)
            mots.update(niveaux)
            self.villes.update(words_of(document.ville))
            self.villes_nommees.add(document.ville, document.commune)
            self.vocabulaire.add(rang, niveaux)
            self._place(rang, document)
            for paire in _pairs(document):
                ensembles[paire].append(rang)
            self.documents.append(self._lighter(document))
        for paire, rangs in ensembles.items():
            self._valeurs[paire] = self._valeurs.get(paire, 0) | bits_of(rangs)
        self.vocabulaire.seal(mots if debut else None)
        self.vivants = (self.vivants & ~bits_of(morts)) | bits_of(range(debut, len(self.documents)))

    def remove(self, pks: Iterable[int]) -> None:
        """Forget places."""
        rangs = [self._rang_de.pop(pk) for pk in pks if pk in self._rang_de]
        self._somme -= sum(self.documents[rang].revision % MODULE for rang in rangs)
        self.vivants &= ~bits_of(rangs)

    def _lighter(self, document: Document) -> Document:
        """Return the document without what the sets hold already, the rest shared with the others."""
        share = self._partages.setdefault
        return replace(
            document,
            textes=(),
            ville="",
            valeurs=frozenset(),
            refus=(),
            commune=share(document.commune, document.commune),
            code_postal=share(document.code_postal, document.code_postal),
            horaires=share(document.horaires, document.horaires),
            exceptions=share(document.exceptions, document.exceptions),
            verifie_le=share(document.verifie_le, document.verifie_le),
            date_maj=share(document.date_maj, document.date_maj),
        )

    def _place(self, rang: int, document: Document) -> None:
        horaires = (document.horaires, document.exceptions)
        self._horaires.append(self._uniques.setdefault(horaires, horaires))
        self._verifies.append(document.verifie_le.toordinal() if document.verifie_le else 0)
        self._positions.add(rang, document.point)

    # --- reading ---------------------------------------------------------------------------------

    def frozen(self) -> Self:
        """Return the index as it is now: it shares everything but the living ranks, which stay."""
        return copy(self)

    def keeping(self, garde: Callable[[Document], bool]) -> Self:
        """Return the index as it is now, without the places that ``garde`` turns down."""
        restreint = self.frozen()
        restreint.vivants = bits_of(
            rang for rang in ranks_of(self.vivants) if garde(self.documents[rang])
        )
        return restreint

    def leaving(self, rangs: int) -> Self:
        """Return the index as it is now, without the places of these ranks."""
        restreint = self.frozen()
        restreint.vivants &= ~rangs
        return restreint

    @property
    def controle(self) -> tuple[int, int]:
        """Return what tells that the base has the same places in the same state: count, sum of revisions."""
        return len(self._rang_de), self._somme

    @property
    def morts(self) -> int:
        """Return how many ranks are lost to places that changed or went."""
        return len(self.documents) - self.vivants.bit_count()

    def ranked(self, bits: int) -> list[Document]:
        """Return the documents of a set."""
        return [self.documents[rang] for rang in ranks_of(bits)]

    def communes(self) -> list[str]:
        """Return the codes of the communes that have places."""
        return [valeur for champ, valeur in list(self._valeurs) if champ == COMMUNE]

    def stating(self, champ: str, *valeurs: str) -> int:
        """Return the places that state one of ``valeurs``."""
        union = 0
        for valeur in valeurs:
            union |= self._valeurs.get((champ, valeur), 0)
        return union

    def verified_since(self, ordinal: int) -> int:
        """Return the places verified on the day ``ordinal`` or later."""
        cle = (ordinal, len(self.documents))
        connus = self._verifies_depuis.get(cle)
        if connus is None:
            while len(self._verifies_depuis) >= _JOURS_RETENUS:
                self._verifies_depuis.pop(next(iter(self._verifies_depuis)), None)
            connus = bits_of(rang for rang, le in enumerate(self._verifies) if le >= ordinal)
            self._verifies_depuis[cle] = connus
        return connus

    def around(self, centre: Point, km: float) -> dict[int, float]:
        """Return the places at ``km`` at most, with their distance. Dead ranks included."""
        return self._positions.around(centre, km)

    def distance(self, rang: int, centre: Point) -> float | None:
        return self._positions.distance(rang, centre)

    def nearest(self, centre: Point, parmi: int, combien: int) -> list[int]:
        """Return the ``combien`` nearest of ``parmi``, however far."""
        voulus = Appartenance(parmi)
        trouves: list[tuple[float, str, int]] = []
        for km in _CERCLES_KM:
            trouves = [
                (loin, self.documents[rang].identifiant, rang)
                for rang, loin in self.around(centre, km).items()
                if rang in voulus
            ]
            if len(trouves) >= combien:
                break
        return [rang for _, _, rang in sorted(trouves)[:combien]]

    def is_stated(self, rang: int, champ: str, valeur: str) -> bool:
        """Say whether the place of this rank states ``valeur``."""
        return bool(self._valeurs.get((champ, valeur), 0) >> rang & 1)

    def states(self, moment: datetime) -> EtatsAu:
        return self.etats.at(moment)

    def opening(self, rang: int, etats: EtatsAu) -> Ouverture:
        return etats.of(self._horaires[rang])

    def open_at(self, moment: datetime, parmi: int) -> tuple[int, int]:
        """Return, of ``parmi``, the places open at ``moment`` and those whose hours do not tell."""
        etats = self.by_opening(moment, parmi)
        return etats[Ouverture.OUVERT], etats[Ouverture.INCONNU]

    def by_opening(self, moment: datetime, parmi: int) -> list[int]:
        """Return ``parmi`` cut by state at ``moment``, in the order of Ouverture."""
        etats = self.states(moment)
        if parmi.bit_count() <= _PEU:
            return self._cut_by_opening(etats, parmi)
        decoupe = self._remembered(
            "ouverture", etats.minute, lambda: self._cut_by_opening(etats, self.vivants)
        )
        return [ensemble & parmi for ensemble in decoupe]

    def _remembered(self, nom: str, moment: date, calcul: Callable[[], list[int]]) -> list[int]:
        cle = (moment, self.vivants)
        connue = self._decoupes.get(nom)
        if connue is None or connue[0] != cle:
            connue = self._decoupes[nom] = (cle, calcul())
        return connue[1]

    def _cut_by_opening(self, etats: EtatsAu, parmi: int) -> list[int]:
        rangs: list[list[int]] = [[] for _ in Ouverture]
        for rang in ranks_of(parmi):
            rangs[etats.of(self._horaires[rang])].append(rang)
        return [bits_of(r) for r in rangs]

    def by_age(self, jour: date, age: Callable[[Document], int], parmi: int) -> list[int]:
        """Return ``parmi`` cut by ``age`` on the day ``jour``, the smallest first."""

        def cut() -> list[int]:
            rangs: dict[int, list[int]] = defaultdict(list)
            for rang in ranks_of(self.vivants):
                rangs[age(self.documents[rang])].append(rang)
            return [bits_of(rangs[n]) for n in sorted(rangs)]

        return [ensemble & parmi for ensemble in self._remembered("age", jour, cut)]

    def by_completeness(self, parmi: int) -> list[int]:
        """Return ``parmi`` cut by how many fields are said, the most first."""
        nombres = sorted((int(v) for c, v in list(self._valeurs) if c == COMPLETUDE), reverse=True)
        return [parmi & self.stating(COMPLETUDE, str(nombre)) for nombre in nombres]


def _levels_of_words(document: Document) -> dict[str, Niveau]:
    niveaux: dict[str, Niveau] = {}
    for niveau, texte in document.textes:
        for mot in words_of(texte):
            if niveaux.get(mot, 0) < niveau:
                niveaux[mot] = niveau
    return niveaux


def _pairs(document: Document) -> Sequence[Paire]:
    return [
        *document.valeurs,
        *((REFUS, service) for service in document.refus),
        *((HABITUDE, h) for h in habits(document.horaires) if h in HABITUDES),
        (COMMUNE, document.commune),
        (CODE_POSTAL, document.code_postal),
        (COMPLETUDE, str(document.completude)),
        *(((HABITUDE, ""),) if document.horaires else ()),
    ]
