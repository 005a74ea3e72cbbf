"""The tree as an editable DOCX: real styles, contents, alternatives, repeated headers. Pure. Same tree, same bytes."""

import io
import zipfile
from collections.abc import Callable
from datetime import datetime
from importlib.metadata import version
from typing import Any, Final

from docx import Document as new_docx
from docx.document import Document as Docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Emu, Length
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from repere.observatoire.dessin.nombres import INSECABLE as NBSP
from repere.observatoire.redaction.document import (
    Bloc,
    Citation,
    Document,
    Fait,
    Figure,
    Liste,
    Paragraphe,
    SautDePage,
    Tableau,
    Titre,
)
from repere.observatoire.redaction.ecriture import docx_champs as champs
from repere.observatoire.redaction.ecriture.dessins import beneath, engraved
from repere.observatoire.redaction.ecriture.docx_styles import (
    HORS_SOMMAIRE,
    MANQUE,
    NOTE,
    PALE,
    REPERE,
    SOURCE,
    dress,
)

FABRIQUE: Final = f"python-docx {version('python-docx')}"
_STYLES: Final = {"": "Normal", "manque": MANQUE, "note": NOTE, "repere": REPERE}
_LARGEUR: Final = Cm(16.6)
_NOMBRE: Final = Cm(2.3)
_HAUTEUR_MAX: Final = Cm(19)
_JOUR_DES_ARCHIVES: Final = (1980, 1, 1, 0, 0, 0)
_SIGNET: Final = "s{}"


def write_docx(document: Document) -> bytes:
    """Return the DOCX of a document."""
    net = document.cleaned()
    docx = new_docx()
    dress(docx)
    _properties(docx, net)
    _header(docx, net)
    ecriture = _Ecriture(docx, net)
    ecriture.cover()
    for bloc in net.blocs:
        ecriture.write(bloc)
    champs.update_fields_on_opening(docx)
    sortie = io.BytesIO()
    docx.save(sortie)
    return _same_bytes(sortie.getvalue())


class _Ecriture:
    def __init__(self, docx: Docx, document: Document) -> None:
        self.docx = docx
        self.document = document
        titres = [bloc for bloc in document.blocs if isinstance(bloc, Titre)]
        self.signets = {titre.ancre: _SIGNET.format(n) for n, titre in enumerate(titres, 1)}
        self.gestes: dict[type[Bloc], Callable[[Any], None]] = {
            Titre: self.heading,
            Paragraphe: self.paragraph,
            Liste: lambda b: self.items(b.elements),
            Fait: self.fact,
            Tableau: self.table,
            Figure: self.figure,
            Citation: self.quote,
            SautDePage: lambda b: self.new_page(),
        }
        self.page_neuve = False

    def write(self, bloc: Bloc) -> None:
        self.gestes[type(bloc)](bloc)

    def cover(self) -> None:
        self.text(self.document.titre, "Title")
        self.text(self.document.sous_titre, "Subtitle")
        for ligne in self.document.couverture:
            self.text(ligne)
        self.new_page()
        self.text("Sommaire", "TOC Heading")
        if entrees := self.document.contents():
            champs.add_contents(self.docx, entrees, self.signets)

    def new_page(self) -> None:
        self.page_neuve = True

    def text(self, texte: str, style: str = "Normal") -> Paragraph:
        paragraphe = self.docx.add_paragraph(texte, style=style)
        # An empty paragraph that holds a page break is read aloud, and leaves a blank line.
        if self.page_neuve:
            paragraphe.paragraph_format.page_break_before = True
            paragraphe.paragraph_format.space_before = Cm(0)
        self.page_neuve = False
        champs.orient(paragraphe)
        return paragraphe

    def paragraph(self, paragraphe: Paragraphe) -> None:
        self.text(paragraphe.texte, _STYLES[paragraphe.genre])

    def heading(self, titre: Titre) -> None:
        style = f"Heading {titre.niveau}" if titre.au_sommaire else HORS_SOMMAIRE
        paragraphe = self.text(titre.texte, style)
        signet = self.signets[titre.ancre]
        champs.add_bookmark(paragraphe, int(signet[1:]), signet)

    def items(self, textes: tuple[str, ...]) -> None:
        for texte in textes:
            self.text(texte, "List Bullet")

    def fact(self, fait: Fait) -> None:
        paragraphe = self.text("")
        paragraphe.add_run(f"{fait.libelle}{NBSP}:").bold = True
        if len(fait.textes) == 1:
            paragraphe.add_run(f" {fait.textes[0]}")
            return
        paragraphe.paragraph_format.keep_with_next = True
        self.items(fait.textes)

    def table(self, tableau: Tableau) -> None:
        self.text(tableau.legende, "Caption")
        table = self.docx.add_table(rows=0, cols=len(tableau.entetes), style="Table Grid")
        largeurs = _widths(tableau)
        champs.lay_out(table, largeurs)
        for rang, valeurs in enumerate((tableau.entetes, *tableau.lignes)):
            ligne = table.add_row()
            champs.keep_whole(ligne)
            if rang == 0:
                champs.repeat_header(ligne)
            for colonne, (cellule, valeur) in enumerate(zip(ligne.cells, valeurs, strict=True)):
                cellule.width = largeurs[colonne]
                if rang == 0:
                    champs.fill(cellule, PALE)
                self.cell(cellule, valeur, entete=rang == 0, nombre=colonne in tableau.nombres)
        if tableau.source:
            self.text(tableau.source, SOURCE)

    def cell(self, cellule: _Cell, valeur: str, *, entete: bool, nombre: bool) -> None:
        paragraphe = cellule.paragraphs[0]
        paragraphe.add_run(valeur).bold = entete
        paragraphe.paragraph_format.space_after = Cm(0)
        # A header alone at the foot of a page heads nothing.
        paragraphe.paragraph_format.keep_with_next = entete
        champs.orient(paragraphe)
        if nombre:
            paragraphe.alignment = WD_ALIGN_PARAGRAPH.RIGHT

    def figure(self, figure: Figure) -> None:
        self.text(figure.legende, "Caption")
        paragraphe = self.text("")
        # The source stays under the picture.
        paragraphe.paragraph_format.keep_with_next = bool(beneath(figure))
        image = paragraphe.add_run().add_picture(io.BytesIO(engraved(figure)), _LARGEUR)
        if image.height > _HAUTEUR_MAX:
            image.width = Emu(int(image.width * _HAUTEUR_MAX / image.height))
            image.height = _HAUTEUR_MAX
        champs.describe(image, figure.alternative, figure.legende)
        if dessous := beneath(figure):
            self.text(dessous, SOURCE)

    def quote(self, citation: Citation) -> None:
        paragraphe = self.text(f"«{NBSP}{citation.texte}{NBSP}»", "Quote")
        if citation.role:
            paragraphe.add_run().add_break()
            paragraphe.add_run(f"— {citation.role}").font.size = None


