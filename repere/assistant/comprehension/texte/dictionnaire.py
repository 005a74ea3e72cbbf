"""Frequent words of a few languages, folded, from the lists that pyspellchecker carries."""

import gzip
import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import Final

from repere.socle.texte import sans_accents

# How often a word was counted to be kept: 32,000 French words (rarer ones hide misspelt towns), and some
# 9,000 of each other language, enough to tell them apart.
FREQUENCES: Final = {"fr": 100, "en": 3_800, "pt": 1_300, "es": 1_200, "it": 2_100, "de": 170}
# One word a line: `"abaissait": 50,`. Read so, and not as JSON by the library, a list costs 20 times less
# memory than the 140,000 words of which most are not kept.
_LIGNE: Final = re.compile(r'^"([^"\n]+)": (\d{3,})', re.M)

# Ten thousand words, that anybody says.
_COURANT: Final = 1_000
_E_FINAL: Final = ("é", "ée", "és", "ées")


@lru_cache(maxsize=len(FREQUENCES))
def frequent_words(langue: str) -> frozenset[str]:
    """Return the frequent words of one of the languages of FREQUENCES."""
    return frozenset(map(sans_accents, _read(langue)))


@lru_cache(maxsize=1)
def participles() -> frozenset[str]:
    """Return, folded, the frequent French words that end in "é": "beauté" is one, "olivé" is not."""
    return frozenset(sans_accents(mot) for mot in _read("fr") if mot.endswith(_E_FINAL))


def common_words() -> Iterator[tuple[str, int]]:
    """Yield the most frequent French words, folded, with how often each was counted."""
    return ((sans_accents(mot), fois) for mot, fois in _counted("fr") if fois >= _COURANT)


def _read(langue: str) -> list[str]:
    return [mot for mot, fois in _counted(langue) if fois >= FREQUENCES[langue]]


def _counted(langue: str) -> Iterator[tuple[str, int]]:
    brut = gzip.decompress((files("spellchecker") / f"resources/{langue}.json.gz").read_bytes())
    return ((ligne[1], int(ligne[2])) for ligne in _LIGNE.finditer(brut.decode()))
