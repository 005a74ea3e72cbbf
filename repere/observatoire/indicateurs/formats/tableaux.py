"""Tables in whatever a producer publishes: CSV of any separator, zipped or not, XLSX. Pure."""

import csv
import io
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any, Final

from openpyxl import load_workbook

from repere.socle.texte import plier
from repere.territoires.erreurs import SourceIllisible

# The header is below a title and a few notes in workbooks of Insee.
_ENTETE_AU_PLUS: Final = 15
_TAILLE_DEPLIEE: Final = 1_500_000_000
_META: Final = ("meta_", "_metadata", "lisez", "readme")

# What a file that was cut short or spoilt raises, here or there.
_ABIMES: Final = (
    csv.Error, EOFError, OSError, NotImplementedError, RuntimeError, zlib.error, zipfile.BadZipFile,
)  # fmt: skip

Lignes = Iterator[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Tableau:
    """``colonnes``: folded name → rank. ``nom``: of the file. Rows are read once."""

    nom: str
    colonnes: Mapping[str, int]
    lignes: Lignes

    def has(self, *colonnes: str) -> bool:
        """Say whether all these columns are there."""
        return all(colonne in self.colonnes for colonne in colonnes)

    def first(self, *colonnes: str) -> str | None:
        """Return the first of these columns that is there."""
        return next((colonne for colonne in colonnes if colonne in self.colonnes), None)

    def records(self) -> Iterator["Rangee"]:
        """Yield the rows that are not empty. Raises SourceIllisible on a file that breaks off."""
        try:
            for ligne in self.lignes:
                if any(cellule.strip() for cellule in ligne):
                    yield Rangee(self.colonnes, ligne)
        except _ABIMES as erreur:
            raise SourceIllisible("Le fichier est abîmé ou incomplet.") from erreur


@dataclass(frozen=True, slots=True)
class Rangee:
    """One row, by the folded names of columns; a missing cell is empty."""

    colonnes: Mapping[str, int]
    cellules: Sequence[str]

    def __getitem__(self, colonne: str) -> str:
        rang = self.colonnes[colonne]
        return self.cellules[rang].strip() if rang < len(self.cellules) else ""


def key(nom: str) -> str:
    """Return the folded name of a column: « P22_POP » → « p22_pop », « Numéro commune » → « numero_commune »."""
    return plier(nom.replace("+", " plus ")).replace(" ", "_")


def open_tables(contenu: bytes, reperes: Sequence[str]) -> Iterator[Tableau]:
    """Yield the tables of a file whose header has one of the columns ``reperes``, folded.

    Raises SourceIllisible when there is none.
    """
    trouve = False
    for nom, ouvrir in _parts(contenu):
        for lignes in ouvrir():
            try:
                tableau = _with_header(nom, lignes, reperes)
            except _ABIMES as erreur:
                raise SourceIllisible("Le fichier est abîmé ou incomplet.") from erreur
            if tableau is not None:
                trouve = True
                yield tableau
    if not trouve:
        raise SourceIllisible(
            f"Aucun tableau avec une colonne {' ou '.join(r.upper() for r in reperes)} : "
            "ce n’est pas le fichier attendu."
        )


def _parts(contenu: bytes) -> Iterator[tuple[str, Callable[[], Iterator[Lignes]]]]:
    """Yield the files of ``contenu``, what opens each."""
    if contenu.lstrip()[:1] == b"<":
        raise SourceIllisible("La réponse est une page web, pas un tableau.")
    if not contenu.startswith(b"PK"):
        yield "", lambda: _texts(lambda: io.BytesIO(contenu))
        return
    try:
        archive = zipfile.ZipFile(io.BytesIO(contenu))
    except zipfile.BadZipFile as erreur:
        raise SourceIllisible(
            "L’archive est abîmée ou incomplète. Téléchargez-la encore."
        ) from erreur
    if sum(element.file_size for element in archive.infolist()) > _TAILLE_DEPLIEE:
        raise SourceIllisible("L’archive est trop grande une fois ouverte.")
    if "xl/workbook.xml" in archive.namelist():
        yield "", lambda: _sheets(contenu)
        return
    for nom in archive.namelist():
        court = nom.rsplit("/", 1)[-1].lower()
        if any(mot in court for mot in _META):
            continue
        if court.endswith((".csv", ".txt")):
            yield court, lambda nom=nom: _texts(lambda: archive.open(nom))  # type: ignore[misc]
        elif court.endswith(".xlsx"):
            yield court, lambda nom=nom: _sheets(archive.read(nom))  # type: ignore[misc]


def _texts(ouvrir: Callable[[], Any]) -> Iterator[Lignes]:
    codage = _encoding(ouvrir)
    with ouvrir() as flux:
        # Some names are damaged at the source; codes and figures are not.
        texte = io.TextIOWrapper(flux, encoding=codage, errors="replace", newline="")
        debut = list(islice(texte, _ENTETE_AU_PLUS))
        compte = {s: max((ligne.count(s) for ligne in debut), default=0) for s in ";,\t|"}
        separateur = max(compte, key=lambda s: compte[s])
        yield csv.reader(chain(debut, texte), delimiter=separateur)


def _encoding(ouvrir: Callable[[], Any]) -> str:
    """UTF-8 all through, else what a French spreadsheet writes."""
    try:
        with ouvrir() as flux:
            for _ligne in io.TextIOWrapper(flux, encoding="utf-8-sig", newline=""):
                pass
    except UnicodeDecodeError:
        return "cp1252"
    except _ABIMES as erreur:
        raise SourceIllisible(
            "L’archive est abîmée ou incomplète. Téléchargez-la encore."
        ) from erreur
    return "utf-8-sig"


def _sheets(contenu: bytes) -> Iterator[Lignes]:
    try:
        classeur = load_workbook(io.BytesIO(contenu), read_only=True, data_only=True)
        feuilles = [
            [
                ["" if v is None else str(v) for v in rangee]
                for rangee in feuille.iter_rows(values_only=True)
            ]
            for feuille in classeur.worksheets
        ]
    # openpyxl raises anything from KeyError to zlib.error on a damaged workbook.
    except Exception as erreur:
        raise SourceIllisible("Le classeur est abîmé ou incomplet.") from erreur
    yield from (iter(feuille) for feuille in feuilles)


def _with_header(nom: str, lignes: Lignes, reperes: Sequence[str]) -> Tableau | None:
    for ligne in islice(lignes, _ENTETE_AU_PLUS):
        colonnes: dict[str, int] = {}
        for rang, cellule in enumerate(ligne):
            colonnes.setdefault(key(cellule), rang)
        if any(repere in colonnes for repere in reperes):
            return Tableau(nom, colonnes, lignes)
    return None
