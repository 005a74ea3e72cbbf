"""From a file to its text: plain text in whatever encoding, PDF, DOCX."""

import io
import re
import sys
import zipfile
from typing import TYPE_CHECKING, Final

from repere.monographies.lecture.grilles import Cellule, grid_lines
from repere.monographies.lecture.isolement import limit_oneself, read_apart, refuse
from repere.monographies.lecture.modele import FichierIllisible

if TYPE_CHECKING:
    from docx.document import Document as Docx
    from docx.table import Table

TAILLE_MAX: Final = 50_000_000
# A DOCX of some kilobytes may unfold to gigabytes.
DEPLIE_MAX: Final = 200_000_000
# Its text alone: pictures weigh, words do not.
XML_MAX: Final = 20_000_000
# Word goes no further than 63 columns; a cell that says to span millions would be copied as many times.
COLONNES_MAX: Final = 200
# A monograph has some 60 kB of text; past this it is something else, and reading it would take minutes.
TEXTE_MAX: Final = 1_000_000
# The longest paragraph of a monograph has some 5,000 characters.
LIGNE_MAX: Final = 10_000
# A PDF of a hundred pages takes a minute; a DOCX is read while somebody waits.
SECONDES_PDF: Final = 240
SECONDES_DOCX: Final = 20
_MODULE: Final = "repere.monographies.lecture.fichier"
_PDF: Final = b"%PDF-"
_ZIP: Final = b"PK\x03\x04"
# Before the text of a paragraph, when the word processor says that it is a heading.
MARQUE_TITRE: Final = "\x1d"
_LARGEURS: Final = "//w:gridSpan/@w:val | //w:gridBefore/@w:val | //w:gridAfter/@w:val"
_COMMANDES: Final = re.compile(r"[\x00-\x08\x0e-\x1c\x1e\x1f\x7f]")


def extract_text(octets: bytes) -> str:
    """Return the text of a file; FichierIllisible when there is none."""
    if len(octets) > TAILLE_MAX:
        raise FichierIllisible("Le fichier est trop gros : 50 Mo au plus.")
    if octets.startswith((_PDF, _ZIP)):
        secondes = SECONDES_PDF if octets.startswith(_PDF) else SECONDES_DOCX
        texte = read_apart(_MODULE, octets, secondes=secondes)
    else:
        texte = decode(octets)
    if not texte.replace("\f", "").strip():
        raise FichierIllisible("Le fichier ne contient aucun texte.")
    if len(texte) > TEXTE_MAX:
        raise FichierIllisible("Le texte est trop long pour une monographie.")
    if max(map(len, texte.splitlines())) > LIGNE_MAX:
        raise FichierIllisible("Les lignes sont trop longues : ce n’est pas un texte mis en page.")
    return texte


def decode(octets: bytes) -> str:
    """Return text from bytes: UTF-8, UTF-16 with or without its mark, else Windows-1252."""
    if octets.startswith((b"\xff\xfe", b"\xfe\xff")):
        texte = octets.decode("utf-16", errors="replace")
    elif (muette := _silent_utf16(octets)) is not None:
        texte = octets.decode(muette, errors="replace")
    else:
        try:
            texte = octets.decode("utf-8-sig")
        except UnicodeDecodeError:
            texte = octets.decode("cp1252", errors="replace")
    if len(_COMMANDES.findall(texte)) + texte.count("\ufffd") > len(texte) / 100:
        raise FichierIllisible("Ce n’est pas du texte, ni un PDF, ni un DOCX.")
    return texte.replace(MARQUE_TITRE, "")


def _silent_utf16(octets: bytes) -> str | None:
    debut = octets[:2000]
    pairs, impairs = debut[::2].count(0), debut[1::2].count(0)
    if max(pairs, impairs) < len(debut) / 4 or min(pairs, impairs) > len(debut) / 40:
        return None
    return "utf-16-be" if pairs > impairs else "utf-16-le"


def _from_pdf(octets: bytes) -> str:
    # Read late: pdfminer takes a while, and text files do not need it.
    from repere.monographies.lecture.pdf import pdf_text

    try:
        return pdf_text(octets)
    # A broken PDF fails in as many ways as there are readers: what matters is that it has no text.
    except Exception as erreur:
        raise FichierIllisible("Ce PDF ne se lit pas : il est abîmé ou protégé.") from erreur


def _from_docx(octets: bytes) -> str:
    from docx import Document

    try:
        with zipfile.ZipFile(io.BytesIO(octets)) as archive:
            _require_small(archive)
        document = Document(io.BytesIO(octets))
        if any(int(large) > COLONNES_MAX for large in document.element.xpath(_LARGEURS)):
            raise FichierIllisible("Un tableau de ce document est trop large.")
        return "\n".join(_docx_lines(document))
    except FichierIllisible:
        raise
    # Same as for PDF.
    except Exception as erreur:
        raise FichierIllisible("Ce fichier n’est pas un DOCX lisible.") from erreur


def _require_small(archive: zipfile.ZipFile) -> None:
    tailles = [(info.filename, info.file_size) for info in archive.infolist()]
    mots = sum(taille for nom, taille in tailles if nom.endswith((".xml", ".rels")))
    if sum(taille for _nom, taille in tailles) > DEPLIE_MAX or mots > XML_MAX:
        raise FichierIllisible("Le fichier est trop gros une fois déplié.")


def _docx_lines(document: "Docx") -> list[str]:
    from docx.table import Table

    lignes: list[str] = []
    for bloc in document.iter_inner_content():
        if isinstance(bloc, Table):
            lignes += [*grid_lines(_grid(bloc)), ""]
            continue
        style = ((bloc.style.name if bloc.style else "") or "").lower()
        texte = bloc.text
        if texte.strip() and style.startswith(("heading", "titre", "title")):
            lignes += ["", MARQUE_TITRE + texte.replace("\n", " "), ""]
        elif texte.strip() and (style.startswith("list") or bloc._p.xpath("./w:pPr/w:numPr")):
            lignes.append("• " + texte.replace("\n", " "))
        else:
            lignes += [*texte.split("\n"), ""]
    return lignes


def _grid(table: "Table") -> list[list[Cellule]]:
    """Return the rows of a table; a merged cell comes again wherever it reaches."""
    vues: set[object] = set()
    rangees = []
    for rangee in table.rows:
        cellules = []
        for cellule in rangee.cells:
            cellules.append(Cellule(cellule.text.strip(), cellule._tc in vues))
            vues.add(cellule._tc)
        rangees.append(cellules)
    return rangees


def main() -> None:
    """Read the PDF or the DOCX given on the standard input, within limits; write its text."""
    limit_oneself()
    octets = sys.stdin.buffer.read()
    try:
        texte = _from_pdf(octets) if octets.startswith(_PDF) else _from_docx(octets)
    except FichierIllisible as motif:
        refuse(motif)
    else:
        sys.stdout.buffer.write(texte.encode("utf-8", errors="replace"))


if __name__ == "__main__":
    main()
