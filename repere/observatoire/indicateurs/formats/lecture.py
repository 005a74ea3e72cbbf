"""What readers give: figures of territories, before our own communes sort them. Pure."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

from repere.observatoire.indicateurs.formats.tableaux import Tableau

COMMUNE: Final = "commune"
EPCI: Final = "epci"
DEPARTEMENT: Final = "departement"
REGION: Final = "region"
CODE_COMMUNE: Final = re.compile(r"(\d\d|2[AB])\d{3}")
_CODE_EPCI: Final = re.compile(r"\d{9}")
# Zones of Insee bear the code of their main commune: a bassin de vie would pass for a commune.
_AUTRES: Final = re.compile(r"_(aav|bv|uu|ze|arr|ctcd|ept|iris|iri)\d*[._]")
_CODE_DEPARTEMENT: Final = re.compile(r"\d\d|2[AB]|97\d")


class MesureLue(NamedTuple):
    """A figure of a file. ``taux``: ``numerateur`` is a rate, nobody says of how many; None: secret."""

    indicateur: str
    maille: str
    code: str
    numerateur: float | None
    denominateur: float | None = None
    taux: bool = False


@dataclass(frozen=True, slots=True)
class Lecture:
    """``annee``: what the figures are of, None when the file does not say."""

    mesures: list[MesureLue]
    annee: int | None = None


Lecteur = Callable[[Iterable[Tableau], int | None], Lecture]


def level_of(code: str, fichier: str = "") -> str:
    """Return the kind of territory that ``code`` names, "" when we know none; files of régions say so."""
    if _AUTRES.search(fichier):
        return ""
    if CODE_COMMUNE.fullmatch(code):
        return COMMUNE
    if _CODE_EPCI.fullmatch(code):
        return EPCI
    if _CODE_DEPARTEMENT.fullmatch(code):
        return REGION if re.search(r"_reg(ion)?\b|_reg[._]", fichier) else DEPARTEMENT
    return ""


def clean_code(brut: str) -> str:
    """Return a code as Insee writes it: spreadsheets drop the first zero, others protect it (« ="01001" »)."""
    code = brut.strip().lstrip("=").strip('" ').upper()
    return code.zfill(5) if code.isdigit() and len(code) == 4 else code
