"""The groups of words of a message that may name a place, however they are written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from repere.assistant.comprehension.gazetier.mots_courants import is_common, is_word
from repere.assistant.comprehension.gazetier.noms import (
    ARTICLES,
    DEBUTS_VAGUES,
    Cible,
    Noms,
    content,
    sound,
)
from repere.assistant.comprehension.gazetier.quartiers import COMMUNS, PROPRES, SONS_PROPRES
from repere.assistant.comprehension.texte.modele import Message
from repere.territoires.noms_communes import ABREVIATIONS, PETITS_MOTS

MOTS_MAX: Final = 7
MOTS_FLOUS: Final = 6
# Windows in which spelling mistakes are sought: a bound on what one message costs.
FENETRES_FLOUES: Final = 30
TURC: Final = ("da", "de", "ta", "te", "dan", "den", "tan", "ten", "ya", "ye", "deyim", "dayim")


class Mode(IntEnum):
    """How the words lead to the place, the surest last."""

    FLOU = 1
    SON = 2
    PARTIEL = 3
    QUARTIER_COMMUN = 4
    DEPARTEMENT = 5
    QUARTIER = 6
    ECRITURE = 7
    EXACT = 8
    CODE = 9


@dataclass(frozen=True, slots=True)
class Candidat:
    """Words ``debut`` to ``fin`` (excluded), and what they may name, the likeliest first."""

    mode: Mode
    debut: int
    fin: int
    cibles: tuple[Cible, ...]
    cle: str
    pleins: int = 1
    ecart: float = 0.0
    article_manque: bool = False
    sur: bool = True
    homonyme: bool = False


def spelt(message: Message) -> list[str]:
    """Return the words as names are compared: "st" is "saint"."""
    return [ABREVIATIONS.get(mot.plie, mot.plie) for mot in message.mots]


class Chercheur:
    """Seeks candidates in messages, for one set of names."""

    def __init__(self, noms: Noms) -> None:
        self._noms = noms
        self.resembling = lru_cache(maxsize=4_096)(self._resembling)

    def candidates(self, message: Message) -> list[Candidat]:
        """Return the candidates written right, or as they sound, or nearly."""
        mots = spelt(message)
        sans_flou = [c for fenetre in _windows(mots, MOTS_MAX) for c in self._right(mots, *fenetre)]
        pris = {rang for c in sans_flou if c.mode > Mode.SON for rang in range(c.debut, c.fin)}
        return sans_flou + list(self._nearly(mots, pris, message))

    def _right(self, mots: Sequence[str], debut: int, fin: int) -> Iterator[Candidat]:
        fenetre = mots[debut:fin]
        if all(mot.isdigit() for mot in fenetre) or not "".join(fenetre).isascii():
            return
        pleins = content(fenetre)
        cle = "".join(pleins)
        yield from self._named(mots, debut, fin, cle, len(pleins))
        yield from self._quarter(fenetre, debut, fin)
        if cle.isalpha() and (departement := self._noms.departements.get(cle)):
            yield Candidat(Mode.DEPARTEMENT, debut, fin, (departement,), cle, len(pleins))
        if len(fenetre) == 1:
            yield from self._suffixed(cle, debut)

    def _named(
        self, mots: Sequence[str], debut: int, fin: int, cle: str, pleins: int
    ) -> Iterator[Candidat]:
        noms = self._noms
        tel_quel = "".join(mots[debut:fin])
        trouves = noms.exacts.get(cle) or noms.exacts.get(tel_quel)
        if trouves:
            manque = self._lacks_article(mots, debut, cle, trouves[0])
            cibles, sur = _with_longer(trouves, noms.partiels.get(cle, []))
            yield Candidat(
                Mode.EXACT, debut, fin, cibles, cle, pleins, article_manque=manque, sur=sur
            )
            return
        partiels = noms.partiels.get(cle, [])
        if set(content(mots[debut:fin])) <= DEBUTS_VAGUES:
            return
        son = sound(content(mots[debut:fin]))
        semblables = [c for c in noms.sons.get(son, ()) if c not in noms.partiels.get(cle, ())]
        if len(cle) >= 3 <= len(son) and semblables and not _outweighed(semblables, partiels):
            manque = self._lacks_article(mots, debut, son, semblables[0])
            cibles = (*semblables, *partiels)
            yield Candidat(Mode.SON, debut, fin, cibles, cle, pleins, article_manque=manque)
        elif partiels:
            yield Candidat(Mode.PARTIEL, debut, fin, tuple(partiels), cle, pleins)

    def _lacks_article(self, mots: Sequence[str], debut: int, cle: str, cible: Cible) -> bool:
        if (cle, cible.code) not in self._noms.avec_article or mots[debut] in ARTICLES:
            return False
        return not debut or mots[debut - 1] not in ("au", "aux", "du", "des")

    def _quarter(self, fenetre: Sequence[str], debut: int, fin: int) -> Iterator[Candidat]:
        pleins = content(fenetre)
        son, cle = sound(pleins), "".join(pleins)
        homonyme = cle in self._noms.partiels or cle in self._noms.exacts
        for mode, quartiers in ((Mode.QUARTIER, PROPRES), (Mode.QUARTIER_COMMUN, COMMUNS)):
            codes = quartiers.get(cle, ())
            if mode is Mode.QUARTIER and len(son) >= 5:
                codes = codes or SONS_PROPRES.get(son, ())
            cibles = tuple(self._noms.cibles[c] for c in codes if c in self._noms.cibles)
            if cibles:
                yield Candidat(mode, debut, fin, cibles, cle, len(pleins), homonyme=homonyme)

    def _suffixed(self, mot: str, rang: int) -> Iterator[Candidat]:
        """Turkish says "Bourges'da", some write it in one word."""
        for suffixe in TURC:
            if len(mot) > len(suffixe) + 3 and mot.endswith(suffixe):
                trouves = self._noms.exacts.get(mot[: -len(suffixe)], [])
                if trouves and trouves[0].population > 5_000 and not is_common(mot):
                    yield Candidat(Mode.EXACT, rang, rang + 1, tuple(trouves), mot)

    def _nearly(self, mots: Sequence[str], pris: set[int], message: Message) -> Iterator[Candidat]:
        essais = 0
        for debut, fin in _windows(mots, MOTS_FLOUS):
            fenetre = content(mots[debut:fin])
            if not _worth_seeking(fenetre, self._noms.tetes) or (
                fin - debut == 1 and debut in pris
            ):
                continue
            essais += 1
            if essais > FENETRES_FLOUES:
                return
            trouves = self.resembling(fenetre)
            if trouves:
                ecart, cibles, sur = trouves
                cle = "".join(fenetre)
                yield Candidat(Mode.FLOU, debut, fin, cibles, cle, len(fenetre), ecart, sur=sur)

    def _resembling(self, fenetre: tuple[str, ...]) -> tuple[float, tuple[Cible, ...], bool] | None:
        """Return how far the nearest names are, and those, likeliest first."""
        cle, son = "".join(fenetre), sound(fenetre)
        notes: dict[Cible, tuple[float, float]] = {}
        admis = _tolerance(len(cle))
        ecrits, lieux = self._noms.about_as_long(len(cle), admis)
        for nom, ecart, rang in process.extract(
            cle, ecrits, scorer=OSA.distance, score_cutoff=admis, limit=12
        ):
            if nom[0] == cle[0] or ecart <= 1:
                _note(notes, lieux[rang], float(ecart))
        for nom, ecart, _ in process.extract(
            son,
            self._noms.sounds_about_as_long(len(son)),
            scorer=OSA.distance,
            score_cutoff=1,
            limit=12,
        ):
            for cible in self._noms.sons[nom][:2] if len(son) >= (7 if ecart else 5) else ():
                _note(notes, cible, ecart + 0.4)
        if not notes:
            return None
        tries = sorted(notes, key=lambda c: (notes[c][1], c.code))
        premier = notes[tries[0]]
        proches = tuple(c for c in tries[:4] if notes[c][1] - premier[1] < 0.6)
        return premier[0], proches, len(proches) == 1


def _with_longer(
    exacts: Sequence[Cible], partiels: Sequence[Cible]
) -> tuple[tuple[Cible, ...], bool]:
    """Set the larger communes whose name only begins so beside, or before, the one named so."""
    plus_grands = [c for c in partiels if c.population >= 3 * exacts[0].population]
    if not plus_grands:
        return tuple(exacts), True
    if plus_grands[0].population >= 20 * exacts[0].population:
        return (*plus_grands, *exacts), False
    return (*exacts, *plus_grands), False


def _outweighed(semblables: Sequence[Cible], partiels: Sequence[Cible]) -> bool:
    """Say whether the beginning of a larger commune's name explains the words better."""
    return bool(partiels) and partiels[0].population >= semblables[0].population


