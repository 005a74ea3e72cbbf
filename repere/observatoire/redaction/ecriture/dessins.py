"""Drawings as documents take them: their colours within, their key beside, the caption left to the document. Pure."""

import re
from typing import Final

from repere.observatoire.cartes import Case, Legende, png, standalone, styled
from repere.observatoire.redaction.document import Figure
from repere.observatoire.redaction.lettres import legible

# Wide enough for paper at 240 points to the inch.
PIXELS: Final = 1600
_TITRE: Final = re.compile(r"(<title[^>]*>).*?(</title>)", re.DOTALL)


def dressed(figure: Figure) -> str:
    """Return the drawing of a figure as a file of its own."""
    if not figure.cle:
        return styled(figure.svg)
    cases = tuple(Case(classe, mots) for classe, mots in figure.cle)
    # The caption of the document says the title: said twice, it would be read twice.
    nu = _TITRE.sub(r"\1\2", figure.svg, count=1)
    return standalone(nu, source="", legende=Legende(figure.titre_cle, cases))


def engraved(figure: Figure) -> bytes:
    """Return the same in pixels: word processors of 2015 read no SVG."""
    return png(dressed(figure), PIXELS)


def beneath(figure: Figure) -> str:
    """Return what is said under a figure."""
    return legible(f"{figure.note} {figure.source}")