def _widths(tableau: Tableau) -> list[Length]:
    """Return the width of each column: figures are narrow, words share the rest."""
    de_mots = len(tableau.entetes) - len(tableau.nombres)
    etroite = Emu(min(_NOMBRE, _LARGEUR // len(tableau.entetes)))
    large = Emu((_LARGEUR - etroite * len(tableau.nombres)) // max(de_mots, 1))
    return [etroite if rang in tableau.nombres else large for rang in range(len(tableau.entetes))]


def _properties(docx: Docx, document: Document) -> None:
    jour = datetime.fromisoformat(document.jour)
    noyau = docx.core_properties
    noyau.title, noyau.subject = document.titre[:255], document.sous_titre[:255]
    noyau.author = noyau.last_modified_by = document.auteur[:255]
    noyau.keywords = ", ".join(document.mots_cles)[:255]
    noyau.comments = document.licence[:255]
    noyau.language = champs.LANGUE
    noyau.created = noyau.modified = jour
    noyau.revision = 1


def _header(docx: Docx, document: Document) -> None:
    section = docx.sections[0]
    section.header.paragraphs[0].add_run(document.entete)
    pied = section.footer.paragraphs[0]
    pied.alignment = WD_ALIGN_PARAGRAPH.CENTER
    pied.add_run("Page ")
    champs.add_field(pied, "PAGE", "1")
    pied.add_run(" sur ")
    champs.add_field(pied, "NUMPAGES", "1")


def _same_bytes(octets: bytes) -> bytes:
    """Return the archive without the hour at which each of its files was put in."""
    sortie = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(octets)) as lue,
        zipfile.ZipFile(sortie, "w", zipfile.ZIP_DEFLATED) as ecrite,
    ):
        for nom in lue.namelist():
            fichier = zipfile.ZipInfo(nom, _JOUR_DES_ARCHIVES)
            fichier.compress_type = zipfile.ZIP_DEFLATED
            ecrite.writestr(fichier, lue.read(nom))
    return sortie.getvalue()
