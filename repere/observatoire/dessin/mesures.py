"""How much room words take, where no font is known. Rather too much than too little."""

from typing import Final

CORPS: Final = 14
# How wide a letter is on average, in heights of its line: Lexend is wide.
_LETTRE: Final = 0.56
_ETROITES: Final = frozenset("iljftrI.,:;'’ ()|!")


def text_width(texte: str, corps: float = CORPS) -> float:
    """Return about how wide ``texte`` is in letters of ``corps``."""
    etroites = sum(lettre in _ETROITES for lettre in texte)
    return corps * (etroites * 0.38 + (len(texte) - etroites) * (_LETTRE + 0.06))


def wrapped(texte: str, largeur: float, corps: float = CORPS) -> list[str]:
    """Return ``texte`` cut between words into lines that fit; a word too long stays whole."""
    lignes: list[str] = []
    for mot in texte.split(" "):
        if lignes and text_width(f"{lignes[-1]} {mot}", corps) <= largeur:
            lignes[-1] += f" {mot}"
        else:
            lignes.append(mot)
    return lignes
