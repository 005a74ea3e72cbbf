"""The styles of our DOCX: those that word processors know by name, so that who edits finds them. Pure."""

from typing import Final, cast

from docx.document import Document as Docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from repere.observatoire.redaction.ecriture.docx_champs import LANGUE, element, set_language

# On every computer, or replaced by letters of the same width.
POLICE: Final = "Arial"
NUIT: Final = "17414D"
LAMPE: Final = "F6B73C"
PALE: Final = "EEF3F4"
_ENCRE: Final = RGBColor(0x11, 0x1A, 0x1F)
_NUIT: Final = RGBColor.from_string(NUIT)
MANQUE: Final = "Information manquante"
NOTE: Final = "Note de lecture"
REPERE: Final = "Phrase clé"
SOURCE: Final = "Source"
HORS_SOMMAIRE: Final = "Titre 3 hors sommaire"
_APRES_LE_FOND: Final = {
    qn(f"w:{nom}") for nom in ("spacing", "ind", "contextualSpacing", "jc", "outlineLvl")
}
# Style -> size, space before, space after, bold.
_MESURES: Final[dict[str, tuple[float, float, float, bool]]] = {
    "Title": (30, 80, 30, True),
    "Subtitle": (14, 0, 18, False),
    "Heading 1": (19, 26, 12, True),
    "Heading 2": (14, 18, 6, True),
    "Heading 3": (12, 14, 4, True),
    "TOC Heading": (19, 0, 12, True),
    "Caption": (10, 12, 4, True),
}


def dress(docx: Docx) -> None:
    """Give a new document our styles, margins and language."""
    normal = _style(docx, "Normal")
    _letters(normal)
    normal.font.size, normal.font.color.rgb = Pt(11), _ENCRE
    normal.paragraph_format.space_after = Pt(8)
    normal.paragraph_format.line_spacing = 1.2
    set_language(normal)
    for langue in docx.styles.element.iter(qn("w:lang")):
        langue.set(qn("w:val"), LANGUE)
    for nom, (taille, avant, apres, gras) in _MESURES.items():
        _measure(_style(docx, nom), taille, avant, apres, gras)
    _cover(_style(docx, "Title"))
    _quote(_style(docx, "Quote"))
    _own(docx)
    _page(docx)


def _style(docx: Docx, nom: str) -> ParagraphStyle:
    return cast(ParagraphStyle, docx.styles[nom])


def _letters(style: ParagraphStyle) -> None:
    style.font.name = POLICE
    polices = style.element.get_or_add_rPr().find(qn("w:rFonts"))
    # Names of the theme win over ours wherever they stay.
    for attribut in list(polices.attrib):
        del polices.attrib[attribut]
    for alphabet in ("ascii", "hAnsi", "cs", "eastAsia"):
        polices.set(qn(f"w:{alphabet}"), POLICE)


def _measure(style: ParagraphStyle, taille: float, avant: float, apres: float, gras: bool) -> None:
    _letters(style)
    style.font.size, style.font.bold, style.font.italic = Pt(taille), gras, False
    style.font.color.rgb = _NUIT
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(avant), Pt(apres)
    style.paragraph_format.keep_with_next = True
    for bord in style.element.findall(f".//{qn('w:pBdr')}"):
        bord.getparent().remove(bord)


def _cover(style: ParagraphStyle) -> None:
    """Write the title of the cover in white on a ground."""
    style.font.color.rgb = RGBColor(0xFF, 0xFF, 0xFF)
    bords = element("pBdr")
    for cote, espace in (("top", "24"), ("left", "8"), ("bottom", "24"), ("right", "8")):
        bords.append(element(cote, val="single", sz="4", space=espace, color=NUIT))
    proprietes = style.element.get_or_add_pPr()
    _before_spacing(proprietes, bords, element("shd", val="clear", color="auto", fill=NUIT))


def _before_spacing(proprietes: BaseOxmlElement, *elements: BaseOxmlElement) -> None:
    """The schema wants borders, then shading, after what keeps paragraphs together and before spacing."""
    suite = next((e for e in proprietes if e.tag in _APRES_LE_FOND), None)
    for neuf in elements:
        if suite is None:
            proprietes.append(neuf)
        else:
            suite.addprevious(neuf)


def _quote(style: ParagraphStyle) -> None:
    style.font.italic, style.font.color.rgb = False, _ENCRE
    style.paragraph_format.left_indent = Cm(0.6)
    _side(style, LAMPE, None)


def _own(docx: Docx) -> None:
    for nom, fond, trait in ((MANQUE, PALE, LAMPE), (REPERE, None, NUIT)):
        style = _added(docx, nom)
        style.paragraph_format.left_indent = Cm(0.4)
        _side(style, trait, fond)
    _style(docx, REPERE).font.bold = True
    # A heading like the others for who goes from heading to heading, that the contents leave out.
    hors = cast(ParagraphStyle, docx.styles.add_style(HORS_SOMMAIRE, WD_STYLE_TYPE.PARAGRAPH))
    hors.base_style = docx.styles["Heading 3"]
    for nom in (NOTE, SOURCE):
        _added(docx, nom).font.size = Pt(9)
    for niveau, retrait in ((1, 0.0), (2, 0.7), (3, 1.4)):
        entree = _added(docx, f"toc {niveau}")
        entree.paragraph_format.left_indent = Cm(retrait)
        entree.paragraph_format.space_after = Pt(2)
        entree.font.bold = niveau == 1


def _added(docx: Docx, nom: str) -> ParagraphStyle:
    style = cast(ParagraphStyle, docx.styles.add_style(nom, WD_STYLE_TYPE.PARAGRAPH))
    style.base_style = docx.styles["Normal"]
    return style


def _side(style: ParagraphStyle, trait: str, fond: str | None) -> None:
    proprietes = style.element.get_or_add_pPr()
    bords = element("pBdr")
    bords.append(element("left", val="single", sz="24", space="8", color=trait))
    fonds = [element("shd", val="clear", color="auto", fill=fond)] if fond else []
    _before_spacing(proprietes, bords, *fonds)


def _page(docx: Docx) -> None:
    section = docx.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin, section.bottom_margin = Cm(2.4), Cm(2.2)
    # The cover bears neither header nor number.
    section.different_first_page_header_footer = True
