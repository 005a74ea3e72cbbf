"""Letters that our fonts draw: accents dropped at worst, never boxes."""

import unicodedata
from collections.abc import Container


def drawable(texte: str, connues: Container[int]) -> str:
    """Return ``texte`` in the letters of a font that holds the code points ``connues``."""
    return "".join(
        lettre if ord(lettre) in connues else _nearest(lettre, connues)
        for lettre in unicodedata.normalize("NFC", texte)
    )


def _nearest(lettre: str, connues: Container[int]) -> str:
    if lettre.isspace():
        return "\N{NO-BREAK SPACE}" if lettre == "\u202f" else " "
    decomposee = unicodedata.normalize("NFKD", lettre)
    return "".join(c for c in decomposee if ord(c) in connues)
