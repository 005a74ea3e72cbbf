"""Looking people's own words up: what a group of words leads to, and how else it is written."""

from collections.abc import Iterable
from typing import Final

from repere.recherche.texte.cible import Cible
from repere.recherche.texte.lignes import EQUIVALENTS, LIGNES
from repere.recherche.texte.lignes_lieux import LIGNES_LIEUX
from repere.recherche.texte.mots import telling_words

__all__ = ["AUTREMENT", "LONGUEUR_MAX", "MOTS_CONNUS", "SYNONYMES", "Cible", "canonical", "lookup"]


def _entries(lignes: Iterable[tuple[str, tuple[Cible, ...]]]) -> dict[str, tuple[Cible, ...]]:
    table: dict[str, tuple[Cible, ...]] = {}
    for formes, cibles in lignes:
        for forme in formes.split("|"):
            etoile = "*" if forme.endswith("*") else ""
            cle = " ".join(telling_words(forme.rstrip("*"))) or forme.rstrip("*")
            table[cle + etoile] = tuple(dict.fromkeys(table.get(cle + etoile, ()) + cibles))
    return table


_TABLE: Final = _entries(LIGNES + LIGNES_LIEUX)
# Words or groups of words -> targets.
SYNONYMES: Final = {cle: cibles for cle, cibles in _TABLE.items() if not cle.endswith("*")}
# Beginnings of words -> targets.
DEBUTS: Final = {cle[:-1]: cibles for cle, cibles in _TABLE.items() if cle.endswith("*")}
# Every word of the table, known even if no place writes it.
MOTS_CONNUS: Final = frozenset(mot for cle in _TABLE for mot in cle.rstrip("*").split())
LONGUEUR_MAX: Final = max(len(cle.split()) for cle in SYNONYMES)


def lookup(mots: tuple[str, ...]) -> tuple[Cible, ...]:
    """Return what a group of words leads to, () when it is not one of people's own expressions."""
    cle = " ".join(mots)
    if cle in SYNONYMES or len(mots) > 1:
        return SYNONYMES.get(cle, ())
    debuts = [debut for debut in DEBUTS if cle.startswith(debut)]
    return DEBUTS[max(debuts, key=len)] if debuts else ()


def _without_endings(mots: Iterable[str]) -> str:
    """Return the words without the "e" of a feminine: "centre sociale" is a slip for "centre social"."""
    return " ".join(mot[:-1] if len(mot) > 4 and mot.endswith("e") else mot for mot in mots)


_SOUPLES: Final = {_without_endings(cle.split()): cle for cle in SYNONYMES if " " in cle}
# A word -> the others that mean the same.
AUTREMENT: Final = {
    mot: tuple(autre for autre in groupe.split("|") if autre != mot)
    for groupe in EQUIVALENTS
    for mot in groupe.split("|")
}


def canonical(mots: tuple[str, ...]) -> tuple[str, ...]:
    """Return a group of words as our table writes it, itself when it is not there."""
    cle = " ".join(mots)
    if len(mots) < 2 or cle in SYNONYMES:
        return mots
    if len(mots) == 2 and (inverse := f"{mots[1]} {mots[0]}") in SYNONYMES:
        # "vidéo appel" is "appel vidéo".
        return tuple(inverse.split())
    return tuple(_SOUPLES.get(_without_endings(mots), cle).split())
