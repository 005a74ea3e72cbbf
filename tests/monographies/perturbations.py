"""The same text as other extractions give it: other line breaks, bullets, furniture, characters."""

import io
import re
import textwrap
import unicodedata
from collections.abc import Callable
from pathlib import Path

RACINE = Path(__file__).resolve().parents[2]
POLICE = RACINE / "node_modules/@expo-google-fonts/lexend/400Regular/Lexend_400Regular.ttf"
_PUCE = re.compile(r"^(\s*)(?:[•▪●◦·*]|[-–]|o)(\s+)")


def _lignes(texte: str) -> list[str]:
    return texte.split("\n")


def rewrapped(largeur: int) -> Callable[[str], str]:
    """Cut each line at ``largeur``, as a narrower page does."""

    def rewrap(texte: str) -> str:
        sorties: list[str] = []
        for ligne in _lignes(texte):
            sorties += textwrap.wrap(ligne, largeur, break_on_hyphens=False) or [""]
        return "\n".join(sorties)

    return rewrap


def hyphenated(largeur: int) -> Callable[[str], str]:
    """Cut each line at ``largeur``, in the middle of long words, with a hyphen."""

    def cut(ligne: str) -> list[str]:
        faites: list[str] = []
        cours = ""
        for mot in ligne.split():
            essai = f"{cours} {mot}".strip()
            if len(essai) <= largeur:
                cours = essai
                continue
            place = largeur - len(cours) - 2
            if mot.isalpha() and len(mot) >= 9 and place >= 4 and len(mot) - place >= 3:
                faites.append(f"{cours} {mot[:place]}-")
                cours = mot[place:]
            else:
                faites.append(cours)
                cours = mot
        return [*faites, cours]

    return lambda texte: "\n".join(
        suite for ligne in _lignes(texte) for suite in (cut(ligne) if ligne.strip() else [""])
    )


def other_bullets(puce: str) -> Callable[[str], str]:
    """Write every bullet as ``puce``."""
    return lambda texte: "\n".join(_PUCE.sub(rf"\1{puce} ", ligne) for ligne in _lignes(texte))


def without_blank_lines(texte: str) -> str:
    """Glue everything."""
    return "\n".join(ligne for ligne in _lignes(texte) if ligne.strip())


def with_double_spacing(texte: str) -> str:
    """Put an empty line after each line, as some extractions do."""
    return "\n\n".join(_lignes(texte))


def with_pages(hauteur: int, saut: str = "\n") -> Callable[[str], str]:
    """Put a running title and a page number every ``hauteur`` lines, in the middle of sentences too."""

    def number(texte: str) -> str:
        sorties: list[str] = []
        for rang, ligne in enumerate(_lignes(texte)):
            if rang and rang % hauteur == 0:
                page = rang // hauteur
                pied = [
                    "",
                    f"{page}",
                    f"{saut}Médiation numérique pour tous en région – page {page}",
                    "",
                ]
                sorties += pied
            sorties.append(ligne)
        return "\n".join(sorties)

    return number


def with_hard_spaces(texte: str) -> str:
    """Use no-break spaces where French typography wants them, and elsewhere."""
    texte = re.sub(r" ([:;?!»])", "\u00a0\\1", texte).replace("« ", "«\u202f")
    return re.sub(r"(\d) ", "\\1\u00a0", texte)


def with_ligatures(texte: str) -> str:
    """Write fi, fl and ff as one character, as fonts do."""
    return texte.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ").replace("ff", "ﬀ")


def with_curly_quotes(texte: str) -> str:
    """Use the other apostrophe and the other quotes."""
    return re.sub(r'"([^"\n]*)"', "“\\1”", texte.replace("'", "’"))


def with_windows_ends(texte: str) -> str:
    """End lines as Windows does, with form feeds between pages."""
    return "\r\n".join(_lignes(texte))


def indented(texte: str) -> str:
    """Shift everything to the right."""
    return "\n".join("      " + ligne for ligne in _lignes(texte))


def decomposed(texte: str) -> str:
    """Write accents apart from their letters, as files from a Mac do."""
    return unicodedata.normalize("NFD", texte)


def with_lone_bullets(texte: str) -> str:
    """Put each bullet on a line of its own, as some readers of PDF files do."""
    return "\n".join(re.sub(r"^(\s*)([•▪●])\s+", r"\1\2\n", ligne) for ligne in _lignes(texte))


def with_loud_headings(texte: str) -> str:
    """Put in capitals the labels and the numbered headings."""
    motif = re.compile(
        r"^\s*(?:\d\s?[-–.] .{3,90}|[A-ZÉ][^:.]{3,45}\s?:)\s*$|.*, représentée? par .*"
    )
    return "\n".join(ligne.upper() if motif.match(ligne) else ligne for ligne in _lignes(texte))


