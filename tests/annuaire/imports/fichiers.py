"""Small files written for the tests, and a finder of communes that needs no base."""

import csv
import io
import json
from typing import Any

from openpyxl import Workbook

from repere.annuaire.imports.lecture import Lue, Rejetee
from repere.annuaire.imports.registre import read_records
from repere.territoires.reconnaissance_commune import CommuneConnue

VAL_FICTIF = CommuneConnue("37261", "Val-Fictif", ("37000",), 47.39, 0.69, False)
BOURG_LA_REINETTE = CommuneConnue(
    "37002", "Bourg-la-Reinette", ("37110", "37111"), 47.60, 0.90, True
)


class DeuxCommunes:
    """Finds Val-Fictif (once 37999) and Bourg-la-Reinette, whose position is approximate."""

    def find(self, code_insee: str, code_postal: str, nom: str) -> CommuneConnue | None:
        if code_insee in ("37261", "37999") or "fictif" in nom.lower():
            return VAL_FICTIF
        if code_insee == "37002" or "reinette" in nom.lower():
            return BOURG_LA_REINETTE
        return None


def as_json(*enregistrements: Any) -> bytes:
    return json.dumps(list(enregistrements), ensure_ascii=False).encode()


def as_csv(*enregistrements: dict[str, Any], separateur: str = ",") -> bytes:
    sortie = io.StringIO()
    ecrivain = csv.DictWriter(sortie, list(enregistrements[0]), delimiter=separateur)
    ecrivain.writeheader()
    ecrivain.writerows(enregistrements)
    return sortie.getvalue().encode()


def as_xlsx(*rangees: list[Any]) -> bytes:
    classeur = Workbook()
    for rangee in rangees:
        classeur.active.append(rangee)
    sortie = io.BytesIO()
    classeur.save(sortie)
    return sortie.getvalue()


def place(**valeurs: Any) -> dict[str, Any]:
    """A sound record of the standard, with what the test changes."""
    sain = {
        "id": "lieu-1",
        "pivot": "21370261600011",
        "nom": "Médiathèque de Val-Fictif",
        "commune": "Val-Fictif",
        "code_postal": "37000",
        "code_insee": "37261",
        "adresse": "1 place de la Mairie",
        "latitude": 47.39,
        "longitude": 0.69,
        "date_maj": "2024-03-01",
    }
    return {**sain, **valeurs}


def read_all(
    contenu: bytes, format: str = "mediation-numerique", **options: Any
) -> list[Lue | Rejetee]:
    return list(read_records(contenu, format, **options))


def read_one(enregistrement: Any, format: str = "mediation-numerique", **options: Any) -> Lue:
    (lue,) = read_all(as_json(enregistrement), format, **options)
    assert isinstance(lue, Lue), lue
    return lue


def said_of(lue: Lue | Rejetee, champ: str) -> list[str]:
    """Reasons of the remarks about a field."""
    return [r.raison for r in lue.remarques if champ in r.champ]
