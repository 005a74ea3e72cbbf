"""The groups of words of a message that may name a place, however they are written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import accumulate
from typing import Final

from repere.assistant.comprehension.gazetier.ecrits import Ecrit, full, is_french, sounding, spelt
from repere.assistant.comprehension.gazetier.groupes import Debuts, groups
from repere.assistant.comprehension.gazetier.habitants import PAYS, inhabitant_of
from repere.assistant.comprehension.gazetier.mots_courants import MOTS
from repere.assistant.comprehension.gazetier.noms import (
    ARTICLES,
    DEBUTS_VAGUES,
    SAINTS,
    Cible,
    Noms,
    content,
    sound,
)
from repere.assistant.comprehension.gazetier.quartiers import COMMUNS, PROPRES, SONS_PROPRES
from repere.assistant.comprehension.gazetier.ressemblance import BIEN_ENTENDU, Ressemblances
from repere.assistant.comprehension.texte.modele import Message

MOTS_FLOUS: Final = 6
# Windows in which spelling mistakes are sought: a bound on what one message costs.
FENETRES_FLOUES: Final = 30
# A smaller town of elsewhere may be one of ours, misspelt.
_CONNUE: Final = 15_000
TURC: Final = ("da", "de", "ta", "te", "dan", "den", "tan", "ten", "ya", "ye", "deyim", "dayim")


class Mode(IntEnum):
    """How the words lead to the place, the surest last."""

    FLOU = 1
    SON = 2
    PARTIEL = 3
    QUARTIER_COMMUN = 4
    HABITANT = 5
    DEPARTEMENT = 6
    QUARTIER = 7
    ECRITURE = 8
    EXACT = 9
    CODE = 10


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
    etrange: bool = False


class Chercheur:
    """Seeks candidates in messages, for one set of names."""

    def __init__(self, noms: Noms) -> None:
        self._noms = noms
        self._ressemblances = Ressemblances(noms)
        self._debuts = Debuts(noms)

    def candidates(self, message: Message) -> list[Candidat]:
        """Return the candidates written right, or as they sound, or nearly."""
        ecrits = spelt(message, self._noms)
        mots = [mot.ecrit for mot in ecrits]
        sans_flou = [
            c
            for fenetre in self._debuts.groups(ecrits, mots)
            for c in self._right(ecrits, mots, *fenetre)
        ]
        pris = {
            rang
            for c in sans_flou
            if c.mode > Mode.SON and (c.cibles[0].dedans or c.cibles[0].population >= _CONNUE)
            for rang in range(c.debut, c.fin)
        }
        return sans_flou + list(self._nearly(ecrits, pris))

    def _right(
        self, ecrits: Sequence[Ecrit], mots: Sequence[str], debut: int, fin: int
    ) -> Iterator[Candidat]:
        fenetre = mots[debut:fin]
        if all(mot.isdigit() for mot in fenetre) or not "".join(fenetre).isascii():
            return
        pleins = content(fenetre)
        cle = "".join(pleins)
        yield from self._named(ecrits, mots, debut, fin, cle, len(pleins))
        yield from self._quarter(fenetre, debut, fin)
        if (departement := self._noms.department(pleins)) and not _is_people(mots, debut, cle):
            yield Candidat(Mode.DEPARTEMENT, debut, fin, (departement,), cle, len(pleins))
        if len(fenetre) == 1:
            yield from self._suffixed(cle, debut)
            if (code := inhabitant_of(cle)) in self._noms.cibles and _is_people(mots, debut, cle):
                yield Candidat(Mode.HABITANT, debut, fin, (self._noms.cibles[code],), cle)

    def _named(
        self,
        ecrits: Sequence[Ecrit],
        mots: Sequence[str],
        debut: int,
        fin: int,
        cle: str,
        pleins: int,
    ) -> Iterator[Candidat]:
        noms = self._noms
        tel_quel = "".join(mots[debut:fin])
        trouves = noms.exacts.get(cle) or noms.exacts.get(tel_quel)
        # "grassé" is no Grasse: who writes the accent hears it.
        accent = ecrits[fin - 1].entendu != mots[fin - 1]
        if trouves and not (accent and not trouves[0].dedans):
            manque = self._lacks_article(mots, debut, cle, trouves[0])
            cibles, sur = _with_longer(trouves, noms.partiels.get(cle, []))
            yield Candidat(
                Mode.EXACT, debut, fin, cibles, cle, pleins, article_manque=manque, sur=sur
            )
            return
        partiels = noms.partiels.get(cle, [])
        if set(content(mots[debut:fin])) <= DEBUTS_VAGUES:
            return
        son = sounding(ecrits[debut:fin])
        semblables = [c for c in noms.sons.get(son, ()) if c not in noms.partiels.get(cle, ())]
        if len(cle) >= 3 <= len(son) and semblables and not _outweighed(semblables, partiels):
            manque = self._lacks_article(mots, debut, son, semblables[0])
            cibles, sur, ecart = (*semblables, *partiels), True, BIEN_ENTENDU
            if voisin := self._ressemblances.nearest(cle, son):
                ecart, cibles, sur = voisin
            yield Candidat(
                Mode.SON,
                debut,
                fin,
                cibles,
                cle,
                pleins,
                ecart,
                article_manque=manque,
                sur=sur,
                etrange=_is_strange(ecrits[debut:fin]),
            )
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
            # "Montoire" is the town that everybody calls so, and no quarter that sounds like it.
            if mode is Mode.QUARTIER and len(son) >= 4 and not homonyme:
                codes = codes or SONS_PROPRES.get(son, ())
            cibles = tuple(self._noms.cibles[c] for c in codes if c in self._noms.cibles)
            if cibles:
                yield Candidat(mode, debut, fin, cibles, cle, len(pleins), homonyme=homonyme)

    def _suffixed(self, mot: str, rang: int) -> Iterator[Candidat]:
        """Turkish says "Bourges'da", some write it in one word."""
        for suffixe in TURC:
            if len(mot) > len(suffixe) + 3 and mot.endswith(suffixe):
                trouves = self._noms.exacts.get(mot[: -len(suffixe)], [])
                if trouves and trouves[0].population > 5_000 and not is_french(mot):
                    yield Candidat(Mode.EXACT, rang, rang + 1, tuple(trouves), mot)

    def _nearly(self, ecrits: Sequence[Ecrit], pris: set[int]) -> Iterator[Candidat]:
        # How many words, before each, might be of a misspelt name: where there is none, nothing is to be sought.
        douteux = [mot.inconnu or mot.lie or mot.ecrit in SAINTS for mot in ecrits]
        avant = [0, *accumulate(douteux)]
        cherchees = [
            (debut, fin)
            for debut, fin in groups([e.ecrit for e in ecrits], MOTS_FLOUS)
            if avant[debut] < avant[fin] and self._worth_seeking(ecrits, debut, fin, pris)
        ]
        # Words by themselves first: they are what most messages misspell.
        cherchees.sort(key=lambda f: f[1] - f[0] > 1)
        for debut, fin in cherchees[:FENETRES_FLOUES]:
            pleins = full(ecrits[debut:fin])
            cle = "".join(mot.ecrit for mot in pleins)
            if trouve := self._ressemblances.nearest(cle, sounding(pleins)):
                yield Candidat(
                    Mode.FLOU,
                    debut,
                    fin,
                    trouve.cibles,
                    cle,
                    len(pleins),
                    trouve.ecart,
                    sur=trouve.sur,
                    etrange=_is_strange(pleins),
                )

    def _worth_seeking(self, ecrits: Sequence[Ecrit], debut: int, fin: int, pris: set[int]) -> bool:
        """Say whether the words, one of them strange at least, may be a name badly written."""
        pleins = full(ecrits[debut:fin])
        if not all(mot.ecrit.isascii() and mot.ecrit.isalpha() for mot in pleins):
            return False
        longueur = sum(len(mot.ecrit) for mot in pleins)
        if len(pleins) == 1:
            return longueur >= 4 and pleins[0].inconnu and debut not in pris
        tete, *reste = pleins
        if longueur < 7 or len(pleins) > 4 or any(e.ecrit == "a" for e in ecrits[debut:fin]):
            return False
        # "Saint-Gondon ou": what is that short and French is no part of a name.
        if len(reste[-1].ecrit) <= 3 and reste[-1].ecrit in MOTS:
            return False
        if tete.ecrit in SAINTS:
            return True
        # Hyphens tie the words of a name.
        if ecrits[fin - 1].lie and any(rang not in pris for rang in range(debut, fin)):
            return True
        if all(rang in pris or not ecrits[rang].inconnu for rang in range(debut, fin)):
            return False
        if tete.ecrit in self._noms.tetes:
            return any(mot.inconnu for mot in reste)
        fin_de_nom = reste[-1].inconnu or (len(pleins) == 2 and reste[-1].ecrit not in MOTS)
        return tete.inconnu and (fin_de_nom or longueur >= 12)


def _with_longer(
    exacts: Sequence[Cible], partiels: Sequence[Cible]
) -> tuple[tuple[Cible, ...], bool]:
    """Set the larger communes whose name only begins so beside, or before, the one named so."""
    premier = exacts[0]
    plus_grands = [c for c in partiels if c.population >= 3 * premier.population]
    if not plus_grands:
        return tuple(exacts), True
    # A part of the commune has the beginning of its name, or hardly anybody lives in the one named so.
    suivants = [c for c in plus_grands if c.code != premier.code]
    if len(suivants) < len(plus_grands) or suivants[0].population >= 20 * premier.population:
        grands = sorted({c.code: c for c in (*exacts, *plus_grands)}.values(), key=_most_people)
        return tuple(grands), True
    return (*exacts, *suivants), False


def _most_people(cible: Cible) -> tuple[int, str]:
    return -cible.population, cible.code


def _outweighed(semblables: Sequence[Cible], partiels: Sequence[Cible]) -> bool:
    """Say whether the beginning of a larger commune's name explains the words better."""
    return bool(partiels) and partiels[0].population >= semblables[0].population


def _is_strange(ecrits: Sequence[Ecrit]) -> bool:
    return any(mot.etrange for mot in ecrits)


def _is_people(mots: Sequence[str], rang: int, mot: str) -> bool:
    """Tell "je suis orléanais" from "dans l’Orléanais" and "le Val orléanais"."""
    avant = mots[max(0, rang - 2) : rang]
    return bool(inhabitant_of(mot)) and not set(avant) & PAYS and avant[-1:] not in (["l"], ["le"])
