"""A spreadsheet for people: French headings, everything the directory knows, no formula. Pure."""

from collections.abc import Callable, Iterator
from datetime import date
from tempfile import TemporaryFile
from typing import IO, Any, Final

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from repere.annuaire.exports.colonnes import (
    Colonne,
    Exporteur,
    Fichier,
    Lecture,
    Publication,
    csv_rows,
    in_blocks,
)
from repere.annuaire.exports.descriptions import DESCRIPTIONS
from repere.annuaire.exports.lisible import harmless, heading, readable
from repere.annuaire.exports.rapport import Rapport
from repere.annuaire.standard.fiche import CHAMPS, CHAMPS_COMPLEMENTAIRES, CHAMPS_STANDARD

# The most that a cell of XLSX holds.
_CELLULE_MAX: Final = 32_767
_BLOC: Final = 64 * 1024
_LARGEURS: Final = {"Nom": 40, "Adresse": 35, "Services": 60}
Cellule = str | float | date


def _reader(champ: str) -> Callable[[Publication], Cellule]:
    return lambda publication: readable(champ, getattr(publication.fiche, champ))


_EN_TETE: Final = ("nom", "commune", "code_postal", "adresse", "complement_adresse", "telephone")
_ORDRE: Final = (
    *_EN_TETE,
    *(c for c in CHAMPS_STANDARD if c not in (*_EN_TETE, "id")),
    *CHAMPS_COMPLEMENTAIRES,
    "id",
)
COLONNES: Final = (
    *(
        Colonne(
            heading(champ),
            DESCRIPTIONS[champ].type,
            DESCRIPTIONS[champ].commentaire,
            _reader(champ),
        )
        for champ in _ORDRE
    ),
    Colonne("Page du lieu", "texte", "Adresse de la page du lieu.", lambda p: p.page),
)


def _cells(publication: Publication) -> Iterator[Cellule]:
    for colonne in COLONNES:
        valeur = colonne.valeur(publication)
        yield harmless(valeur) if isinstance(valeur, str) else valeur


def _as_french_text(valeur: Cellule) -> str:
    if isinstance(valeur, date):
        return f"{valeur:%d/%m/%Y}"
    return str(valeur).replace(".", ",") if isinstance(valeur, float) else str(valeur)


def _write_csv(lecture: Lecture, rapport: Rapport) -> Iterator[bytes]:
    def rows() -> Iterator[list[str]]:
        yield [colonne.nom for colonne in COLONNES]
        for publication in lecture():
            rapport.exportes += 1
            yield [_as_french_text(cellule) for cellule in _cells(publication)]

    # Excel takes the file for UTF-8 only when it begins with this mark.
    yield "\ufeff".encode()
    yield from in_blocks(csv_rows(rows(), separateur=";", fin="\r\n"))


def _write_xlsx(lecture: Lecture, rapport: Rapport) -> Iterator[bytes]:
    with TemporaryFile() as fichier:
        _fill_workbook(lecture, rapport, fichier)
        fichier.seek(0)
        while bloc := fichier.read(_BLOC):
            yield bloc


def _fill_workbook(lecture: Lecture, rapport: Rapport, fichier: IO[bytes]) -> None:
    classeur = Workbook(write_only=True)
    feuille = classeur.create_sheet("Lieux")
    feuille.freeze_panes = "B2"
    for rang, colonne in enumerate(COLONNES, start=1):
        lettre = feuille.column_dimensions[get_column_letter(rang)]
        lettre.width = _LARGEURS.get(colonne.nom, 22)
    gras = Font(bold=True)
    entetes = [WriteOnlyCell(feuille, colonne.nom) for colonne in COLONNES]
    for entete in entetes:
        entete.font = gras
    feuille.append(entetes)
    for publication in lecture():
        rapport.exportes += 1
        feuille.append([_fit(c, publication, rapport) for c in _cells(publication)])
    classeur.save(fichier)


def _fit(valeur: Cellule, publication: Publication, rapport: Rapport) -> Any:
    if isinstance(valeur, str) and len(valeur) > _CELLULE_MAX:
        rapport.note(publication.fiche.id, "texte", "coupé à 32 767 caractères : limite d’Excel")
        return valeur[: _CELLULE_MAX - 1] + "…"
    return None if valeur == "" else valeur


_XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_SUJET: Final = "tableau-des-lieux"

EXPORTEUR: Final = Exporteur(
    identifiant="tableau",
    libelle="Tableau pour Excel ou LibreOffice",
    description=(
        "Pour lire et trier : titres en français, tout ce que l’annuaire sait de chaque lieu. "
        "Pour échanger avec un autre outil, préférez le standard national."
    ),
    portes=frozenset(CHAMPS),
    fichiers=(
        Fichier(
            "csv", "lieux-tableau.csv", _SUJET, "text/csv; charset=utf-8", COLONNES, _write_csv
        ),
        Fichier("xlsx", "lieux-tableau.xlsx", _SUJET, _XLSX, COLONNES, _write_xlsx),
    ),
)
