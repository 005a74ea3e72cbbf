"""A language that nobody speaks: every message marked, longer, and written from right to left. Pure.

Its code is in the range that ISO 3166 leaves to its users; "ar" makes Django and browsers go leftwards.
"""

import re
from typing import Final

CODE: Final = "ar-xb"
OUVRE, FERME = (
    "\N{MATHEMATICAL LEFT WHITE SQUARE BRACKET}",
    "\N{MATHEMATICAL RIGHT WHITE SQUARE BRACKET}",
)
# What a translator must leave alone: placeholders, elements, entities.
INTOUCHABLES: Final = re.compile(r"%\(\w+\)[sd]|%%|\{\w*\}|<[^<>]+>|&\w+;|&#\d+;")
_MOT: Final = re.compile(r"[^\s<>{}%&]*[^\W\d_][^\s<>{}%&]*")
_A_DROITE, _FIN = "\N{RIGHT-TO-LEFT OVERRIDE}", "\N{POP DIRECTIONAL FORMATTING}"
# German and Finnish run about a third longer than English, and so do they than French at times.
_ALLONGEMENT: Final = 0.3
_REMPLISSAGE: Final = ("ajoutés", "mots", "de", "remplissage", "ici")


def pseudo(message: str) -> str:
    """Return ``message`` in that language; without a letter, there is nothing to translate in it."""
    if not _MOT.search(INTOUCHABLES.sub(" ", message)):
        return message
    morceaux = INTOUCHABLES.split(message)
    tels_quels = [*INTOUCHABLES.findall(message), ""]
    corps = "".join(
        _MOT.sub(lambda m: f"{_A_DROITE}{m[0]}{_FIN}", texte) + tel_quel
        for texte, tel_quel in zip(morceaux, tels_quels, strict=True)
    )
    manque = int(sum(map(len, morceaux)) * _ALLONGEMENT)
    ajout = ""
    for mot in _REMPLISSAGE * (manque // 10 + 1):
        if len(ajout) >= manque:
            break
        ajout += f" {mot}"
    return f"{OUVRE}{corps}{_MOT.sub(lambda m: f'{_A_DROITE}{m[0]}{_FIN}', ajout)}{FERME}"


def outside_marks(textes: list[str]) -> list[str]:
    """Return what of ``textes``, read one after the other, was not translated."""
    profondeur, dehors = 0, []
    for texte in textes:
        reste = ""
        for lettre in texte:
            profondeur += (lettre == OUVRE) - (lettre == FERME)
            if profondeur == 0 and lettre != FERME:
                reste += lettre
        dehors.append(reste)
    return dehors
