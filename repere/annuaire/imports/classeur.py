"""XLSX workbooks: the first sheet that holds a table."""

import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from io import BytesIO
from typing import Any, Final

from openpyxl import load_workbook

from repere.annuaire.imports.colonnes import column_names, record
from repere.annuaire.imports.lecture import Enregistrement, FichierIllisible

# Workbooks claim a million rows when someone once coloured the last one.
_VIDES_DE_SUITE: Final = 500
# A workbook that swells beyond this is a trap or no list of places.
_TAILLE_DEPLIEE: Final = 300_000_000


def read_workbook(contenu: bytes, *, ligne_entetes: int = 1) -> Iterator[Enregistrement]:
    """Yield the records of the first sheet with two columns or more. Raises FichierIllisible."""
    for rangees in _sheets(contenu):
        debut = max(ligne_entetes - 1, 0)
        while debut < len(rangees) and sum(v not in ("", None) for v in rangees[debut]) < 2:
            debut += 1
        if debut >= len(rangees):
            continue
        colonnes = column_names([str(v if v is not None else "") for v in rangees[debut]])
        return (
            record(numero, colonnes, rangee)
            for numero, rangee in enumerate(rangees[debut + 1 :], start=debut + 2)
            if any(v not in ("", None) for v in rangee)
        )
    raise FichierIllisible("Le classeur est vide : aucune feuille ne contient de tableau.")


def _sheets(contenu: bytes) -> list[list[Sequence[Any]]]:
    try:
        with zipfile.ZipFile(BytesIO(contenu)) as archive:
            noms = archive.namelist()
            taille = sum(element.file_size for element in archive.infolist())
        _refuse_other_archives(noms, taille)
        classeur = load_workbook(BytesIO(contenu), read_only=True, data_only=True)
        feuilles = [_rows(feuille) for feuille in classeur.worksheets]
        classeur.close()
    except FichierIllisible:
        raise
    # openpyxl raises anything from KeyError to zlib.error on a damaged workbook.
    except Exception as erreur:
        raise FichierIllisible(
            "Le classeur est abîmé ou incomplet. Ouvrez-le dans votre tableur et enregistrez-le "
            "de nouveau, en .xlsx ou en CSV."
        ) from erreur
    return feuilles


def _refuse_other_archives(noms: list[str], taille: int) -> None:
    if "content.xml" in noms:
        raise FichierIllisible(
            "C'est un classeur LibreOffice (.ods). Enregistrez-le en .xlsx ou en CSV."
        )
    if not any(nom.startswith("xl/") for nom in noms):
        raise FichierIllisible("C'est une archive ZIP. Extrayez-en le tableau d'abord.")
    if taille > _TAILLE_DEPLIEE:
        raise FichierIllisible("Le classeur est trop gros. Enregistrez la feuille utile en CSV.")


def _rows(feuille: Any) -> list[Sequence[Any]]:
    rangees: list[Sequence[Any]] = []
    vides = 0
    for rangee in feuille.iter_rows(values_only=True):
        propre = [_as_json(v) for v in rangee]
        vides = 0 if any(v not in ("", None) for v in propre) else vides + 1
        if vides > _VIDES_DE_SUITE:
            break
        rangees.append(propre)
    return rangees


def _as_json(valeur: Any) -> Any:
    if isinstance(valeur, datetime):
        return valeur.date().isoformat() if valeur.time() == time() else valeur.isoformat(sep=" ")
    if isinstance(valeur, date | time):
        return valeur.isoformat()
    return valeur if isinstance(valeur, str | int | float | bool) or valeur is None else str(valeur)
