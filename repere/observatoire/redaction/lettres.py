"""Letters that a document may hold: nothing invisible that breaks a file or turns a line round. Pure."""

import re
import unicodedata
from typing import Final

# Controls, lone halves of characters, what is no character at all: XML refuses them.
_INTERDITS: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
# They turn round what follows, up to the end of the paragraph, whoever wrote it.
_SENS: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_BLANCS: Final = re.compile("[ \t\n\u2028\u2029]+")
_DE_DROITE_A_GAUCHE: Final = {"R", "AL"}


def legible(texte: str) -> str:
    """Return a line of text: composed letters, single spaces, nothing that a format refuses."""
    net = _SENS.sub("", _INTERDITS.sub("", texte.replace("\r", "\n")))
    return _BLANCS.sub(" ", unicodedata.normalize("NFC", net)).strip(" ")


def right_to_left(texte: str) -> bool:
    """Say whether the first letter that has a direction goes leftwards."""
    for lettre in texte:
        sens = unicodedata.bidirectional(lettre)
        if sens == "L":
            return False
        if sens in _DE_DROITE_A_GAUCHE:
            return True
    return False
