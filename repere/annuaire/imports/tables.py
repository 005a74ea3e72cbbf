"""From a file to records: CSV, JSON in its usual wrappings, GeoJSON, JSON lines, XLSX."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, Final

from repere.annuaire.imports.classeur import read_workbook
from repere.annuaire.imports.colonnes import column_names, record
from repere.annuaire.imports.decodage import decode, is_xlsx
from repere.annuaire.imports.json_sain import load_json
from repere.annuaire.imports.lecture import Enregistrement, FichierIllisible

# Where APIs and portals put their rows.
_ENVELOPPES: Final = (
    "lieux",
    "data",
    "items",
    "results",
    "records",
    "structures",
    "features",
    "rows",
)
_SEPARATEURS: Final = (";", ",", "\t", "|")
_CHAMP_MAXIMAL: Final = 10_000_000
_LIGNES_DE_TITRE: Final = 10


def read_records_of(contenu: bytes, *, ligne_entetes: int = 1) -> Iterator[Enregistrement]:
    """Yield the records of a file. Raises FichierIllisible, before the first record, on no table."""
    if is_xlsx(contenu):
        return read_workbook(contenu, ligne_entetes=ligne_entetes)
    texte = decode(contenu)
    if texte.lstrip()[:1] in ("[", "{"):
        return iter(_read_json(texte))
    return _read_csv(texte.split("\n"), ligne_entetes)


def _read_json(texte: str) -> Iterator[Enregistrement]:
    try:
        document = load_json(texte)
    except RecursionError:
        raise FichierIllisible("Ce JSON est trop imbriqué pour être un tableau de lieux.") from None
    except ValueError as erreur:
        return _read_json_lines(texte, erreur)
    lignes = rows_of(document)
    if not lignes:
        raise FichierIllisible("Le fichier JSON ne contient aucun enregistrement.")
    return (_json_record(rang, ligne) for rang, ligne in enumerate(lignes, start=1))


def rows_of(document: Any) -> Sequence[Any]:
    """Return the rows of a JSON document: a list, or the list in a usual wrapping, or one record."""
    if isinstance(document, list):
        return document
    if not isinstance(document, dict):
        return ()
    for cle in _ENVELOPPES:
        if isinstance(document.get(cle), list):
            lignes: list[Any] = document[cle]
            return lignes
        if isinstance(document.get(cle), dict):
            return rows_of(document[cle])
    return (document,) if document else ()


def _json_record(rang: int, ligne: Any) -> Enregistrement:
    if not isinstance(ligne, dict):
        return Enregistrement(rang, {"valeur": ligne}, "Cet élément n'est pas un enregistrement.")
    if ligne.get("type") == "Feature":
        return Enregistrement(rang, _from_feature(ligne))
    if isinstance(ligne.get("fields"), dict):  # portals that wrap each record
        return Enregistrement(rang, {**ligne["fields"], **_without(ligne, "fields")})
    return Enregistrement(rang, ligne)


def _from_feature(element: Mapping[str, Any]) -> dict[str, Any]:
    proprietes = element.get("properties")
    valeurs = dict(proprietes) if isinstance(proprietes, dict) else {}
    if "id" in element:
        valeurs.setdefault("id", element["id"])
    geometrie = element.get("geometry")
    point = geometrie.get("coordinates") if isinstance(geometrie, dict) else None
    if isinstance(point, list) and len(point) >= 2 and not isinstance(point[0], list):
        valeurs.setdefault("longitude", point[0])
        valeurs.setdefault("latitude", point[1])
    return valeurs


def _without(ligne: Mapping[str, Any], cle: str) -> dict[str, Any]:
    return {c: v for c, v in ligne.items() if c != cle}


def _read_json_lines(texte: str, erreur: ValueError) -> Iterator[Enregistrement]:
    """Read one JSON object per line; anything else is a broken document."""
    lignes = [(n, t) for n, t in enumerate(texte.split("\n"), start=1) if t.strip()]
    if (
        len(lignes) < 2
        or not all(t.strip()[:1] == "{" for _, t in lignes[:2])
        or not _sound(lignes[0][1])
    ):
        position = getattr(erreur, "lineno", 1)
        raise FichierIllisible(
            f"Le fichier JSON est incomplet ou abîmé (vers la ligne {position}). "
            "Téléchargez-le de nouveau, en entier."
        ) from None
    return (_json_line(numero, ligne) for numero, ligne in lignes)


def _sound(ligne: str) -> bool:
    try:
        return isinstance(load_json(ligne), dict)
    except (ValueError, RecursionError):
        return False


def _json_line(numero: int, ligne: str) -> Enregistrement:
    if not _sound(ligne):
        return Enregistrement(
            numero, {"ligne": ligne}, "Cette ligne n'est pas un objet JSON complet."
        )
    return _json_record(numero, load_json(ligne))


def _read_csv(lignes: list[str], ligne_entetes: int) -> Iterator[Enregistrement]:
    debut = max(ligne_entetes - 1, 0)
    while debut < len(lignes) and not lignes[debut].strip():
        debut += 1
    if debut >= len(lignes):
        raise FichierIllisible("Le tableau n'a pas de ligne de titres.")
    debut = _first_titles(lignes, debut)
    separateur = find_separator(lignes[debut])
    csv.field_size_limit(_CHAMP_MAXIMAL)
    rangees = _csv_rows(lignes, debut, separateur)
    _, titres = next(rangees)
    colonnes = column_names(titres)
    if len([c for c in titres if c.strip()]) < 2:
        raise FichierIllisible(
            "Une seule colonne est lisible. Enregistrez le tableau en CSV (séparateur « ; » ou « , »), "
            "avec les titres des colonnes sur la première ligne."
        )
    return (
        record(numero, colonnes, rangee)
        for numero, rangee in rangees
        if any(c.strip() for c in rangee)
    )


def _first_titles(lignes: list[str], debut: int) -> int:
    """Step over what spreadsheets write above a table: its title alone on a line, "sep=;"."""
    for rang in range(debut, min(debut + _LIGNES_DE_TITRE, len(lignes))):
        cases = _filled_cells(lignes[rang])
        if cases > (1 if rang == debut else 2):
            return rang
        if cases > 1 or _left_open([lignes[rang]]):
            break
    return debut


def _filled_cells(ligne: str) -> int:
    return sum(bool(c.strip(' "')) for c in ligne.split(find_separator(ligne)))


def find_separator(titres: str) -> str:
    """Return the separator of columns that the line of titles uses most."""
    hors_guillemets = "".join(titres.split('"')[::2])
    return max(_SEPARATEURS, key=lambda s: (hors_guillemets.count(s), titres.count(s)))


def _csv_rows(lignes: list[str], debut: int, separateur: str) -> Iterator[tuple[int, list[str]]]:
    """Yield (line number, cells); a quote never closed costs its own line, not the rest of the file."""
    while debut < len(lignes):
        lecteur = csv.reader((f"{t}\n" for t in islice(lignes, debut, None)), delimiter=separateur)
        depart, reprise = debut, len(lignes)
        try:
            for rangee in lecteur:
                fin = debut + lecteur.line_num
                if fin == len(lignes) and fin - depart > 1 and _left_open(lignes[depart:fin]):
                    yield depart + 1, lignes[depart].replace('"', "").split(separateur)
                    reprise = depart + 1
                    break
                yield depart + 1, [cellule.removesuffix("\n") for cellule in rangee]
                depart = fin
        except csv.Error:
            yield depart + 1, lignes[depart].split(separateur)
            reprise = depart + 1
        debut = reprise


def _left_open(lignes: list[str]) -> bool:
    return sum(ligne.count('"') for ligne in lignes) % 2 == 1