def _note(notes: dict[Cible, tuple[float, float]], cible: Cible, ecart: float) -> None:
    # Ten times more people make up for a third of a mistake.
    note = ecart - 0.35 * len(str(cible.population))
    if cible not in notes or note < notes[cible][1]:
        notes[cible] = (ecart, note)


def _tolerance(longueur: int) -> int:
    return 1 if longueur < 7 else 2 if longueur < 12 else 3


def _worth_seeking(fenetre: tuple[str, ...], tetes: set[str]) -> bool:
    if not all(mot.isascii() and mot.isalpha() for mot in fenetre) or len("".join(fenetre)) < 4:
        return False
    if fenetre[0] in ("saint", "sainte", "sin", "sint", "sain"):
        return len(fenetre) > 1
    # Every word of the window must be strange, but for those that names are made of.
    if any(len(mot) < 2 for mot in fenetre):
        return False
    if fenetre[0] in tetes and len(fenetre) > 1:
        return not is_french(fenetre[-1])
    return not is_french(fenetre[0]) and not (fenetre[1:] and all(map(is_french, fenetre[1:])))


def is_french(mot: str) -> bool:
    """Say whether a word is one, or sounds like an everyday one."""
    if len(mot) <= 2 or is_word(mot) or is_common(mot):
        return True
    # "dordi", "lécran" in one word, as telephones write them.
    return len(mot) > 4 and mot[0] in "cdjlmnst" and is_word(mot[1:])


def _windows(mots: Sequence[str], longueur: int) -> Iterator[tuple[int, int]]:
    """Yield (first, after the last) of groups of words that begin and end as names do."""
    for debut, mot in enumerate(mots):
        if mot in PETITS_MOTS and mot not in ARTICLES:
            continue
        for fin in range(debut + 1, min(len(mots), debut + longueur) + 1):
            if mots[fin - 1] not in PETITS_MOTS:
                yield debut, fin
