"""The trained weights, read where they lie: the file is mapped, workers share it, nothing is unpacked.

A file is one line of JSON (what it is), then a line of half floats for each box: how telling the box is,
then its weight for each class. Only the lines of the boxes of a message are ever read.
"""

import json
import mmap
import struct
from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from itertools import chain
from math import exp, log, sqrt
from operator import mul
from pathlib import Path
from typing import Any, Final, NamedTuple, Self

from repere.assistant.comprehension.besoin.modele.traits import (
    Bloc,
    Epeles,
    heard,
    letter_runs,
    written,
)
from repere.assistant.comprehension.texte.modele import Mot

# How much words, letters and sounds count.
BLOCS: Final = (1.0, 1.3, 0.5)
FORMAT: Final = 1
# Words and boxes that most messages share stay at hand: 5 MB a model at most.
RETENUS: Final = 4_096
RETENUES: Final = 4_096
# Read at once when the system can: the first messages would wait for the disk, box by box.
_PARTAGE: Final = mmap.MAP_SHARED | getattr(mmap, "MAP_POPULATE", 0)


@dataclass(frozen=True, slots=True)
class Entete:
    """What a file holds. ``pentes`` and ``bases`` turn a margin into a probability, class by class."""

    format: int
    empreinte: str
    cases: int
    classes: tuple[str, ...]
    seuils: tuple[float, ...]
    pentes: tuple[float, ...]
    bases: tuple[float, ...]


class Pesee(NamedTuple):
    """The boxes of the letters of a word; what they weigh when each is said once: squared, then for each class."""

    cases: "array[int]"
    sommes: "array[float]"


class Poids:
    """A trained model, as its file has it."""

    def __init__(self, donnees: bytes | mmap.mmap) -> None:
        """Raises ValueError when ``donnees`` are not of our format."""
        self.entete: Final = read_header(donnees)
        self._donnees: Final = donnees
        self._debut: Final = donnees.find(b"\n") + 1
        self._ligne: Final = struct.Struct(f"<{len(self.entete.classes) + 1}e")
        if len(donnees) != self._debut + self.entete.cases * self._ligne.size:
            raise ValueError("a model cut short")
        # How telling a box is, then its weight for each class; a box that training never saw: zeros.
        self.row: Final = lru_cache(maxsize=RETENUES)(self._row)
        self.weighed: Final = lru_cache(maxsize=RETENUS)(self._weighed)
        self.nothing: Final = (0.0,) * (len(self.entete.classes) + 1)

    @classmethod
    def open(cls, chemin: Path) -> Self:
        """Return the model of ``chemin``, mapped. Raises OSError, or ValueError when it is no model of ours."""
        with chemin.open("rb") as fichier:
            if not chemin.stat().st_size:
                raise ValueError("an empty model")
            return cls(mmap.mmap(fichier.fileno(), 0, flags=_PARTAGE, prot=mmap.PROT_READ))

    def _row(self, case: int) -> tuple[float, ...]:
        return self._ligne.unpack_from(self._donnees, self._debut + case * self._ligne.size)

    def _weighed(self, mot: str) -> "Pesee":
        cases = letter_runs(mot, self.entete.cases)
        idfs, *colonnes = zip(*map(self._row, cases), strict=True)
        sommes = (sum(map(mul, idfs, colonne)) for colonne in (idfs, *colonnes))
        # Arrays and not tuples: thousands of words are kept, in a tenth of the memory.
        return Pesee(array("I", cases), array("d", sommes))

    def reading(self) -> "Lecture":
        """Return what reads pieces of one message without looking the same words up again."""
        return Lecture(self)

    def margins(self, mots: Sequence[Mot]) -> list[float]:
        """Return how far ``mots`` lie from the plane of each class, on its side when above 0."""
        return self.reading().margins(mots)

    def probabilities(self, mots: Sequence[Mot]) -> dict[str, float]:
        """Return how likely each class is. They do not sum to one: a message may ask for two things."""
        return self.reading().probabilities(mots)