def unwrapped(texte: str) -> str:
    """Give each paragraph one line, whatever its length."""
    sorties: list[str] = []
    for ligne in _lignes(texte):
        net = ligne.strip()
        suite = net[:1].islower() and not re.match(r"o\s|lieu", net)
        precedent = next((i for i in range(len(sorties) - 1, -1, -1) if sorties[i]), None)
        if suite and precedent is not None and not re.search(r"[.:]$", sorties[precedent]):
            sorties[precedent] += " " + net
        else:
            sorties.append(net)
    return "\n".join(sorties)


def with_tabs(texte: str) -> str:
    """Use tabs after bullets and several spaces between words."""
    texte = re.sub(r"^(\s*[•▪●-])\s+", "\\1\t", texte, flags=re.M)
    return re.sub(r"(\w) (\w)", "\\1  \\2", texte)


TOUTES: dict[str, Callable[[str], str]] = {
    "60": rewrapped(60),
    "72": rewrapped(72),
    "100": rewrapped(100),
    "cesure-60": hyphenated(60),
    "cesure-85": hyphenated(85),
    "puce-point": other_bullets("•"),
    "puce-tiret": other_bullets("-"),
    "puce-rond": other_bullets("●"),
    "puce-o": other_bullets("o"),
    "sans-blancs": without_blank_lines,
    "double": with_double_spacing,
    "pages-40": with_pages(40),
    "pages-53-saut": with_pages(53, "\f"),
    "insecables": with_hard_spaces,
    "ligatures": with_ligatures,
    "guillemets": with_curly_quotes,
    "windows": with_windows_ends,
    "retrait": indented,
    "nfd": decomposed,
    "puces-seules": with_lone_bullets,
    "capitales": with_loud_headings,
    "un-paragraphe-par-ligne": unwrapped,
    "tabulations": with_tabs,
}
COMPOSEES: dict[str, tuple[str, ...]] = {
    "60 sans blancs": ("60", "sans-blancs"),
    "72 pages sans blancs": ("72", "pages-40", "sans-blancs"),
    "césure pages": ("cesure-85", "pages-40"),
    "100 o insécables": ("100", "puce-o", "insecables"),
    "tout": ("guillemets", "ligatures", "insecables", "72", "puce-tiret", "pages-53-saut"),
}


def perturb(texte: str, *noms: str) -> str:
    """Apply the named perturbations, one after the other."""
    for nom in noms:
        texte = TOUTES[nom](texte)
    return texte


def every_case() -> list[tuple[str, ...]]:
    """Each perturbation alone, then those that come together."""
    return [(nom,) for nom in TOUTES] + list(COMPOSEES.values())


def as_pdf(texte: str, *, colonnes: int = 1, corps: int = 10) -> bytes:
    """Lay the text out on pages, with a running title and page numbers, paragraphs cut by the machine."""
    from fpdf import FPDF

    class Pages(FPDF):
        def header(self) -> None:
            self.set_font("lexend", size=8)
            self.cell(
                0, 6, "Médiation numérique pour tous – monographie", new_x="LMARGIN", new_y="NEXT"
            )

        def footer(self) -> None:
            self.set_y(-12)
            self.set_font("lexend", size=8)
            self.cell(0, 6, str(self.page_no()), align="C")

    # The font has one bullet.
    texte = re.sub("[●▪]", "•", texte)
    pdf = Pages()
    pdf.add_font("lexend", fname=POLICE)
    pdf.set_auto_page_break(True, margin=16)
    pdf.add_page()
    pdf.set_font("lexend", size=corps)
    if colonnes == 1:
        for ligne in _lignes(texte):
            pdf.multi_cell(
                0, corps / 2, ligne.strip() or " ", align="L", new_x="LMARGIN", new_y="NEXT"
            )
    else:
        with pdf.text_columns(ncols=colonnes, gutter=8, text_align="L") as cols:
            for ligne in _lignes(texte):
                cols.write(ligne.strip() + "\n")
    return bytes(pdf.output())


def as_docx(texte: str, titres: Callable[[str], int] | None = None) -> bytes:
    """Write the text with a word processor's own bullets, and its headings where ``titres`` gives a level."""
    from docx import Document

    document = Document()
    for ligne in _lignes(texte):
        net = " ".join(ligne.replace("\f", " ").split())
        if not net:
            continue
        niveau = titres(net) if titres else 0
        if niveau:
            document.add_heading(net, level=niveau)
        elif puce := _PUCE.match(net):
            document.add_paragraph(net[puce.end() :], style="List Bullet")
        else:
            document.add_paragraph(net)
    sortie = io.BytesIO()
    document.save(sortie)
    return sortie.getvalue()
