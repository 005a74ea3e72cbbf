"""A message as rules read it: words in every form under which a phrase may name them."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from repere.assistant.comprehension.texte.dictionnaire import frequent_words
from repere.assistant.comprehension.texte.modele import Message, Mot
from repere.assistant.comprehension.texte.phonetique import phonetic_key
from repere.socle.texte import sans_accents

# A word of the dictionary is itself, whatever it sounds like: "pareil" is no "parle", "manteau" no "mentaux".
# Its plurals and its tenses, which begin alike, are let through.
_COMMUN_AU_MOINS: Final = 4
_FIN_AU_PLUS: Final = 2

# Below that a key says too little: "cou", "coup" and "coût" sound alike.
LETTRES_AU_MOINS: Final = 5
CLE_AU_MOINS: Final = 4

# So long a word sounds like no other, though too rare for the dictionary: "récépissé".
_RARE_DES: Final = 9

# No phrase names the beginning of a word by more letters.
DEBUT_AU_PLUS: Final = 24

# No phrase is longer than that, gaps included.
_PORTEE: Final = 16

_FIN_DE_PHRASE: Final = re.compile(r"[.;:!?…()؛؟]|\s[-–—]\s")
_PAUSE: Final = re.compile(r"[,،]")
# Turkish has an i without a dot; Arabic two letters that people write one for the other at the end.
_VARIANTES: Final = str.maketrans("ıةى", "iهي")
# "J" before anything; before a vowel, what an apostrophe should part.
_COLLE: Final = re.compile(r"(?:j(?=[a-z]{5})|(?:[ldnmtsc]|qu)(?=[aeiouyh][a-z]{4}))([a-z]+)")
# "Parl", "prendr": the mute letter is left out.
_MUET_DES: Final = 4
_ARABE: Final = re.compile(r"[\u0621-\u064a]")
# "and", "the", "in", "for", "like" are written joined to the Arabic word; so is the future.
_JOINTS_ARABES: Final = ("وال", "بال", "فال", "كال", "لل", "ال", "و", "ف", "ب", "ل", "ك", "س")


@dataclass(frozen=True, slots=True)
class Jeton:
    """One word. ``rang``: of its word in the message. ``rupture``: a sentence ends just before; ``pause``: a comma."""

    formes: tuple[str, ...]
    cle: str
    rang: int
    rupture: bool
    pause: bool

    @property
    def mot(self) -> str:
        return self.formes[0]


class Lecture:
    """The words of one reading of a message, with where each is by its forms, by how it begins, by how it sounds."""

    def __init__(self, jetons: tuple[Jeton, ...]) -> None:
        self.jetons: Final = jetons
        self.formes: Final = defaultdict[str, set[int]](set)
        self.debuts: Final = defaultdict[str, set[int]](set)
        self.cles: Final = defaultdict[str, set[int]](set)
        for place, jeton in enumerate(jetons):
            if jeton.cle:
                self.cles[jeton.cle].add(place)
            for forme in jeton.formes:
                self.formes[forme].add(place)
                for fin in range(1, min(len(forme), DEBUT_AU_PLUS) + 1):
                    self.debuts[forme[:fin]].add(place)

    def __iter__(self) -> Iterator[Jeton]:
        return iter(self.jetons)


def fold(texte: str) -> str:
    """Return ``texte`` as both the phrases and the words of messages are compared."""
    return sans_accents(texte.lower()).translate(_VARIANTES)


def sounded(mot: str) -> str:
    """Return the key by which ``mot`` may be found, or "" when it is too short or not in Latin letters."""
    if len(mot) < LETTRES_AU_MOINS or not (mot.isascii() and mot.isalpha()):
        return ""
    cle = phonetic_key(mot)
    return cle if len(cle) >= CLE_AU_MOINS else ""


def is_inflected(mot: str, autre: str) -> bool:
    """Tell whether two words that sound alike begin alike too: one word in two of its forms."""
    longueur = min(len(mot), len(autre))
    debut = max(_COMMUN_AU_MOINS, longueur - _FIN_AU_PLUS)
    return mot[:debut] == autre[:debut]


def is_french(mot: str) -> bool:
    """Tell whether ``mot``, folded, is a French word as it stands."""
    return mot in frequent_words("fr")


def _key(mot: Mot, plie: str) -> str:
    """Return how ``plie`` sounds: without its accent, "déplacé" would not sound like "déplacer"."""
    accentue = (
        plie == mot.plie and mot.brut[-1:] in "éÉ" and (is_french(plie) or is_french(f"{plie}r"))
    )
    return sounded(f"{plie}r" if accentue else plie)


def may_be_misheard(mot: str) -> bool:
    """Tell whether ``mot`` of a phrase may be found by its sound: the key is a French one, "monday" has none."""
    return is_french(mot) or len(mot) >= _RARE_DES


# Every table reads the same message in turn.
@lru_cache(maxsize=16)
def readings(message: Message) -> tuple[Lecture, ...]:
    """Return ``message`` as spelt out, then as typed when that differs.

    Both count: the lexicon of French shortcuts means nothing in English or in Portuguese.
    """
    corrige = _tokens(message, [mot.corrige for mot in message.mots])
    tape = _tokens(message, [mot.plie for mot in message.mots])
    return (Lecture(corrige),) if corrige == tape else (Lecture(corrige), Lecture(tape))


@lru_cache(maxsize=16)
def changed(message: Message) -> frozenset[int]:
    """Return the ranks from which a phrase may reach a word that was spelt out: all else was read already."""
    autres = [rang for rang, mot in enumerate(message.mots) if fold(mot.corrige) != fold(mot.plie)]
    return frozenset(rang for autre in autres for rang in range(max(0, autre - _PORTEE), autre + 1))


def _tokens(message: Message, textes: list[str]) -> tuple[Jeton, ...]:
    jetons: list[Jeton] = []
    avant: Mot | None = None
    for rang, (mot, texte) in enumerate(zip(message.mots, textes, strict=True)):
        entre = message.brut[avant.fin if avant else 0 : mot.debut]
        rupture, pause = bool(_FIN_DE_PHRASE.search(entre)), bool(_PAUSE.search(entre))
        for numero, partie in enumerate(texte.split() or [mot.plie]):
            plie = fold(partie)
            premier = numero == 0
            jetons.append(
                Jeton(_forms(plie), _key(mot, plie), rang, premier and rupture, premier and pause)
            )
        avant = mot
    return tuple(jetons)


@lru_cache(maxsize=20_000)
def _spelt_out(mot: str) -> tuple[str, ...]:
    """Return the French word in a word that is none: "jconduis", "dordinateur" without what is glued, "titr" ended."""
    if is_french(mot):
        return ()
    trouve = _COLLE.fullmatch(mot)
    lus = [trouve[1]] if trouve else []
    if len(mot) >= _MUET_DES:
        lus.append(f"{mot}e")
    return tuple(lu for lu in lus if is_french(lu))


def _forms(mot: str) -> tuple[str, ...]:
    if not _ARABE.search(mot):
        return (mot, *_spelt_out(mot))
    nus = (
        mot.removeprefix(joint)
        for joint in _JOINTS_ARABES
        if mot.startswith(joint) and len(mot) > len(joint) + 1
    )
    return tuple(dict.fromkeys((mot, *nus)))
