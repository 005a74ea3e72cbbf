"""Comparing what people type with what files say: one way to fold a text, used everywhere."""

import re
import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss"})
_HORS_MOTS = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "´": "'", "`": "'"})


def sans_accents(texte: str) -> str:
    """Return ``texte`` without accents or ligatures, case kept."""
    if texte.isascii():
        return texte
    decompose = unicodedata.normalize("NFD", texte.translate(_LIGATURES))
    return "".join(c for c in decompose if not unicodedata.combining(c))


def plier(texte: str) -> str:
    """Return ``texte`` as lower-case ASCII words separated by one space: "L'Île-d’Or" → "l ile d or"."""
    return _HORS_MOTS.sub(" ", sans_accents(texte).lower()).strip()


def apostrophes_droites(texte: str) -> str:
    """Return ``texte`` with the ASCII apostrophe, the one the national standard uses."""
    return texte.translate(_APOSTROPHES)
