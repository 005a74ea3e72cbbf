"""A small reader of content lines, written from the RFCs: what an address book or a calendar makes of ours."""

import re
from typing import NamedTuple

_ECHAPPES = {"n": "\n", "N": "\n"}


class Propriete(NamedTuple):
    nom: str
    parametres: str
    valeur: str


def read(document: str) -> list[Propriete]:
    """Unfold and split; fails on anything that RFC 5545 and 6350 do not allow."""
    assert document.endswith("\r\n")
    assert not re.search(r"(?<!\r)\n|\r(?!\n)", document)
    for ligne in document.encode().split(b"\r\n"):
        assert len(ligne) <= 75
        ligne.decode()
    depliee = document.replace("\r\n ", "").removesuffix("\r\n")
    return [_split(ligne) for ligne in depliee.split("\r\n")]


def _split(ligne: str) -> Propriete:
    trouve = re.fullmatch(r'([A-Z0-9-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^;:"]*))*):(.*)', ligne, re.S)
    assert trouve, ligne
    return Propriete(trouve[1], trouve[2], trouve[3])


def text(valeur: str) -> str:
    """Undo the escaping of a text value."""
    return re.sub(r"\\(.)", lambda m: _ECHAPPES.get(m[1], m[1]), valeur)


def fields(valeur: str) -> list[str]:
    """Split a structured value at its bare semicolons."""
    return [text(morceau) for morceau in re.split(r"(?<!\\)(?:\\\\)*;", valeur)]


def values(document: str, nom: str) -> list[str]:
    return [p.valeur for p in read(document) if p.nom == nom]


def groups(document: str, genre: str) -> list[dict[str, str]]:
    """The properties of each component, by name."""
    trouves: list[dict[str, str]] = []
    courant: dict[str, str] | None = None
    for p in read(document):
        if (p.nom, p.valeur) == ("BEGIN", genre):
            courant = {}
            trouves.append(courant)
        elif (p.nom, p.valeur) == ("END", genre):
            courant = None
        elif courant is not None:
            courant[p.nom] = p.valeur
    return trouves
