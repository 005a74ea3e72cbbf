"""The text of a PDF in the order people read it: columns one after the other, pages apart."""

import io
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from pdfminer.high_level import extract_pages
from pdfminer.layout import LAParams, LTChar, LTContainer, LTTextLine

# Where a gutter may be, and how many lines may cross it: titles and running titles do.
MILIEU: Final = (0.3, 0.7)
TRAVERSENT: Final = 0.15
COTE_MIN: Final = 0.2
LIGNES_MIN: Final = 5
# In a table, few lines of the left column fill it, and most have something beside them.
PLEINE: Final = 0.85
PLEINES_MAX: Final = 0.35
EN_FACE: Final = 0.55
# And it is narrower than a column of text.
ETROITE: Final = 0.4
# Farther than so many lines' height, what stands on one line is another cell.
CELLULES: Final = 1.5
# A gap of so many lines' height is an empty line.
BLANC: Final = 0.75
PAGES_MAX: Final = 1500


class _Trait(NamedTuple):
    x0: float
    x1: float
    bas: float
    haut: float
    texte: str


def pdf_text(octets: bytes) -> str:
    """Return the text, a form feed between pages."""
    pages = extract_pages(
        io.BytesIO(octets), maxpages=PAGES_MAX, laparams=LAParams(boxes_flow=None)
    )
    return "\f".join("\n".join(_write(_ordered(list(_lines(page)), page.width))) for page in pages)


def _lines(element: object) -> Iterator[_Trait]:
    if isinstance(element, LTTextLine):
        texte = element.get_text().strip("\n")
        # Text put upright along the margin is none of the page's.
        droit = any(isinstance(c, LTChar) and c.upright for c in element)
        if texte.strip() and droit:
            yield _Trait(element.x0, element.x1, element.y0, element.y1, texte)
    elif isinstance(element, LTContainer):
        for enfant in element:
            yield from _lines(enfant)


def _ordered(traits: list[_Trait], largeur: float) -> list[_Trait]:
    traits = sorted(traits, key=lambda t: (-t.haut, t.x0))
    gouttiere = _gutter(traits, largeur)
    if gouttiere is None or _is_table(traits, gouttiere):
        return _rows(traits)
    ordre: list[_Trait] = []
    bande: list[_Trait] = []
    for trait in [*traits, None]:
        if trait is not None and not trait.x0 < gouttiere < trait.x1:
            bande.append(trait)
            continue
        ordre += [t for t in bande if t.x1 <= gouttiere] + [t for t in bande if t.x0 >= gouttiere]
        bande = []
        if trait is not None:
            ordre.append(trait)
    return ordre


def _gutter(traits: list[_Trait], largeur: float) -> float | None:
    """Return where no text stands from top to bottom, when both sides hold text."""
    if len(traits) < 2 * LIGNES_MIN:
        return None
    meilleur: tuple[int, float] | None = None
    for pas in range(int(MILIEU[0] * 50), int(MILIEU[1] * 50) + 1):
        x = largeur * pas / 50
        traversent = sum(t.x0 < x < t.x1 for t in traits)
        gauche, droite = sum(t.x1 <= x for t in traits), sum(t.x0 >= x for t in traits)
        if min(gauche, droite) < max(LIGNES_MIN, COTE_MIN * len(traits)):
            continue
        if traversent <= TRAVERSENT * len(traits) and (
            meilleur is None or traversent < meilleur[0]
        ):
            meilleur = (traversent, x)
    return meilleur[1] if meilleur else None


def _is_table(traits: list[_Trait], gouttiere: float) -> bool:
    """Labels on the left do not fill their column as a text does, and have their value beside them."""
    gauches = [t for t in traits if t.x1 <= gouttiere]
    droites = [t for t in traits if t.x0 >= gouttiere]
    bord, bout = min(t.x0 for t in gauches), max(t.x1 for t in droites)
    if gouttiere - bord > ETROITE * (bout - bord):
        return False
    pleines = sum(t.x1 - bord > PLEINE * (gouttiere - bord) for t in gauches)
    face = sum(any(abs(t.bas - d.bas) < (t.haut - t.bas) / 3 for d in droites) for t in gauches)
    return pleines < PLEINES_MAX * len(gauches) and face > EN_FACE * len(gauches)


def _rows(traits: list[_Trait]) -> list[_Trait]:
    """Put together what stands on one line: a bullet and its text, a label and its value."""
    rangees: list[_Trait] = []
    for trait in traits:
        derniere = rangees[-1] if rangees else None
        if derniere and abs(derniere.bas - trait.bas) < (trait.haut - trait.bas) / 3:
            gauche, droite = sorted((derniere, trait))
            loin = droite.x0 - gauche.x1 > CELLULES * (trait.haut - trait.bas)
            texte = f"{gauche.texte.rstrip()}{'   ' if loin else ' '}{droite.texte.lstrip()}"
            rangees[-1] = _Trait(
                gauche.x0, max(gauche.x1, droite.x1), gauche.bas, gauche.haut, texte
            )
        else:
            rangees.append(trait)
    return rangees


def _write(traits: list[_Trait]) -> list[str]:
    lignes = [traits[0].texte] if traits else []
    for avant, trait in pairwise(traits):
        # Going up again, to the next column, is no end of paragraph.
        if avant.bas - trait.haut > BLANC * (trait.haut - trait.bas):
            lignes.append("")
        lignes.append(trait.texte)
    return lignes
