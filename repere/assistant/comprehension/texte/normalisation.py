"""Cutting a guarded message into words, and spelling out what was written short."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from repere.assistant.comprehension.texte.lexique import RACCOURCIS
from repere.assistant.comprehension.texte.masquage import guard
from repere.assistant.comprehension.texte.modele import Message, Mot
from repere.assistant.comprehension.texte.phonetique import phonetic_key
from repere.socle.texte import apostrophes_droites, sans_accents

# A run of letters and digits of any script, with the marks that Arabic and Cyrillic write above letters.
# Chinese and Japanese part no words: what is written there in our letters is a word by itself ("我住在Tours").
_IDEOGRAMMES: Final = r"\u3040-\u30ff\u3400-\u9fff"
_MOT: Final = re.compile(
    rf"[{_IDEOGRAMMES}]+|[^\W_{_IDEOGRAMMES}](?:[^\W_{_IDEOGRAMMES}]|[\u0300-\u036f\u064b-\u065f\u200c\u200d])*"
)
# "heeeelp", "merciiii": nobody doubles a letter three times.
_ALLONGE: Final = re.compile(r"([^\W\d_])\1{2,}")
# A word written around a figure that stands for its sound: "2main", "bi1", "1primer".
_CHIFFRE: Final = re.compile(r"(?<=[a-z])[12](?=[a-z]|$)|^[12](?=[a-z]{2})")
_SONS: Final = {"1": "in", "2": "de"}
# "Le + près": the sign is the word.
_PLUS: Final = re.compile(
    r"(?<![\w+])\+(?=\s?(?:pr[eèé]|proch|vite|rapid|t[oô]t|tard|simpl|facil|d\W?ordi|d\W?internet))",
    re.I,
)
# Names in which a figure is a figure.
_NOMS: Final = frozenset({"b2i", "mp3", "mp4", "c2i", "2fa", "r2d2", "4g", "5g", "3d", "2d", "h24"})


# Words that come back are read once: 2 MB at most.
RETENUS: Final = 8_192


def normalise(brut: str) -> Message:
    """Return the words of ``brut``, guarded first: whatever comes in is bounded and masked here."""
    texte = _PLUS.sub("plus", guard(brut).texte)
    return Message(texte, tuple(_words(texte)))


def _words(texte: str) -> Iterator[Mot]:
    droit = apostrophes_droites(texte)
    for trouve in _MOT.finditer(droit):
        suivi = droit[trouve.end() : trouve.end() + 1] == "'"
        yield Mot(trouve[0], *_forms(trouve[0], suivi), trouve.start(), trouve.end())


@lru_cache(maxsize=RETENUS)
def _forms(brut: str, suivi: bool) -> tuple[str, str, str]:
    """Return a word folded, spelt out, and how it sounds; ``suivi``: an apostrophe follows."""
    bas = _ALLONGE.sub(r"\1", brut.lower())
    plie = sans_accents(bas)
    # "c'est", "j'ai": the letter before an apostrophe is no shortcut.
    corrige = plie if suivi and len(bas) == 1 else _spelt_out(bas, plie)
    return plie, corrige, " ".join(map(phonetic_key, corrige.split()))


def _spelt_out(bas: str, plie: str) -> str:
    connu = RACCOURCIS.get(bas) or RACCOURCIS.get(plie)
    if connu:
        return connu
    return plie if plie.isdigit() or plie in _NOMS else _CHIFFRE.sub(lambda c: _SONS[c[0]], plie)
