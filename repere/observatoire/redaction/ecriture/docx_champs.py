"""Parts of a DOCX that python-docx has no words for: fields, bookmarks, alternatives, languages. Pure."""

from collections.abc import Sequence
from typing import Final

from docx.document import Document as Docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shape import InlineShape
from docx.shared import Length
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from repere.observatoire.redaction.document import Entree
from repere.observatoire.redaction.lettres import right_to_left

LANGUE: Final = "fr-FR"
SOMMAIRE: Final = r'TOC \o "1-3" \h \z'


def element(nom: str, **attributs: str) -> BaseOxmlElement:
    """Return an element of the word-processing vocabulary."""
    neuf: BaseOxmlElement = OxmlElement(f"w:{nom}")
    for attribut, valeur in attributs.items():
        neuf.set(qn(f"w:{attribut}"), valeur)
    return neuf


def add_field(paragraphe: Paragraph, instruction: str, texte: str) -> None:
    """Add a field; ``texte`` is what it shows until it is brought up to date."""
    begin_field(paragraphe.add_run(), instruction)
    paragraphe.add_run(texte)
    end_field(paragraphe.add_run())


def begin_field(run: Run, instruction: str) -> None:
    """Open a field; its result follows."""
    consigne = element("instrText")
    consigne.text = f" {instruction} "
    consigne.set(qn("xml:space"), "preserve")
    run._r.append(element("fldChar", fldCharType="begin"))
    run._r.append(consigne)
    run._r.append(element("fldChar", fldCharType="separate"))


def end_field(run: Run) -> None:
    """Close the field opened last."""
    run._r.append(element("fldChar", fldCharType="end"))


def add_bookmark(paragraphe: Paragraph, numero: int, nom: str) -> None:
    """Give the text of a paragraph a name that links lead to."""
    debut = element("bookmarkStart", id=str(numero), name=nom)
    premier = paragraphe._p.find(qn("w:r"))
    if premier is None:
        paragraphe._p.append(debut)
    else:
        premier.addprevious(debut)
    paragraphe._p.append(element("bookmarkEnd", id=str(numero)))


def add_link(paragraphe: Paragraph, signet: str, texte: str) -> None:
    """Add a text that leads to a bookmark."""
    lien = element("hyperlink", anchor=signet, history="1")
    run = paragraphe.add_run(texte)
    lien.append(run._r)
    paragraphe._p.append(lien)


def add_contents(docx: Docx, entrees: list[Entree], signets: dict[str, str]) -> None:
    """Add the table of contents: a field that word processors bring up to date, already filled."""
    paragraphe = docx.add_paragraph(style="toc 1")
    begin_field(paragraphe.add_run(), SOMMAIRE)
    for rang, entree in enumerate(entrees):
        if rang:
            paragraphe = docx.add_paragraph(style=f"toc {entree.niveau}")
        add_link(paragraphe, signets[entree.ancre], entree.texte)
    end_field(paragraphe.add_run())


def repeat_header(ligne: _Row) -> None:
    """Repeat a row at the head of each page that its table goes on to."""
    ligne._tr.get_or_add_trPr().append(element("tblHeader", val="true"))


def keep_whole(ligne: _Row) -> None:
    """Never cut a row at the foot of a page."""
    ligne._tr.get_or_add_trPr().append(element("cantSplit", val="true"))


def lay_out(table: Table, largeurs: Sequence[Length]) -> None:
    """Give columns their width, whatever stands in them, and cells some room around their words."""
    table.autofit = False
    for colonne, largeur in zip(table.columns, largeurs, strict=True):
        colonne.width = largeur
    marges = element("tblCellMar")
    for cote, vide in (("top", "50"), ("left", "100"), ("bottom", "50"), ("right", "100")):
        marges.append(element(cote, w=vide, type="dxa"))
    table._tbl.tblPr.append(marges)


def fill(cellule: _Cell, fond: str) -> None:
    """Give a cell a ground."""
    cellule._tc.get_or_add_tcPr().append(element("shd", val="clear", color="auto", fill=fond))


def describe(image: InlineShape, alternative: str, titre: str) -> None:
    """Say what a picture shows."""
    image._inline.docPr.set("descr", alternative)
    image._inline.docPr.set("title", titre)


def set_language(style: ParagraphStyle) -> None:
    """Say which language a style is written in: screen readers choose their voice by it."""
    proprietes = style.element.get_or_add_rPr()
    for ancienne in proprietes.findall(qn("w:lang")):
        proprietes.remove(ancienne)
    proprietes.append(element("lang", val=LANGUE, eastAsia=LANGUE, bidi="ar-SA"))


def orient(paragraphe: Paragraph) -> None:
    """Let a paragraph of Arabic or Hebrew go leftwards."""
    if not right_to_left(paragraphe.text):
        return
    paragraphe._p.get_or_add_pPr().append(element("bidi", val="true"))
    for run in paragraphe.runs:
        run._r.get_or_add_rPr().append(element("rtl", val="true"))


def update_fields_on_opening(docx: Docx) -> None:
    """Ask word processors to number the pages of the contents."""
    docx.settings.element.append(element("updateFields", val="true"))
