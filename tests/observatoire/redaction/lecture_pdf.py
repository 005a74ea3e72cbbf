"""A PDF as assistive technology reads it: its tree of tags, with their alternatives and attributes."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pdfminer.high_level import extract_text
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1
from pdfminer.psparser import PSLiteral


@dataclass
class Balise:
    genre: str
    alternative: str = ""
    portee: str = ""
    enfants: list["Balise"] = field(default_factory=list)

    def walk(self) -> Iterator["Balise"]:
        yield self
        for enfant in self.enfants:
            yield from enfant.walk()

    def all(self, *genres: str) -> list["Balise"]:
        return [balise for balise in self.walk() if balise.genre in genres]


@dataclass
class Pdf:
    racine: Balise
    langue: str
    titre: str
    marque: bool
    affiche_le_titre: bool
    identifiants: Any
    signets: list[str]
    metadonnees: str


def read_pdf(octets: bytes) -> Pdf:
    document = PDFDocument(PDFParser(io.BytesIO(octets)))
    catalogue = document.catalog
    arbre = resolve1(catalogue["StructTreeRoot"])
    roles = {k: resolve1(v).name for k, v in (resolve1(arbre.get("RoleMap")) or {}).items()}
    metadonnees = resolve1(catalogue["Metadata"]).get_data().decode()
    return Pdf(
        racine=Balise("Root", enfants=list(_children(arbre, roles))),
        langue=_text(catalogue.get("Lang")),
        titre=_text(document.info[0].get("Title")) if document.info else "",
        marque=bool(resolve1(resolve1(catalogue["MarkInfo"])["Marked"])),
        affiche_le_titre=bool(
            resolve1(resolve1(catalogue["ViewerPreferences"])["DisplayDocTitle"])
        ),
        identifiants=document.xrefs[0].get_trailer().get("ID"),
        signets=[titre for _n, titre, *_reste in document.get_outlines()],
        metadonnees=metadonnees,
    )


def words_of(octets: bytes) -> str:
    """Return the text of a PDF; slow on long ones."""
    return extract_text(io.BytesIO(octets))


def _children(noeud: Any, roles: dict[str, str]) -> Iterator[Balise]:
    enfants = resolve1(noeud.get("K"))
    for brut in enfants if isinstance(enfants, list) else [enfants]:
        enfant = resolve1(brut)
        if isinstance(enfant, dict) and "S" in enfant:
            genre = resolve1(enfant["S"]).name
            yield Balise(
                roles.get(genre, genre),
                _text(enfant.get("Alt")),
                _scope(enfant.get("A")),
                list(_children(enfant, roles)),
            )


def _scope(attributs: Any) -> str:
    lus = resolve1(attributs)
    for attribut in lus if isinstance(lus, list) else [lus]:
        valeur = (resolve1(attribut) or {}).get("Scope") if attribut is not None else None
        if isinstance(resolve1(valeur), PSLiteral):
            return str(resolve1(valeur).name)
    return ""


def _text(valeur: Any) -> str:
    octets = resolve1(valeur)
    if not isinstance(octets, bytes):
        return str(octets or "")
    if octets.startswith(b"\xfe\xff"):
        return octets[2:].decode("utf-16-be")
    return octets.decode("utf-8" if octets.startswith(b"\xef\xbb\xbf") else "latin-1")
