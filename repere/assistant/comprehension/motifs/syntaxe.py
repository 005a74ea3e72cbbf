"""Reading the phrases of a table: one line, one phrase, a few signs (see the package)."""

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from repere.assistant.comprehension.motifs.jetons import (
    Jeton,
    fold,
    is_french,
    is_inflected,
    may_be_misheard,
    sounded,
)

Classes = Mapping[str, str]

# What an apostrophe leaves of a word is the same word.
_ELISIONS: Final = {
    "de": "d",
    "le": "l",
    "la": "l",
    "que": "qu",
    "me": "m",
    "se": "s",
    "te": "t",
    "je": "j",
}


@dataclass(frozen=True, slots=True)
class Element:
    """One word of a phrase: any of ``mots``, any that sounds like ``cles``, any that begins with ``debuts``.

    ``ecart``: how many words may come between the element before and this one.
    """

    mots: frozenset[str]
    cles: frozenset[str]
    debuts: tuple[str, ...]
    ecart: int = 0

    def accepts(self, jeton: Jeton) -> bool:
        return (
            not self.mots.isdisjoint(jeton.formes)
            or (jeton.cle in self.cles and self._sounds_like(jeton.mot))
            or (bool(self.debuts) and any(f.startswith(self.debuts) for f in jeton.formes))
        )

    def _sounds_like(self, mot: str) -> bool:
        return not is_french(mot) or any(is_inflected(mot, autre) for autre in self.mots)


Phrase = tuple[Element, ...]


def phrases(lignes: str, classes: Classes) -> Iterator[Phrase]:
    """Yield the phrases of ``lignes``, one or more for each: a word that may be missing makes two."""
    for ligne in lignes.splitlines():
        texte = ligne.partition("#")[0].strip()
        if texte:
            yield from _variants(texte, classes)


def _variants(ligne: str, classes: Classes) -> Iterator[Phrase]:
    parties = ligne.split()
    presences = [(True, False) if p.endswith("?") else (True,) for p in parties]
    for choix in itertools.product(*presences):
        gardes = [p.removesuffix("?") for p, garde in zip(parties, choix, strict=True) if garde]
        yield tuple(_elements(gardes, ligne, classes))


def _elements(parties: list[str], ligne: str, classes: Classes) -> Iterator[Element]:
    ecart, vus = 0, 0
    for partie in parties:
        if partie.startswith("~"):
            ecart += int(partie[1:])
            continue
        if vus == 0 and ecart:
            raise ValueError(f"a phrase begins with a word: {ligne!r}")
        yield _element(partie, ecart, classes)
        ecart, vus = 0, vus + 1
    if ecart or not vus:
        raise ValueError(f"a phrase ends with a word: {ligne!r}")


def _element(partie: str, ecart: int, classes: Classes) -> Element:
    mots: set[str] = set()
    cles: set[str] = set()
    debuts: set[str] = set()
    for mot in _choices(partie, classes):
        plie = fold(mot.removeprefix("="))
        if plie.endswith("*"):
            debuts.add(plie[:-1])
            continue
        mots.add(plie)
        mots.update(_elided(mot))
        if not mot.startswith("=") and (cle := sounded(plie)) and may_be_misheard(plie):
            cles.add(cle)
    return Element(frozenset(mots), frozenset(cles), tuple(sorted(debuts)), ecart)


def _elided(mot: str) -> Iterator[str]:
    if mot in _ELISIONS:
        yield _ELISIONS[mot]


def _choices(partie: str, classes: Classes) -> Iterator[str]:
    for mot in partie.split("/"):
        if mot.startswith("@"):
            # Lists may be made of lists.
            for dedans in classes[mot[1:]].split():
                yield from _choices(dedans, classes)
        else:
            yield mot
