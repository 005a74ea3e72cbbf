"""Tables of a word processor: what they say goes to the sheet that they stand in, and opens none."""

import io
from typing import Any

import pytest
from docx import Document

from repere.monographies.lecture.document import read_monograph
from repere.monographies.lecture.fichier import extract_text
from repere.monographies.lecture.grilles import Cellule, grid_lines
from repere.monographies.lecture.sortie import as_json

SEMAINE = ["Lundi", "Mardi", "Mercredi"]


def lines(*rangees: list[str]) -> list[str]:
    return [ligne for ligne in grid_lines([[Cellule(t) for t in r] for r in rangees]) if ligne]


@pytest.mark.parametrize(
    ("rangees", "attendu"),
    [
        (
            [["Jour", "Horaires"], ["Mardi", "13h30 – 18h"], ["Jeudi", "fermé"], ["Samedi", "9h-12h"]],
            ["Horaires : Mardi 13h30 – 18h ; Samedi 9h-12h"],
        ),
        (
            [["Jour", "Matin", "Après-midi"], ["Mardi", "9h-12h", "14h-17h"], ["Jeudi", "", "14h-17h"]],
            ["Horaires : Mardi 9h-12h et 14h-17h ; Jeudi 14h-17h"],
        ),
        (
            [SEMAINE, ["9h-12h / 14h-17h", "", "9h-12h"]],
            ["Horaires : Lundi 9h-12h et 14h-17h ; Mercredi 9h-12h"],
        ),
        (
            [["", *SEMAINE], ["Matin", "9h-12h", "9h-12h", "–"], ["Après-midi", "", "14h-17h", ""]],
            ["Horaires : Lundi 9h-12h ; Mardi 9h-12h et 14h-17h"],
        ),
        (
            [["Équipement", "Nombre"], ["Ordinateurs fixes", "10"], ["Tablettes", "14"]],
            ["Matériel : 10 Ordinateurs fixes, 14 Tablettes"],
        ),
        (
            [["Nb", "Matériel", "Remarque"], ["5", "PC portables", "dont deux neufs"], ["", "Scanner", ""]],
            ["Matériel : 5 PC portables (dont deux neufs), Scanner"],
        ),
        (
            [["Forces", "Faiblesses"], ["L'accueil\nLe lieu", "La chaudière"]],
            ["Forces :", "• L'accueil", "• Le lieu", "Faiblesses : La chaudière"],
        ),
        ([["Lieu", "Orval"], ["Horaires", "lundi 9h-12h"]], ["Lieu : Orval", "Horaires : lundi 9h-12h"]),
        ([["Agrément", "CAF, 2016"]], ["Agrément : CAF, 2016."]),
        ([["Agrément", "CAF", "2016"]], ["Agrément : CAF, 2016."]),
        ([["Nom", "Structure"], ["Zoé Lerat", "CCAS"]], ["| Nom | Structure |", "| Zoé Lerat | CCAS |"]),
    ],
)  # fmt: skip
def test_a_table_is_said_in_labels(rangees: list[list[str]], attendu: list[str]) -> None:
    assert lines(*rangees) == attendu


def test_a_planning_of_workshops_is_no_opening_hours() -> None:
    lus = lines(SEMAINE, ["Atelier photo 9h-12h", "Cours débutants 14h", ""])
    assert not any(ligne.startswith("Horaires") for ligne in lus)
    lus = lines(["Lundi", "Atelier photo 9h-12h"], ["Mardi", "Cours 14h"])
    assert not any(ligne.startswith("Horaires") for ligne in lus)


def _document() -> Any:
    document = Document()
    document.add_heading("Monographie du bassin de vie de Nerval sur la médiation numérique", 1)
    document.add_heading("Les acteurs de la médiation numérique sur le bassin de vie de Nerval", 1)
    return document


def _table(document: Any, *rangees: list[str]) -> Any:
    table = document.add_table(rows=0, cols=len(rangees[0]))
    for rangee in rangees:
        for cellule, texte in zip(table.add_row().cells, rangee, strict=True):
            cellule.text = texte
    return table


def _read(document: Any) -> list[dict[str, Any]]:
    sortie = io.BytesIO()
    document.save(sortie)
    lus: list[dict[str, Any]] = as_json(read_monograph(extract_text(sortie.getvalue())))[
        "structures"
    ]
    return lus


def test_tables_stay_in_their_sheet() -> None:
    document = _document()
    document.add_heading("Le Grenier des Saules", 2)
    document.add_paragraph("Lieu : Nerval")
    _table(document, ["Jour", "Horaires"], ["Mardi", "14h-18h"], ["Samedi", "9h-12h"])
    _table(document, ["Équipement", "Nombre"], ["Ordinateurs", "10"], ["Traceur", "1"])
    _table(document, ["Agrément", "CAF"], ["Loyer", "2 euros par an"])
    document.add_paragraph("Téléphone : 02 48 96 17 30")
    document.add_paragraph("Type de public : retraités")
    document.add_heading("La Cave aux usages", 2)
    document.add_paragraph("Lieu : Nerval")
    semaine = _table(document, [*SEMAINE, "Jeudi"], ["9h-12h", "", "", "14h-17h"])
    semaine.cell(1, 0).merge(semaine.cell(1, 2))
    document.add_paragraph("Type de public : tous")
    grenier, cave = _read(document)
    assert (grenier["nom"], cave["nom"]) == ("Le Grenier des Saules", "La Cave aux usages")
    assert grenier["horaires"] == "Tu 14:00-18:00; Sa 09:00-12:00"
    assert grenier["equipements"] == [
        {"type": "ordinateur", "nombre": 10},
        {"type": "traceur", "nombre": 1},
    ]
    assert (grenier["telephone"], grenier["publics"]) == ("+33248961730", ["retraités"])
    assert cave["horaires"] == "Mo-We 09:00-12:00; Th 14:00-17:00"
