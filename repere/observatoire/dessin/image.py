"""A picture as PNG, for word processors, messages and whoever cannot open SVG. Pure.

typst draws it: it sets the monographs already, and brings letters, so that nothing is asked of the machine.
"""

from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import typst
from PIL import Image

from repere.observatoire.dessin.autonome import size

POLICES: Final = Path(__file__).parents[3] / "node_modules" / "@expo-google-fonts" / "lexend"
_GRAISSES: Final = ("400Regular", "600SemiBold")
# Points to an inch: a picture as wide as a column of A4, whatever its pixels.
_POINTS: Final = 72
LARGEUR_POINTS: Final = 453
_PAGE: Final = """#set page(width: {large}pt, height: {haute}pt, margin: 0pt, fill: white)
#image("dessin.svg", width: 100%, alt: "")
"""


def png(svg: str, largeur: int = 1200) -> bytes:
    """Return ``svg``, with its style within (``standalone``, ``styled``), on white, ``largeur`` pixels wide.

    It says how dense it is, so that a word processor places it as wide as a column of A4.
    """
    densite = largeur * _POINTS / LARGEUR_POINTS
    ecrit = BytesIO()
    with Image.open(BytesIO(_drawn(svg, densite))) as image:
        image.convert("RGB").save(ecrit, "PNG", dpi=(densite, densite))
    return ecrit.getvalue()


def _drawn(svg: str, densite: float) -> bytes:
    large, haute = size(svg)
    with TemporaryDirectory(prefix="repere-") as dossier:
        # A root that holds the picture alone: it could read nothing else, were it made to.
        racine = Path(dossier)
        page = racine / "page.typ"
        page.write_text(
            _PAGE.format(large=LARGEUR_POINTS, haute=LARGEUR_POINTS * haute / large),
            encoding="utf-8",
        )
        (racine / "dessin.svg").write_text(svg, encoding="utf-8")
        return typst.compile(
            page,
            root=racine,
            font_paths=_fonts(),
            ignore_system_fonts=True,
            format="png",
            ppi=densite,
            package_path=racine,
            package_cache_path=racine,
        )


@cache
def _fonts() -> typst.Fonts:
    dossiers = [POLICES / graisse for graisse in _GRAISSES]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=dossiers)
