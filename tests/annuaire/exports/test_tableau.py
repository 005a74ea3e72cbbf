"""The spreadsheet: readable, complete, and never a formula."""

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from repere.annuaire.exports.lisible import harmless, readable
from repere.annuaire.exports.rapport import Rapport
from repere.annuaire.exports.tableau import EXPORTEUR
from repere.annuaire.standard.complements import Arret, Equipement, HorairesExceptionnels
from tests.annuaire.exports.fabrique import ecrire, publier

CSV, XLSX = EXPORTEUR.fichiers
DANGEREUX = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv_row(**champs) -> dict[str, str]:
    texte = ecrire(CSV, publier(**champs)).decode("utf-8-sig")
    (ligne,) = csv.DictReader(io.StringIO(texte, newline=""), delimiter=";")
    return ligne


def xlsx_row(**champs) -> dict:
    classeur = load_workbook(io.BytesIO(ecrire(XLSX, publier(**champs))))
    entetes, ligne = classeur.active.iter_rows()
    assert all(cellule.data_type != "f" for cellule in ligne)
    return dict(zip([c.value for c in entetes], [c.value for c in ligne], strict=True))


def test_csv_opens_in_a_french_excel() -> None:
    octets = ecrire(CSV, publier(latitude=47.5, longitude=-0.5))
    assert octets.startswith(b"\xef\xbb\xbf")
    assert b";" in octets.splitlines()[0]
    ligne = csv_row(latitude=47.5, longitude=-0.5, wifi=True, impression=False)
    assert (ligne["Latitude"], ligne["Longitude"]) == ("47,5", "-0,5")
    assert ligne["Mis à jour le"] == "15/01/2026"
    assert (ligne["Wi-Fi"], ligne["Impression"]) == ("oui", "non")


def test_xlsx_keeps_numbers_and_dates_as_such() -> None:
    ligne = xlsx_row(latitude=47.5, longitude=-0.5, equipe_benevoles=0)
    assert (ligne["Latitude"], ligne["Longitude"]) == (47.5, -0.5)
    assert ligne["Mis à jour le"].date() == date(2026, 1, 15)
    assert ligne["Bénévoles"] == 0


@pytest.mark.parametrize(
    "nom", ["=1+1", "@SUM(A1)", "-2+3", "+33", "\t=1", "＝1", " =cmd|' /C calc'!A0"]
)
def test_formula_is_shown_not_computed(nom) -> None:
    assert csv_row(nom=nom)["Nom"].startswith("'")
    assert xlsx_row(nom=nom)["Nom"].startswith("'")


@given(st.text())
def test_no_text_begins_like_a_formula(texte: str) -> None:
    assert not harmless(texte).lstrip(" \u00a0").startswith(DANGEREUX)


def test_control_characters_do_not_break_the_workbook() -> None:
    assert xlsx_row(presentation_detail="a\x0bb")["Présentation détaillée"] == "ab"


def test_text_longer_than_a_cell_is_cut_and_said() -> None:
    rapport = Rapport()
    ecrire(XLSX, publier(presentation_detail="x" * 40_000), rapport=rapport)
    assert rapport.remarques


@pytest.mark.parametrize(
    ("champ", "valeur", "attendu"),
    [
        ("telephone", "+33247000001", "02 47 00 00 01"),
        ("telephone", "sans", "sans"),
        ("typologie", ("BIB",), "Bibliothèque / Médiathèque"),
        ("langues", ("fr", "fsl"), "français ; langue des signes française"),
        ("orientations", {"Autre": "la mairie"}, "Autre : la mairie"),
        (
            "equipements",
            (Equipement("ordinateur", 6, True), Equipement("autre", precision="Loom")),
            "Ordinateur × 6 (libre accès) ; Loom",
        ),
        (
            "horaires_exceptionnels",
            (HorairesExceptionnels(date(2026, 12, 24), date(2026, 12, 31), message="Congés"),),
            "du 24/12/2026 au 31/12/2026 : fermé (Congés)",
        ),
        (
            "arrets",
            (Arret("Marché", "Amboise", horaires="Fr 09:00-12:00"),),
            "Marché, Amboise : Fr 09:00-12:00",
        ),
    ],
)
def test_values_read_as_people_say_them(champ, valeur, attendu) -> None:
    assert readable(champ, valeur) == attendu
