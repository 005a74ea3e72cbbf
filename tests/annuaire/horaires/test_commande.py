import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command


def run(*arguments: str) -> tuple[str, str, str]:
    """Return what the command writes, its complaints, and its last word."""
    sortie, erreurs = StringIO(), StringIO()
    fin = ""
    try:
        call_command("horaires", *arguments, stdout=sortie, stderr=erreurs)
    except CommandError as erreur:
        fin = str(erreur)
    return sortie.getvalue(), erreurs.getvalue(), fin


def test_one_text_is_told_back_in_french() -> None:
    sortie, _, fin = run("mardi 9h-12h sur rendez-vous")
    assert sortie.replace("\u00a0", " ").splitlines() == [
        "OSM : Tu 09:00-12:00",
        "Mardi : 9 h – 12 h",
        "Sur rendez-vous : oui",
    ]
    assert not fin


def test_a_text_without_hours_says_so() -> None:
    assert "aucun horaire reconnu" in run("selon la météo")[0]


def test_lines_come_out_in_order_and_bad_ones_are_told_by_number(tmp_path: Path) -> None:
    fichier = tmp_path / "textes.jsonl"
    fichier.write_bytes(
        '\ufeff{"id": "é1", "text": "lundi 9h-12h"}\n'.encode()
        + b'pas du json\n\n[1]\n{"id": 4}\n{"id": 5, "text": null}\n\xff\n'
        + b'{"id": 7, "text": "sur rdv"}\n'
    )
    sortie, erreurs, fin = run("--jsonl", str(fichier))
    assert [json.loads(ligne) for ligne in sortie.splitlines()] == [
        {"id": "é1", "osm": "Mo 09:00-12:00", "appointment": False},
        {"id": 7, "osm": None, "appointment": True},
    ]
    assert [ligne.split(" :")[0] for ligne in erreurs.splitlines()] == [
        f"ligne {n}" for n in (2, 4, 5, 6, 7)
    ]
    assert "Lignes non lues : 5" in fin


def test_the_standard_input_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    fichier = tmp_path / "entree"
    fichier.write_text('{"id": 1, "text": "10h-12h"}\n')
    with fichier.open() as entree:
        monkeypatch.setattr("sys.stdin", entree)
        sortie, _, fin = run("--jsonl")
    assert json.loads(sortie) == {"id": 1, "osm": "10:00-12:00", "appointment": False}
    assert not fin


@pytest.mark.parametrize("arguments", [(), ("--jsonl", "/absent.jsonl")])
def test_a_missing_input_is_said(arguments: tuple[str, ...]) -> None:
    assert run(*arguments)[2]
