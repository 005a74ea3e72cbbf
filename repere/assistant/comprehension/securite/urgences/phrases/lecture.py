"""Reading the phrases of danger and those that only look like it: one line, many ways to say it.

``(a|b)`` is either. A line is drawn from as many times as its longest choice has ways, and half as many
again: each way is heard at least once, in changing company. The same draws each time.
"""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final
from zlib import crc32

DOSSIER: Final = Path(__file__).parent
# What is said by phrases that tell of no danger.
CALME: Final = "calme"
# One language a file; the sections of calme.txt are languages, those of the others are codes.
FICHIERS: Final = (
    ("fr_1", "fr"), ("fr_2", "fr"), ("fr_3", "fr"), ("fr_4", "fr"), ("fr_5", "fr"), ("fr_6", "fr"), ("fr_7", "fr"), ("fr_8", "fr"),
    ("fr_9", "fr"),
    ("calme_fr", "fr"), ("calme_fr_2", "fr"), ("calme_fr_3", "fr"), ("calme_fr_4", "fr"), ("calme_fr_5", "fr"),
    ("recits", "fr"),
    ("en", "en"), ("ar", "ar"), ("pt", "pt"), ("tr", "tr"), ("uk", "uk"),
)  # fmt: skip
_CHOIX: Final = re.compile(r"\(([^()]*)\)")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that somebody may write; ``classe``: the danger they tell of, or CALME; ``source``: their line."""

    texte: str
    classe: str
    langue: str
    source: int


def phrases() -> Iterator[Phrase]:
    """Yield every phrase, in the order of the files."""
    for source, (ligne, classe, langue) in enumerate(_lines()):
        for texte in drawn(ligne):
            yield Phrase(texte, classe, langue, source)


@lru_cache(maxsize=1)
def told() -> tuple[str, ...]:
    """Return what people tell in passing, in words that danger uses too."""
    return tuple(t for ligne in _calm_tales() if _CHOIX.search(ligne) for t in drawn(ligne))


@lru_cache(maxsize=1)
def tales() -> tuple[str, ...]:
    """Return whole messages that tell much, and ask for one of our services."""
    return tuple(ligne for ligne in _calm_tales() if not _CHOIX.search(ligne))


def _calm_tales() -> list[str]:
    return [ligne for section, ligne in _sections("recits") if section == CALME]


def drawn(ligne: str) -> tuple[str, ...]:
    """Return the phrases drawn from ``ligne``, each once."""
    morceaux = _CHOIX.split(ligne)
    fixes, choix = morceaux[::2], [morceau.split("|") for morceau in morceaux[1::2]]
    hasard = random.Random(crc32(ligne.encode()))  # noqa: S311 — no secret: the same draws each time
    for facons in choix:
        hasard.shuffle(facons)
    longueur = max(map(len, choix), default=1)
    fois = 1 if len(choix) == 0 else longueur + (longueur // 2 if len(choix) > 1 else 0)
    return tuple(dict.fromkeys(_said(fixes, choix, numero) for numero in range(fois)))


def _said(fixes: list[str], choix: list[list[str]], numero: int) -> str:
    morceaux = [fixes[0]]
    for rang, facons in enumerate(choix):
        # Beyond the first round, choices move on at different paces: other company for each way.
        pas = numero + rang * (numero // len(facons))
        morceaux += (facons[pas % len(facons)], fixes[rang + 1])
    return " ".join("".join(morceaux).split())


def _lines() -> Iterator[tuple[str, str, str]]:
    for nom, langue in FICHIERS:
        for section, ligne in _sections(nom):
            yield ligne, section, langue
    for section, ligne in _sections("langues_2"):
        langue, _, classe = section.partition("/")
        yield ligne, classe, langue
    for section, ligne in _sections(CALME):
        yield ligne, CALME, section


def _sections(nom: str) -> Iterator[tuple[str, str]]:
    section = ""
    for ligne in (DOSSIER / f"{nom}.txt").read_text(encoding="utf-8").splitlines():
        if ligne.startswith("["):
            section = ligne.strip("[]")
        elif ligne and not ligne.startswith("# "):
            yield section, ligne
