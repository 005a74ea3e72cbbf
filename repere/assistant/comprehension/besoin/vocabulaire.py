"""The French words that others are read as: those of what we teach, by spelling, by sound, without their vowels."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from repere.assistant.comprehension.besoin.brefs import ENTIERS
from repere.assistant.comprehension.besoin.phrases.lecture import Phrase, phrases, textos
from repere.assistant.comprehension.texte.dictionnaire import common_words, frequent_words
from repere.assistant.comprehension.texte.lexique import RACCOURCIS
from repere.assistant.comprehension.texte.phonetique import phonetic_key
from repere.socle.texte import sans_accents

# Shorter words resemble too many.
LETTRES: Final = 4
_LETTRE: Final = re.compile(r"[^\W\d_]+")
ELISION: Final = re.compile(r"(qu|[jldnmtsc])(?=[a-z]{2})")
LANGUE: Final = "fr"
_VOYELLES: Final = re.compile("[aeiouy]")
_DOUBLES: Final = re.compile(r"(.)\1")


@lru_cache(maxsize=1)
def usual() -> Counter[str]:
    """Return the words of what we teach, folded, with how often it says them."""
    bien, vite = (Counter(sans_accents(mot) for mot in _said(choisies)) for choisies in _by_care())
    connus = frequent_words(LANGUE)
    return bien + Counter({mot: fois for mot, fois in vite.items() if mot in connus})


def _by_care() -> tuple[list[Phrase], list[Phrase]]:
    """Return our French phrases, those written with care and those written as text messages."""
    francaises = [phrase for phrase in phrases() if phrase.langue == LANGUE]
    vite = textos()
    return [p for p in francaises if p not in vite], [p for p in francaises if p in vite]


def _said(dites: Iterable[Phrase]) -> Iterator[str]:
    return (mot for phrase in dites for mot in _LETTRE.findall(phrase.texte.lower()))


@lru_cache(maxsize=1)
def words() -> dict[str, int]:
    """Return the words that others are read as, with how usual they are: French ones that we teach."""
    connus = frequent_words(LANGUE)
    return {
        mot: fois
        for mot, fois in usual().items()
        if len(mot) >= 3 and mot not in RACCOURCIS
        if mot in connus or (fois >= 3 and not _is_elided(mot, connus))
    }


def _is_elided(mot: str, connus: frozenset[str]) -> bool:
    """Tell "lordi", that what we teach says too, from "linkedin"."""
    reste = ELISION.sub("", mot, count=1) if ELISION.match(mot) else ""
    return reste in connus or reste in RACCOURCIS


@lru_cache(maxsize=1)
def sounds() -> dict[str, list[str]]:
    sons: dict[str, list[str]] = defaultdict(list)
    for mot in words():
        sons[phonetic_key(mot)].append(mot)
    return sons


@lru_cache(maxsize=1)
def elsewhere() -> dict[str, str]:
    """Return the most usual word of each sound that none of ours has: "collègue", "engueule"."""
    notres, sons = sounds(), dict[str, tuple[int, str]]()
    for mot, fois in common_words():
        if len(mot) < LETTRES + 1 or (cle := phonetic_key.__wrapped__(mot)) in notres:
            continue
        sons[cle] = max(sons.get(cle, (0, "")), (fois, mot))
    return {cle: mot for cle, (_, mot) in sons.items()}


@lru_cache(maxsize=1)
def bare() -> dict[str, str]:
    """Return the words that are written without their vowels, by what is left: "pprs", "cnsllr", "intrnt"."""
    nus: dict[str, str] = {}
    for mot in sorted(words(), key=lambda mot: (words()[mot], mot)):
        entier = mot[0] + _VOYELLES.sub("", without_end(mot)[1:])
        for nu in (entier, _DOUBLES.sub(r"\1", entier)):
            if len(nu) >= LETTRES - 1 and len(nu) < len(mot):
                nus[nu] = mot
    return nus


def without_end(mot: str) -> str:
    return mot.rstrip("e") or mot


@lru_cache(maxsize=64)
def about_as_long(longueur: int) -> list[str]:
    return [mot for mot in words() if abs(len(mot) - longueur) <= 1 and len(mot) >= LETTRES]


def is_known(mot: str) -> bool:
    """Say whether ``mot`` is French as it stands, or a shortcut."""
    if mot in ENTIERS or mot in RACCOURCIS:
        return True
    return mot in frequent_words(LANGUE) or mot in words()
