"""Names that misspelt words resemble: how many mistakes away, and which is the likeliest."""

import re
from collections import defaultdict
from functools import lru_cache
from math import log10
from typing import Final, NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from repere.assistant.comprehension.gazetier.ailleurs import ETRANGER
from repere.assistant.comprehension.gazetier.mots_courants import MOTS
from repere.assistant.comprehension.gazetier.noms import SURNOMS_LOCAUX, Cible, Noms, content
from repere.assistant.comprehension.texte.phonetique import phonetic_key
from repere.territoires.noms_communes import mots_du_nom

# What is heard right, or has one letter for two, is nearly no mistake.
BIEN_ENTENDU: Final = 0.4
_MAL_ENTENDU: Final = 1.1
# Words that sound alike but are written very differently are less likely meant.
# Sounds shorter than that resemble too many.
_SON_APPROCHANT: Final = 5
_PAR_LETTRE: Final = 0.25
_LETTRES_PARDONNEES: Final = 2
_PREMIERE_LETTRE: Final = 0.4
# Ten times more people make up for a third of a mistake; nobody misspells only the largest.
_PAR_POPULATION: Final = 0.33
# People who ask here live here, most of them.
_AILLEURS: Final = 0.5
_MARGE: Final = 0.36
_DOMINE: Final = 4
# Smaller towns of elsewhere are known when they are written right.
_AILLEURS_MIN: Final = 20_000
_DEBUT_MIN: Final = 1_500
_DOUBLES: Final = re.compile(r"(.)\1")


class Voisin(NamedTuple):
    """The nearest places: how far the first is, all of them, and whether it stands out."""

    ecart: float
    cibles: tuple[Cible, ...]
    sur: bool


class Ressemblances:
    """The keys of names, by length, to compare misspelt words with."""

    def __init__(self, noms: Noms) -> None:
        self._sons = noms.sons
        self._ecrits: dict[int, dict[str, list[Cible]]] = defaultdict(dict)
        for cle, cibles in noms.exacts.items():
            self._add(cle, [c for c in cibles[:4] if c.dedans or _is_large_town(c)])
        for cle, cibles in noms.partiels.items():
            self._add(cle, [c for c in cibles[:2] if c.population >= _DEBUT_MIN])
        self._entendus: dict[int, list[str]] = defaultdict(list)
        for son, cibles in noms.sons.items():
            if len(son) >= 4 and (cibles[0].dedans or _is_large_town(cibles[0])):
                self._entendus[len(son)].append(son)
        self.nearest = lru_cache(maxsize=4_096)(self._nearest)
        self._written = lru_cache(maxsize=64)(self._about_as_long)
        self._heard = lru_cache(maxsize=64)(self._sounds_about_as_long)

    def _add(self, cle: str, cibles: list[Cible]) -> None:
        if len(cle) < 4 or cle in SURNOMS_LOCAUX or not cibles:
            return
        connus = self._ecrits[len(cle)].setdefault(cle, [])
        connus.extend(c for c in cibles if all(c.code != autre.code for autre in connus))

    def _about_as_long(self, longueur: int, admis: int) -> tuple[list[str], list[list[Cible]]]:
        tailles = range(longueur - admis, longueur + admis + 1)
        trouves = [item for t in tailles for item in self._ecrits.get(t, {}).items()]
        return [cle for cle, _ in trouves], [cibles for _, cibles in trouves]

    def _sounds_about_as_long(self, longueur: int) -> list[str]:
        return [nom for ecart in (-1, 0, 1) for nom in self._entendus.get(longueur + ecart, ())]

    def _nearest(self, cle: str, son: str) -> Voisin | None:
        """Return the names nearest to a key and to how it sounds, the likeliest first."""
        ecarts: dict[Cible, float] = {}
        admis = _tolerance(len(cle))
        ecrits, lieux = self._written(len(cle), admis)
        for nom, fautes, rang in process.extract(
            cle, ecrits, scorer=OSA.distance, score_cutoff=admis, limit=16
        ):
            for cible in lieux[rang]:
                _keep(ecarts, cible, _written_cost(cle, nom, fautes))
        for nom, ecart in self._sounding(son):
            for cible in self._sons[nom][:3]:
                base = _MAL_ENTENDU if ecart else BIEN_ENTENDU
                _keep(ecarts, cible, base + _unlike(cle, cible))
        return _ranked(ecarts) if ecarts else None

    def _sounding(self, son: str) -> list[tuple[str, float]]:
        if len(son) < 3:
            return []
        pareils = [(son, 0.0)] if son in self._sons else []
        if len(son) < _SON_APPROCHANT:
            return pareils
        semblables = self._heard(len(son))
        proches = process.extract(son, semblables, scorer=OSA.distance, score_cutoff=1, limit=8)
        return pareils + [(nom, ecart) for nom, ecart, _ in proches if ecart]


def _is_large_town(cible: Cible) -> bool:
    return cible.code != ETRANGER and cible.population >= _AILLEURS_MIN


def _ranked(ecarts: dict[Cible, float]) -> Voisin:
    notes = {
        c: ecart - _PAR_POPULATION * log10(c.population + 100) + (0.0 if c.dedans else _AILLEURS)
        for c, ecart in ecarts.items()
    }
    tries = sorted(notes, key=lambda c: (notes[c], c.code))
    premier = tries[0]
    autres = [
        c
        for c in tries[1:5]
        if c.code != premier.code
        and notes[c] - notes[premier] < _MARGE
        # As near, but much smaller.
        and not (ecarts[c] >= ecarts[premier] and premier.population >= _DOMINE * c.population)
    ]
    return Voisin(ecarts[premier], (premier, *autres), not autres)


def _written_cost(cle: str, nom: str, ecart: float) -> float:
    if ecart and _DOUBLES.sub(r"\1", cle) == _DOUBLES.sub(r"\1", nom):
        return BIEN_ENTENDU
    return ecart + (_PREMIERE_LETTRE if cle[0] != nom[0] else 0)


def _unlike(cle: str, cible: Cible) -> float:
    """Return what letters say against a name that sounds right. Its beginning may be all that is said."""
    nom = "".join(content(mots_du_nom(cible.nom)))
    lettres = OSA.distance(cle, nom[: len(cle) + 2] if len(nom) > len(cle) + 2 else nom)
    return _PAR_LETTRE * max(0, lettres - _LETTRES_PARDONNEES)


def _keep(ecarts: dict[Cible, float], cible: Cible, ecart: float) -> None:
    ecarts[cible] = min(ecart, ecarts.get(cible, ecart))


def _tolerance(longueur: int) -> int:
    return 1 if longueur < 6 else 2 if longueur < 11 else 3


_COURANTS: Final = sorted(mot for mot in MOTS if len(mot) >= 4 and mot.isascii())
_SONS_COURANTS: Final = frozenset(map(phonetic_key, _COURANTS))


@lru_cache(maxsize=4_096)
def distance_to_words(mot: str) -> float:
    """Return how many mistakes make ``mot`` of an everyday word; 9 when there are too many."""
    if phonetic_key(mot) in _SONS_COURANTS:
        return BIEN_ENTENDU
    trouve = process.extractOne(mot, _COURANTS, scorer=OSA.distance, score_cutoff=2)
    return _written_cost(mot, trouve[0], trouve[1]) if trouve else 9.0
