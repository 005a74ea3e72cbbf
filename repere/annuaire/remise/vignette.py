"""The picture that messages and social networks show beside a link: 1200 × 630, a few kilobytes.

Drawn four times larger, then reduced: Pillow's polygons have no soft edges of their own.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Final

from fontTools.pens.basePen import BasePen
from fontTools.svgLib.path import parse_path
from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont

from repere.annuaire.remise.document import FICHIERS
from repere.annuaire.remise.lettres import drawable

LARGEUR: Final = 1200
HAUTEUR: Final = 630
_MARGE: Final = 72
_NUIT: Final = "#17414d"
_CREME: Final = "#fdf8ee"
_LAMPE: Final = "#f6b73c"
# Few colours and their shades: a palette makes the file four times smaller.
_COULEURS: Final = 48
# Sizes of the name, the largest that fits in as many lines.
_CORPS: Final = ((84, 2), (72, 3), (60, 4), (48, 5))
_LOGO_HAUT: Final = 104
_FINESSE: Final = 4
_PAS_DE_COURBE: Final = 12
_SYMBOLE: Final = re.compile(r'<symbol id="logo" viewBox="0 0 (\d+) (\d+)">(.*?)</symbol>', re.S)
_TRACE: Final = re.compile(r'<path fill="(#\w+)"[^>]* d="([^"]+)"')

_Police = ImageFont.FreeTypeFont


@lru_cache(maxsize=128)
def share_picture(
    titre: str, sous_titre: str, instance: str, *, polices: Path, icones: Path
) -> bytes:
    """Return the PNG: the logo, ``titre`` as large as it fits, ``sous_titre``, who speaks."""
    image = Image.new("RGB", (LARGEUR, HAUTEUR), _NUIT)
    dessin = ImageDraw.Draw(image)
    dessin.rectangle((0, HAUTEUR - 20, LARGEUR, HAUTEUR), fill=_LAMPE)
    logo = _logo(icones)
    image.paste(logo, (_MARGE, 56), logo)
    petit = _font(polices, "", 38)
    dessin.text(
        (_MARGE + logo.width + 28, 56 + _LOGO_HAUT // 2),
        _fit(_written(instance, polices), petit, LARGEUR - 2 * _MARGE - logo.width - 28),
        font=petit, fill=_CREME, anchor="lm",
    )  # fmt: skip
    grand, dessous = _written(titre, polices), _written(sous_titre, polices)
    # A name in letters that the font has not: the commune says at least where.
    _name(dessin, *((grand, dessous) if grand else (dessous, "")), polices)
    sortie = BytesIO()
    image.quantize(_COULEURS).save(sortie, "PNG", optimize=True)
    return sortie.getvalue()


def _name(dessin: ImageDraw.ImageDraw, titre: str, sous_titre: str, polices: Path) -> None:
    """Draw the name, then the line below it, from the middle of what is left."""
    largeur = LARGEUR - 2 * _MARGE
    for corps, combien in _CORPS:
        police = _font(polices, "B", corps)
        lignes = _wrap(titre, police, largeur)
        if len(lignes) <= combien and all(police.getlength(ligne) <= largeur for ligne in lignes):
            break
    else:
        lignes = [*lignes[: combien - 1], " ".join(lignes[combien - 1 :])]
    interligne = round(corps * 1.2)
    y = 205 + (330 - interligne * len(lignes) - 56) // 2
    for ligne in lignes:
        dessin.text((_MARGE, y), _fit(ligne, police, largeur), font=police, fill=_CREME)
        y += interligne
    dessous = _font(polices, "", 44)
    dessin.text((_MARGE, y + 16), _fit(sous_titre, dessous, largeur), font=dessous, fill=_LAMPE)


def _written(texte: str, polices: Path) -> str:
    return " ".join(drawable(texte, _letters(polices)).split())


def _wrap(texte: str, police: _Police, largeur: int) -> list[str]:
    lignes = [""]
    for mot in texte.split():
        essai = f"{lignes[-1]} {mot}".strip()
        if lignes[-1] and police.getlength(essai) > largeur:
            lignes.append(mot)
        else:
            lignes[-1] = essai
    return lignes


def _fit(texte: str, police: _Police, largeur: int) -> str:
    """Return ``texte``, cut with an ellipsis where it would leave the picture."""
    if police.getlength(texte) <= largeur:
        return texte
    while texte and police.getlength(f"{texte}…") > largeur:
        texte = texte[:-1].rstrip()
    return f"{texte}…"


@lru_cache(maxsize=8)
def _font(polices: Path, style: str, corps: int) -> _Police:
    # Basic layout: the shaping library is not on every machine, and Latin letters do without.
    return ImageFont.truetype(
        polices / FICHIERS[style], corps, layout_engine=ImageFont.Layout.BASIC
    )


@lru_cache(maxsize=1)
def _letters(polices: Path) -> frozenset[int]:
    with TTFont(polices / FICHIERS["B"]) as police:
        return frozenset(police.getBestCmap())


@lru_cache(maxsize=1)
def _logo(icones: Path) -> Image.Image:
    """Return the logo of the sprite, so that the picture never shows yesterday's."""
    symbole = _SYMBOLE.search(icones.read_text(encoding="utf-8"))
    if symbole is None:
        raise ValueError(f"no logo in {icones}")
    echelle = _LOGO_HAUT * _FINESSE / int(symbole[2])
    grand = Image.new("RGBA", (round(int(symbole[1]) * echelle), _LOGO_HAUT * _FINESSE))
    dessin = ImageDraw.Draw(grand)
    for couleur, trace in _TRACE.findall(symbole[3]):
        # The drop is the background's colour: its edge is what shows it.
        bord = _CREME if couleur == _NUIT else None
        for contour in _outlines(trace, echelle):
            dessin.polygon(contour, fill=couleur, outline=bord, width=2 * _FINESSE)
    reduit = (grand.width // _FINESSE, _LOGO_HAUT)
    return grand.resize(reduit, Image.Resampling.LANCZOS)


def _outlines(trace: str, echelle: float) -> Iterator[list[tuple[float, float]]]:
    plume = _Polygones(echelle)
    parse_path(trace, plume)
    yield from plume.contours


class _Polygones(BasePen):  # type: ignore[misc]  # untyped library
    """Turns an SVG path into polygons; the library reads the path, arcs included."""

    def __init__(self, echelle: float) -> None:
        super().__init__(None)
        self.echelle = echelle
        self.contours: list[list[tuple[float, float]]] = []

    def _moveTo(self, pt: tuple[float, float]) -> None:
        self.contours.append([self._at(pt)])

    def _lineTo(self, pt: tuple[float, float]) -> None:
        self.contours[-1].append(self._at(pt))

    def _curveToOne(
        self, pt1: tuple[float, float], pt2: tuple[float, float], pt3: tuple[float, float]
    ) -> None:
        pt0 = self._getCurrentPoint()
        for n in range(1, _PAS_DE_COURBE + 1):
            t = n / _PAS_DE_COURBE
            poids = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
            points = (pt0, pt1, pt2, pt3)
            self._lineTo((
                sum(p * q[0] for p, q in zip(poids, points, strict=True)),
                sum(p * q[1] for p, q in zip(poids, points, strict=True)),
            ))  # fmt: skip

    def _at(self, pt: tuple[float, float]) -> tuple[float, float]:
        return pt[0] * self.echelle, pt[1] * self.echelle
