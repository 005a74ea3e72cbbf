"""What exporters are made of, and the ways of writing that they share. Pure."""

import csv
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from repere.annuaire.exports.rapport import NON_PREVU, Rapport
from repere.annuaire.standard.fiche import Fiche

# Small pieces cost more than they bring: a row is some 600 bytes.
_TAILLE_BLOC: Final = 64 * 1024


@dataclass(frozen=True, slots=True)
class Publication:
    """What the public may know of one place: its record, and facts that help where it is silent.

    ``page`` is the address of its page; ``connu_le`` the day it entered the directory;
    ``commune``, ``code_insee`` and ``codes_postaux`` are those of the commune it is tied to.
    """

    fiche: Fiche
    page: str
    connu_le: date
    commune: str = ""
    code_insee: str = ""
    codes_postaux: tuple[str, ...] = ()
    departement: str = ""


# Called once per file written: a query is read anew, nothing is kept in memory.
Lecture = Callable[[], Iterable[Publication]]


@dataclass(frozen=True, slots=True)
class Colonne:
    """A column or property of a format. ``valeur`` reads it from what the format makes of a place."""

    nom: str
    type: str
    commentaire: str
    valeur: Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Fichier:
    """One file of a format. ``chemin`` is its stable address under /donnees/.

    ``sujet`` is what it is about, inside the name that a download receives.
    """

    cle: str
    chemin: str
    sujet: str
    type_mime: str
    colonnes: tuple[Colonne, ...]
    ecrire: Callable[[Lecture, Rapport], Iterator[bytes]]

    @property
    def extension(self) -> str:
        return self.chemin.rpartition(".")[2]


@dataclass(frozen=True, slots=True)
class Exporteur:
    """A format. ``portes`` are the fields of a record that it can carry."""

    identifiant: str
    libelle: str
    description: str
    portes: frozenset[str]
    fichiers: tuple[Fichier, ...]


def note_uncarried(fiche: Fiche, portes: frozenset[str], rapport: Rapport) -> None:
    """Report the fields that ``fiche`` states and the format has no room for."""
    for champ in fiche.said().keys() - portes:
        rapport.note(fiche.id, champ, NON_PREVU)


def in_blocks(morceaux: Iterable[str]) -> Iterator[bytes]:
    """Return ``morceaux`` in UTF-8, gathered in blocks worth sending."""
    attente: list[str] = []
    taille = 0
    for morceau in morceaux:
        attente.append(morceau)
        taille += len(morceau)
        if taille >= _TAILLE_BLOC:
            yield "".join(attente).encode()
            attente, taille = [], 0
    if attente:
        yield "".join(attente).encode()


class _Echo:
    """A file that gives back what is written to it."""

    def write(self, texte: str) -> str:
        return texte


def csv_rows(
    lignes: Iterable[Iterable[Any]], *, separateur: str = ",", fin: str = "\n"
) -> Iterator[str]:
    """Return each row as a line of CSV, quoted where needed."""
    redacteur = csv.writer(_Echo(), delimiter=separateur, lineterminator=fin)
    return (redacteur.writerow([_one_line_end(c) for c in ligne]) for ligne in lignes)


def _one_line_end(cellule: Any) -> Any:
    # A bare carriage return is a line's end for some readers, and csv would not quote it.
    if isinstance(cellule, str) and "\r" in cellule:
        return cellule.replace("\r\n", "\n").replace("\r", "\n")
    return cellule


def json_text(valeur: Any) -> str:
    """Return ``valeur`` as compact JSON, accents kept."""
    return json.dumps(valeur, ensure_ascii=False, separators=(",", ":"))


def json_array(elements: Iterable[Any]) -> Iterator[str]:
    """Return a JSON array, one element a line, without holding it whole."""
    separateur = "[\n"
    for element in elements:
        yield separateur + json_text(element)
        separateur = ",\n"
    yield "[]\n" if separateur == "[\n" else "\n]\n"