class Lecture:
    """One message read by a model, whole and in pieces. It lasts no longer than the message."""

    def __init__(self, modele: Poids) -> None:
        self._modele: Final = modele
        self._epeles: Final = Epeles(modele.entete.cases)

    def probabilities(self, mots: Sequence[Mot]) -> dict[str, float]:
        """Return how likely each class is for ``mots``."""
        e = self._modele.entete
        cotes = zip(e.classes, self.margins(mots), e.pentes, e.bases, strict=True)
        return {classe: sigmoid(pente * marge + base) for classe, marge, pente, base in cotes}

    def margins(self, mots: Sequence[Mot]) -> list[float]:
        """Return how far ``mots`` lie from the plane of each class."""
        marges = list(self._modele.entete.seuils)
        corriges, cles = written(mots), heard(mots)
        blocs = (
            self._runs(self._epeles.mots.runs(corriges)),
            self._letters(corriges),
            self._runs(self._epeles.sons.runs(cles)),
        )
        for (carre, *sommes), part in zip(blocs, BLOCS, strict=True):
            facteur = part / (sqrt(carre) or 1.0)
            marges = [m + facteur * somme for m, somme in zip(marges, sommes, strict=True)]
        return marges

    def _runs(self, bloc: Bloc) -> Sequence[float]:
        """Return the square of how long ``bloc`` is, then its sum for each class."""
        idfs, *colonnes = zip(*map(self._modele.row, bloc), strict=True)
        # Most things are said once, and log(1) is 0.
        valeurs = [
            idf if n == 1 else (1.0 + log(n)) * idf
            for n, idf in zip(bloc.values(), idfs, strict=True)
        ]
        # A class at a time: thousands of boxes times ten classes are for C to multiply.
        return [sum(map(mul, valeurs, colonne)) for colonne in (valeurs, *colonnes)]

    def _letters(self, mots: Sequence[str]) -> Sequence[float]:
        """Return the same of their letters: the sums of each word, less what several say again.

        Words are weighed once for all messages; only the runs of letters that come back are weighed here.
        """
        if not mots:
            return self._modele.nothing
        pesees = list(map(self._modele.weighed, mots))
        sommes = list(map(sum, zip(*[p.sommes for p in pesees], strict=True)))
        # Counter counts in C: this is where the time of a message goes.
        comptes = Counter(chain.from_iterable([p.cases for p in pesees]))
        redites = [(case, n) for case, n in comptes.items() if n > 1]
        if not redites:
            return sommes
        idfs, *colonnes = zip(*[self._modele.row(case) for case, _ in redites], strict=True)
        trop = [(1.0 + log(n) - n) * idf for (_, n), idf in zip(redites, idfs, strict=True)]
        sommes[0] += sum(
            ((1.0 + log(n)) ** 2 - n) * idf * idf for (_, n), idf in zip(redites, idfs, strict=True)
        )
        for rang, colonne in enumerate(colonnes, start=1):
            sommes[rang] += sum(map(mul, trop, colonne))
        return sommes


def sigmoid(x: float) -> float:
    """Return x brought between 0 and 1, without overflow."""
    return 1.0 / (1.0 + exp(-x)) if x >= 0 else 1.0 - 1.0 / (1.0 + exp(x))


def read_header(donnees: bytes | mmap.mmap) -> Entete:
    """Return what ``donnees`` say they are. Raises ValueError on anything but our format."""
    fin = donnees.find(b"\n")
    try:
        champs = json.loads(donnees[: max(fin, 0)])
        lus: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in champs.items()}
        entete = Entete(**lus)
    except (TypeError, AttributeError, UnicodeDecodeError, json.JSONDecodeError) as erreur:
        raise ValueError("no model of ours") from erreur
    if entete.format != FORMAT:
        raise ValueError(f"a model of format {entete.format}, not {FORMAT}")
    return entete


def encode(entete: Entete, lignes: bytes) -> bytes:
    """Return the bytes of a file."""
    return json.dumps(asdict(entete), ensure_ascii=False).encode() + b"\n" + lignes
