"""A tagged PDF page in our letters: headings, paragraphs, lists, figures that say what they show."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final, cast

from fpdf import FPDF
from fpdf.enums import Align, MethodReturnValue, XPos, YPos
from fpdf.fonts import TTFFont
from fpdf.prefs import ViewerPreferences

from repere.annuaire.remise.lettres import drawable
from repere.socle.langue import active_language

MARGE: Final = 14.0
INTERLIGNE: Final = 1.28
_MM_PAR_POINT: Final = 25.4 / 72
POLICE: Final = "lexend"
FICHIERS: Final = {
    "": Path("400Regular", "Lexend_400Regular.ttf"),
    "B": Path("700Bold", "Lexend_700Bold.ttf"),
}
ENCRE: Final = (17, 26, 31)
NUIT: Final = (23, 65, 77)
LAMPE: Final = (246, 183, 60)


class Document(FPDF):
    """One A4 page; sizes are points multiplied by ``echelle``, places are millimetres."""

    def __init__(self, titre: str, polices: Path, echelle: float) -> None:
        super().__init__(format="A4")
        self.echelle = echelle
        self.set_margins(MARGE, MARGE)
        self.set_auto_page_break(False)
        self.c_margin = 0
        for style, fichier in FICHIERS.items():
            self.add_font(POLICE, style, polices / fichier)
        self.set_title(titre)
        self.set_lang(active_language())
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)
        self.add_page()
        self.set_text_color(ENCRE)

    def close_fonts(self) -> None:
        """Close the font files: the library reads them lazily and leaves that to us."""
        for police in self.fonts.values():
            if isinstance(police, TTFFont):
                police.ttfont.close()

    @contextmanager
    def tagged(self, genre: str, alt: str = "") -> Iterator[None]:
        """Mark what is drawn inside as ``genre`` ("H1", "P", "Figure") in the structure tree."""
        # The library tags figures only; its sequence takes any kind once its element is renamed.
        with self._marked_sequence(alt_text=alt or None) as element:
            element.s = f"/{genre}"
            yield

    @contextmanager
    def decoration(self) -> Iterator[None]:
        """Mark what is drawn inside as meaningless: readers skip it."""
        self._out("/Artifact BMC")
        yield
        self._out("EMC")

    def write_block(
        self, genre: str, texte: str, corps: float, *, x: float, largeur: float, gras: bool = False
    ) -> None:
        """Write a paragraph at ``x`` under what precedes."""
        points = corps * self.echelle
        hauteur = points * _MM_PAR_POINT * INTERLIGNE
        self.set_font(POLICE, "B" if gras else "", points)
        lignes = cast(
            list[str],
            self.multi_cell(
                largeur, text=self.writable(texte), align=Align.L, dry_run=True,
                output=MethodReturnValue.LINES,
            ),
        )  # fmt: skip
        with self.tagged(genre):
            for ligne in lignes:
                self.set_x(x)
                # The space that the cut took away: without it readers join the two words.
                self.cell(largeur, hauteur, f"{ligne} ", new_x=XPos.LEFT, new_y=YPos.NEXT)

    def write_list(
        self, textes: Sequence[str], corps: float, *, x: float, largeur: float, coche: bool = False
    ) -> None:
        """Write a list, each with a dot, or with a box to tick."""
        pas = corps * self.echelle * _MM_PAR_POINT
        for texte in textes:
            y = self.get_y() + 0.3 * pas
            with self.decoration():
                self._bullet(x, y, 0.62 * pas, coche)
            self.write_block("P", texte, corps, x=x + 1.25 * pas, largeur=largeur - 1.25 * pas)
            self.skip(1.2)

    def _bullet(self, x: float, y: float, cote: float, coche: bool) -> None:
        self.set_draw_color(ENCRE)
        self.set_fill_color(NUIT)
        self.set_line_width(0.35)
        if coche:
            self.rect(x, y, cote, cote)
        else:
            self.ellipse(x + cote * 0.2, y + cote * 0.25, cote * 0.5, cote * 0.5, style="F")

    def skip(self, mm: float) -> None:
        self.set_y(self.get_y() + mm * self.echelle)

    def writable(self, texte: str) -> str:
        """Return ``texte`` with the letters that our fonts draw."""
        return drawable(texte, self.fonts[POLICE].cmap)  # type: ignore[union-attr]  # a TrueType font
