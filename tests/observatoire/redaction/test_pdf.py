"""The PDF is one that assistive technology reads: the typesetter refuses to break the norm, and we read it back."""

import itertools
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from repere.annuaire.presentation.remise import POLICES
from repere.observatoire.redaction.composition import compose
from repere.observatoire.redaction.document import Document, Paragraphe, Titre
from repere.observatoire.redaction.ecriture.pdf import write_pdf
from tests.observatoire.redaction.lecture_pdf import Pdf, read_pdf, words_of
from tests.observatoire.redaction.matieres import HOSTILES, VIDE, hostile, pleine


@pytest.fixture(scope="module")
def lu() -> Pdf:
    return read_pdf(write_pdf(compose(pleine()), POLICES))


def test_says_its_language_its_title_and_that_it_is_tagged(lu: Pdf) -> None:
    assert lu.langue == "fr-FR"
    assert lu.titre == "L’aide au numérique dans le bassin de vie de Varmeil"
    assert lu.marque and lu.affiche_le_titre
    assert re.search(r"pdfuaid:part[^\d]+1\b", lu.metadonnees)


def test_headings_follow_one_another(lu: Pdf) -> None:
    niveaux = [int(b.genre[1]) for b in lu.racine.walk() if re.fullmatch(r"H\d", b.genre)]
    assert niveaux[0] == 1 and len(niveaux) > 15
    assert all(suivant <= niveau + 1 for niveau, suivant in itertools.pairwise(niveaux))
    assert len(lu.signets) >= 15


def test_every_figure_says_what_it_shows(lu: Pdf) -> None:
    figures = lu.racine.all("Figure")
    assert len(figures) == 3
    assert all(len(figure.alternative) > 20 for figure in figures)
    assert any("Varmeil" in figure.alternative for figure in figures)


def test_tables_have_headers_that_say_what_they_head(lu: Pdf) -> None:
    tables = lu.racine.all("Table")
    assert len(tables) >= 5
    for table in tables:
        entetes = table.all("TH")
        assert entetes and {entete.portee for entete in entetes} == {"Column"}
        assert table.all("TD")


def test_lists_contents_and_links_are_tagged(lu: Pdf) -> None:
    assert lu.racine.all("TOC") and len(lu.racine.all("TOCI")) >= 10
    assert lu.racine.all("L") and lu.racine.all("LBody") and lu.racine.all("Link")


def test_same_document_makes_the_same_bytes_and_another_does_not() -> None:
    document = compose(pleine())
    assert write_pdf(document, POLICES) == write_pdf(document, POLICES)
    assert write_pdf(compose(VIDE), POLICES) != write_pdf(document, POLICES)


@pytest.mark.parametrize("texte", HOSTILES, ids=range(len(HOSTILES)))
def test_hostile_words_stay_words(texte: str) -> None:
    assert read_pdf(write_pdf(compose(hostile(texte)), POLICES)).racine.all("H1")


def test_markup_is_printed_as_it_was_typed() -> None:
    matiere = replace(VIDE, textes={"projet": f"{HOSTILES[1]} {HOSTILES[2]}"})
    texte = re.sub(r"\s+", " ", words_of(write_pdf(compose(matiere), POLICES)))
    assert '#panic("x") $x^2$ *gras* _ital_ @ref <label>' in texte
    assert '#read("/etc/passwd")' in texte and "root:" not in texte


def test_ten_thousand_words_all_hold_on_pages() -> None:
    matiere = replace(VIDE, textes={"projet": "mot " * 10_000})
    assert len(re.findall(r"\bmot\b", words_of(write_pdf(compose(matiere), POLICES)))) == 10_000


@given(st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_text_at_all_is_set(texte: str) -> None:
    document = Document(
        titre=f"Titre {texte}", sous_titre=texte, entete=texte, jour="2026-01-01", auteur=texte, licence=texte,
        blocs=(Titre(1, "Un titre", "a"), Paragraphe(texte), Paragraphe(texte, "manque")),
    )  # fmt: skip
    assert write_pdf(document, POLICES).startswith(b"%PDF-1.7")
