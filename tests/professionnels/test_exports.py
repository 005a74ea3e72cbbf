"""Any list as a file: what people wrote stays words, in a spreadsheet too."""

import csv
import io
from datetime import UTC, date, datetime

import pytest
from django.test import RequestFactory
from openpyxl import load_workbook

from repere.professionnels.exports import Colonne, download, file_name
from tests.scene import close_answer

COLONNES = (
    Colonne("Texte", lambda ligne: ligne["texte"]),
    Colonne("Jour", lambda ligne: ligne["jour"]),
    Colonne("Nombre", lambda ligne: ligne["nombre"]),
    Colonne("Instant", lambda ligne: datetime(2026, 7, 1, 22, 30, tzinfo=UTC)),
)
PIEGES = [
    "=HYPERLINK(\"http://voleur.example\")",
    "+33 2 47",
    "-1+1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "＝1",
    "|calc",
]  # fmt: skip


def fetch(format: str, lignes: list[dict]) -> bytes:
    requete = RequestFactory().get("/espace/", {"format": format})
    reponse = download(requete, "liste", COLONNES, lignes)
    assert reponse is not None
    assert "no-store" in reponse["Cache-Control"]
    assert reponse["Content-Disposition"] == f'attachment; filename="{file_name("liste", format)}"'
    corps = b"".join(reponse.streaming_content)
    close_answer(reponse)
    return corps


def line(texte: str) -> dict:
    return {"texte": texte, "jour": date(2026, 3, 1), "nombre": 1.5}


def test_without_a_format_that_we_know_there_is_no_file() -> None:
    for format in ("", "exe", "CSV"):
        requete = RequestFactory().get("/espace/", {"format": format})
        assert download(requete, "liste", COLONNES, []) is None


@pytest.mark.parametrize("piege", PIEGES)
def test_no_spreadsheet_computes_what_somebody_wrote(piege: str) -> None:
    texte = fetch("csv", [line(piege)]).decode("utf-8-sig")
    (_entetes, ligne) = csv.reader(io.StringIO(texte), delimiter=";")
    assert ligne[0].startswith("'")
    feuille = load_workbook(io.BytesIO(fetch("xlsx", [line(piege)]))).active
    assert feuille["A2"].value.startswith("'")
    assert feuille["A2"].data_type == "s"


def test_dates_numbers_and_moments_read_as_they_are_here() -> None:
    texte = fetch("csv", [line("Là ; « ici »")]).decode("utf-8-sig")
    lignes = list(csv.reader(io.StringIO(texte), delimiter=";"))
    assert lignes == [
        ["Texte", "Jour", "Nombre", "Instant"],
        ["Là ; « ici »", "01/03/2026", "1,5", "02/07/2026 00:30"],
    ]
    feuille = load_workbook(io.BytesIO(fetch("xlsx", [line("Là")]))).active
    assert feuille["B2"].value == datetime(2026, 3, 1)
    assert feuille["C2"].value == 1.5
    assert feuille["D2"].value == datetime(2026, 7, 2, 0, 30)


def test_a_text_too_long_for_a_cell_is_cut_not_refused() -> None:
    feuille = load_workbook(io.BytesIO(fetch("xlsx", [line("a" * 40_000)]))).active
    assert len(feuille["A2"].value) == 32_767
