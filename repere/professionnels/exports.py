"""Any list of the space as a file: for Excel and LibreOffice, without a formula that somebody slipped in.

A page that lists ends so, before it renders::

    if fichier := download(request, "signalements", COLONNES, lignes):
        return fichier

and includes ``professionnels/exporter.html``, whose links keep the filters of the address.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from tempfile import TemporaryFile
from typing import Any, Final, NamedTuple

from django.http import FileResponse, HttpRequest, HttpResponseBase, StreamingHttpResponse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from repere.annuaire.exports.colonnes import csv_rows, in_blocks
from repere.annuaire.exports.lisible import harmless

Cellule = str | int | float | date | None
CSV: Final = "csv"
XLSX: Final = "xlsx"
_TYPE_XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# The most that a cell, then the name of a sheet, of XLSX holds.
_CELLULE_MAX: Final = 32_767
_FEUILLE_MAX: Final = 31
_LARGEUR: Final = 24


class Colonne(NamedTuple):
    """A column: its heading, translated as it is written, and what it reads from a line of the list."""

    titre: str
    valeur: Callable[[Any], Cellule]


def download(
    request: HttpRequest, nom: str, colonnes: Sequence[Colonne], lignes: Iterable[Any]
) -> HttpResponseBase | None:
    """Return the list as the file that ``?format=`` asks for; None when it asks for none we know."""
    ecrire = _ECRIRE.get(request.GET.get("format", ""))
    if ecrire is None:
        return None
    reponse = ecrire(nom, colonnes, lignes)
    add_never_cache_headers(reponse)
    return reponse


def _as_csv(nom: str, colonnes: Sequence[Colonne], lignes: Iterable[Any]) -> HttpResponseBase:
    # In the language of who asks: the lines are written once their request is over.
    titres = [_(colonne.titre) for colonne in colonnes]

    # Excel takes the file for UTF-8 only when it begins with this mark.
    def blocs() -> Iterator[bytes]:
        yield "\ufeff".encode()
        yield from in_blocks(csv_rows(rows(), separateur=";", fin="\r\n"))

    def rows() -> Iterator[list[str]]:
        yield titres
        for ligne in lignes:
            yield [_in_french(cellule) for cellule in _cells(colonnes, ligne)]

    reponse = StreamingHttpResponse(blocs(), content_type="text/csv; charset=utf-8")
    reponse["Content-Disposition"] = f'attachment; filename="{file_name(nom, CSV)}"'
    return reponse


def _as_xlsx(nom: str, colonnes: Sequence[Colonne], lignes: Iterable[Any]) -> HttpResponseBase:
    # Closed by the response, once it is sent.
    fichier = TemporaryFile()  # noqa: SIM115
    classeur = Workbook(write_only=True)
    feuille = classeur.create_sheet(nom[:_FEUILLE_MAX])
    feuille.freeze_panes = "A2"
    for rang in range(1, len(colonnes) + 1):
        feuille.column_dimensions[get_column_letter(rang)].width = _LARGEUR
    feuille.append([_heading(feuille, _(colonne.titre)) for colonne in colonnes])
    for ligne in lignes:
        feuille.append(list(_cells(colonnes, ligne)))
    classeur.save(fichier)
    fichier.seek(0)
    return FileResponse(
        fichier, as_attachment=True, filename=file_name(nom, XLSX), content_type=_TYPE_XLSX
    )


_ECRIRE: Final = {CSV: _as_csv, XLSX: _as_xlsx}


def file_name(nom: str, extension: str) -> str:
    """Return "signalements-2026-11-21.csv": files of several days do not hide one another."""
    return f"{nom}-{timezone.localdate().isoformat()}.{extension}"


def _heading(feuille: Any, titre: str) -> Any:
    cellule = WriteOnlyCell(feuille, titre)
    cellule.font = Font(bold=True)
    return cellule


def _cells(colonnes: Sequence[Colonne], ligne: Any) -> Iterator[Cellule]:
    for colonne in colonnes:
        valeur = colonne.valeur(ligne)
        if isinstance(valeur, datetime):
            # XLSX knows no time zones; who reads is here.
            yield timezone.localtime(valeur).replace(tzinfo=None, microsecond=0)
        else:
            yield harmless(valeur)[:_CELLULE_MAX] if isinstance(valeur, str) else valeur


def _in_french(valeur: Cellule) -> str:
    if isinstance(valeur, bool):
        return "oui" if valeur else "non"
    if isinstance(valeur, datetime):
        return f"{valeur:%d/%m/%Y %H:%M}"
    if isinstance(valeur, date):
        return f"{valeur:%d/%m/%Y}"
    if isinstance(valeur, float):
        return str(valeur).replace(".", ",")
    return "" if valeur is None else str(valeur)
