"""The DOCX is one that people edit: real styles, contents, alternatives, headers that repeat. Read back, not trusted."""

import io
import itertools
import zipfile
from dataclasses import replace

import pytest
from docx import Document as open_docx
from docx.document import Document as Docx
from docx.oxml.ns import qn

from repere.observatoire.redaction.composition import compose
from repere.observatoire.redaction.ecriture.docx import write_docx
from tests.observatoire.redaction.matieres import HOSTILES, VIDE, hostile, pleine


@pytest.fixture(scope="module")
def octets() -> bytes:
    return write_docx(compose(pleine()))


@pytest.fixture
def lu(octets: bytes) -> Docx:
    return open_docx(io.BytesIO(octets))


def of_style(docx: Docx, debut: str) -> list[str]:
    return [p.text for p in docx.paragraphs if p.style and p.style.name.startswith(debut)]


def test_styles_are_those_that_word_processors_know(lu: Docx) -> None:
    assert of_style(lu, "Title") == ["L’aide au numérique dans le bassin de vie de Varmeil"]
    assert of_style(lu, "Subtitle") == ["Monographie 2026"]
    assert of_style(lu, "Heading 1")[:2] == ["1. Le projet", "2. Le territoire"]
    assert "Varmeil" in of_style(lu, "Heading 2")
    assert "La Lanterne" in of_style(lu, "Heading 3")
    assert {"une raison", "une autre"} <= set(of_style(lu, "List Bullet"))
    assert of_style(lu, "Quote")[0].startswith("«\u00a0On se croise sans se connaître.\u00a0»")
    assert len(of_style(lu, "Caption")) == len(lu.tables) + len(lu.inline_shapes)


def test_headings_follow_one_another(lu: Docx) -> None:
    niveaux = []
    for paragraphe in lu.paragraphs:
        style = paragraphe.style
        while style is not None and not style.name.startswith("Heading"):
            style = style.base_style
        if style is not None:
            niveaux.append(int(style.name[-1]))
    assert niveaux[0] == 1
    assert all(b <= a + 1 for a, b in itertools.pairwise(niveaux))


def test_contents_are_a_field_that_is_already_filled(lu: Docx) -> None:
    consignes = [e.text.strip() for e in lu.element.iter(qn("w:instrText"))]
    assert consignes == [r'TOC \o "1-3" \h \z']
    entrees = of_style(lu, "toc")
    assert "1. Le projet" in entrees and "La Lanterne" in entrees
    noms = {e.get(qn("w:name")) for e in lu.element.iter(qn("w:bookmarkStart"))}
    ancres = [e.get(qn("w:anchor")) for e in lu.element.iter(qn("w:hyperlink"))]
    assert len(ancres) == len(entrees) and set(ancres) <= noms
    assert lu.settings.element.find(qn("w:updateFields")) is not None


def test_pictures_say_what_they_show(lu: Docx) -> None:
    dits = [image._inline.docPr.get("descr") for image in lu.inline_shapes]
    assert len(dits) == 3 and all(len(dit) > 20 for dit in dits)


def test_tables_repeat_their_header_and_cut_no_row(lu: Docx) -> None:
    assert len(lu.tables) >= 5
    for table in lu.tables:
        assert table.style.name == "Table Grid"
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(ligne._tr.trPr.find(qn("w:cantSplit")) is not None for ligne in table.rows)


def test_language_properties_header_and_page_numbers(lu: Docx) -> None:
    langues = {e.get(qn("w:val")) for e in lu.styles.element.iter(qn("w:lang"))}
    assert langues == {"fr-FR"}
    noyau = lu.core_properties
    assert (noyau.language, noyau.author) == ("fr-FR", "Réseau des médiateurs")
    assert noyau.title == "L’aide au numérique dans le bassin de vie de Varmeil"
    assert noyau.created.date().isoformat() == "2026-03-02"
    section = lu.sections[0]
    assert section.header.paragraphs[0].text == "Bassin de vie de Varmeil, 2026"
    pied = [e.text.strip() for e in section.footer._element.iter(qn("w:instrText"))]
    assert pied == ["PAGE", "NUMPAGES"]


def test_same_document_makes_the_same_bytes(octets: bytes) -> None:
    assert write_docx(compose(pleine())) == octets
    with zipfile.ZipFile(io.BytesIO(octets)) as archive:
        assert {i.date_time for i in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("texte", HOSTILES, ids=range(len(HOSTILES)))
def test_hostile_words_make_a_file_that_opens(texte: str) -> None:
    lu = open_docx(io.BytesIO(write_docx(compose(hostile(texte)))))
    assert of_style(lu, "Heading 1")


def test_markup_stays_words() -> None:
    lu = open_docx(io.BytesIO(write_docx(compose(replace(VIDE, textes={"projet": HOSTILES[0]})))))
    assert HOSTILES[0] in [p.text for p in lu.paragraphs]


def test_arabic_goes_leftwards() -> None:
    lu = open_docx(io.BytesIO(write_docx(compose(replace(VIDE, textes={"projet": HOSTILES[3]})))))
    (arabe,) = [p for p in lu.paragraphs if p.text == HOSTILES[3]]
    assert arabe._p.pPr.find(qn("w:bidi")) is not None
