"""The QR code of a page, as bars: what SVG and PDF both draw."""

from itertools import groupby
from typing import Final, NamedTuple

import segno

# ISO/IEC 18004 wants a quiet zone four modules wide.
MARGE: Final = 4


class Barre(NamedTuple):
    """A run of dark modules, in modules from the corner of the quiet zone."""

    x: int
    y: int
    longueur: int


class CodeQr(NamedTuple):
    """A QR code; ``cote`` counts modules, the quiet zone included."""

    cote: int
    barres: list[Barre]

    @property
    def trace(self) -> str:
        """The path of an SVG."""
        return "".join(f"M{b.x} {b.y}h{b.longueur}v1h-{b.longueur}z" for b in self.barres)


def qr_code(adresse: str) -> CodeQr:
    """Return the QR code of ``adresse``, readable with 15 % of it stained or folded."""
    lignes = [list(ligne) for ligne in segno.make(adresse, error="m", micro=False).matrix]
    return CodeQr(
        len(lignes) + 2 * MARGE, [b for y, ligne in enumerate(lignes) for b in _bars(y, ligne)]
    )


def _bars(y: int, ligne: list[int]) -> list[Barre]:
    barres: list[Barre] = []
    x = 0
    for sombre, suite in groupby(ligne):
        longueur = len(list(suite))
        if sombre:
            barres.append(Barre(x + MARGE, y + MARGE, longueur))
        x += longueur
    return barres
