"""A document as a tree that knows no format: what the DOCX, the PDF and the web page all say. Pure.

The tree is written as JSON: its bytes are what tells whether anything changed, and the PDF is set from them.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Final, NamedTuple, TypeAlias

from repere.observatoire.redaction.lettres import legible


@dataclass(frozen=True, slots=True)
class Titre:
    """A heading, from 1; ``ancre`` is its address within the document, unique."""

    niveau: int
    texte: str
    ancre: str
    au_sommaire: bool = True


@dataclass(frozen=True, slots=True)
class Paragraphe:
    """``genre``: "" as usual, "manque" what is not known, "note" how to read, "repere" a key sentence."""

    texte: str
    genre: str = ""


@dataclass(frozen=True, slots=True)
class Liste:
    """Items of equal rank."""

    elements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fait:
    """A named fact of a sheet: one text follows its name, several make a list under it."""

    libelle: str
    textes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tableau:
    """``nombres``: the columns that hold figures, from 0. ``source`` is said under it."""

    legende: str
    entetes: tuple[str, ...]
    lignes: tuple[tuple[str, ...], ...]
    nombres: tuple[int, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing of ours, styled by classes; ``alternative`` says what it shows to who does not see it.

    ``cle``: what each colour means, (class, words) each; ``note``: what one must know to read it.
    """

    svg: str
    alternative: str
    legende: str
    source: str = ""
    titre_cle: str = ""
    cle: tuple[tuple[str, str], ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """What somebody said; ``role`` of who spoke, never a name."""

    texte: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class SautDePage:
    """What follows begins a page."""


Bloc: TypeAlias = Titre | Paragraphe | Liste | Fait | Tableau | Figure | Citation | SautDePage
_GENRES: Final[Mapping[str, type[Bloc]]] = {
    genre.__name__: genre
    for genre in (Titre, Paragraphe, Liste, Fait, Tableau, Figure, Citation, SautDePage)
}


class Entree(NamedTuple):
    """A line of the contents."""

    niveau: int
    texte: str
    ancre: str


@dataclass(frozen=True, slots=True)
class Document:
    """``jour``: ISO date of the newest of its data, never that of its making. ``couverture``: under the title."""

    titre: str
    sous_titre: str
    entete: str
    jour: str
    auteur: str
    licence: str
    couverture: tuple[str, ...] = ()
    mots_cles: tuple[str, ...] = ()
    blocs: tuple[Bloc, ...] = ()

    def contents(self) -> list[Entree]:
        """Return the lines of the contents."""
        return [
            Entree(b.niveau, b.texte, b.ancre)
            for b in self.blocs
            if isinstance(b, Titre) and b.au_sommaire
        ]

    def cleaned(self) -> "Document":
        """Return the same with the letters that any format can hold."""
        return from_json(self.to_json())

    def to_json(self) -> dict[str, Any]:
        """Return the tree as JSON, each text with the letters that any format can hold."""
        arbre = {champ.name: getattr(self, champ.name) for champ in fields(self)}
        arbre["blocs"] = [{"genre_de_bloc": type(b).__name__} | asdict(b) for b in self.blocs]
        net: dict[str, Any] = _clean(arbre)
        return net

    def fingerprint(self, *avec: str) -> str:
        """Return what changes when a word of the document, or one of ``avec``, does."""
        texte = json.dumps([self.to_json(), *avec], ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(texte.encode()).hexdigest()


def from_json(arbre: Mapping[str, Any]) -> Document:
    """Read a tree back."""
    valeurs = {champ: _frozen(valeur) for champ, valeur in arbre.items() if champ != "blocs"}
    return Document(**valeurs, blocs=tuple(_block(bloc) for bloc in arbre["blocs"]))


def _block(bloc: Mapping[str, Any]) -> Bloc:
    champs = {champ: _frozen(v) for champ, v in bloc.items() if champ != "genre_de_bloc"}
    return _GENRES[bloc["genre_de_bloc"]](**champs)


def _frozen(valeur: Any) -> Any:
    return tuple(map(_frozen, valeur)) if isinstance(valeur, list) else valeur


def _clean(valeur: Any, champ: str = "") -> Any:
    if isinstance(valeur, str):
        # A drawing is a file of its own: its spaces and line ends are its own affair.
        return valeur if champ == "svg" else legible(valeur)
    if isinstance(valeur, dict):
        return {nom: _clean(v, nom) for nom, v in valeur.items()}
    return [_clean(v) for v in valeur] if isinstance(valeur, list | tuple) else valeur
