"""The published schema itself, on real records."""

import csv
import json
import re
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from data_inclusion.schema.v1 import Service, Structure
from django.core.management import call_command

pytestmark = [pytest.mark.django_db, pytest.mark.donnees_reelles]


@pytest.fixture
def charge(donnees_reelles: Path) -> Path:
    fichier = donnees_reelles / "donnees" / "lieux-cvl-standard-v1.0.1.csv"
    call_command("importer", "mediation-numerique", str(fichier), "--appliquer", stdout=StringIO())
    return fichier


def faults(ligne: dict[str, str], champs: list[dict]) -> list[str]:
    fautes = []
    for champ in champs:
        nom, contraintes, valeur = champ["name"], champ.get("constraints", {}), ligne[champ["name"]]
        if not valeur:
            fautes += [nom] if contraintes.get("required") else []
            continue
        if "pattern" in contraintes and not re.fullmatch(contraintes["pattern"], valeur):
            fautes.append(f"{nom} : {valeur}")
        if len(valeur) > contraintes.get("maxLength", len(valeur)):
            fautes.append(f"{nom} : trop long")
        {"number": float, "date": date.fromisoformat, "string": str}[champ["type"]](valeur)
    return fautes


@pytest.mark.usefixtures("charge")
def test_every_row_validates_against_the_published_schema(
    donnees_reelles: Path, tmp_path: Path
) -> None:
    schema = json.loads((donnees_reelles / "references" / "schema-v1.0.1.json").read_text())
    sortie = tmp_path / "lieux.csv"
    call_command("exporter", "mediation-numerique", "--sortie", str(sortie), stderr=StringIO())
    with sortie.open(encoding="utf-8", newline="") as fichier:
        lignes = list(csv.DictReader(fichier))
    assert list(lignes[0]) == [champ["name"] for champ in schema["fields"]]
    assert len({ligne["id"] for ligne in lignes}) == len(lignes) > 700
    assert [faute for ligne in lignes for faute in faults(ligne, schema["fields"])] == []


@pytest.mark.usefixtures("charge")
def test_every_object_validates_against_data_inclusion(tmp_path: Path) -> None:
    sortie = tmp_path / "di.json"
    call_command("exporter", "data-inclusion", "--sortie", str(sortie), stderr=StringIO())
    document = json.loads(sortie.read_text())
    assert len(document["structures"]) > 700
    for structure in document["structures"]:
        Structure.model_validate(structure, context={"ignore_warnings": False})
    structures = {structure["id"] for structure in document["structures"]}
    for service in document["services"]:
        Service.model_validate(service, context={"ignore_warnings": False})
        assert service["structure_id"] in structures


@pytest.mark.usefixtures("charge")
def test_round_trip_of_real_records_changes_nothing(tmp_path: Path) -> None:
    sortie, bilan = tmp_path / "lieux.csv", StringIO()
    call_command("exporter", "mediation-numerique", "--sortie", str(sortie), stderr=StringIO())
    call_command("importer", "mediation-numerique", str(sortie), "--json", stdout=bilan)
    resultat = json.loads(bilan.getvalue().splitlines()[-1])
    assert resultat["lus"] == resultat["inchanges"] > 700
