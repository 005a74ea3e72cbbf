"""The figures of bench/horaires.py on the labelled real texts, as thresholds."""

import json
from pathlib import Path

import pytest

from bench.horaires import measure


@pytest.mark.donnees_reelles
def test_real_texts_are_read_as_well_as_promised(donnees_reelles: Path) -> None:
    fichier = donnees_reelles / "donnees" / "horaires_exemples.jsonl"
    chiffres = measure([json.loads(ligne) for ligne in fichier.read_text("utf-8").splitlines()])
    assert chiffres["exact"] >= 0.97
    assert chiffres["false_parse"] <= 0.01
    assert chiffres["appointment_f1"] >= 0.97
