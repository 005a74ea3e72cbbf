"""A figure as a line of a file, the same in CSV and JSON. Pure."""

import json
from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

from repere.annuaire.exports.colonnes import csv_rows
from repere.annuaire.exports.lisible import harmless
from repere.observatoire.indicateurs.modele import Chiffre, Indicateur

# What is not told is empty, and its status says why.
CACHE: Final = "moins de 5 personnes"


class LigneDeFichier(NamedTuple):
    """One figure of one territory."""

    maille: str
    code: str
    nom: str
    indicateur: str
    libelle: str
    valeur: float | None
    unite: str
    numerateur: float | None
    denominateur: float | None
    annee: int | None
    statut: str
    communes_connues: int
    communes: int
    source: str
    millesime: str
    licence: str


def line(
    maille: str, code: str, nom: str, fiche: Indicateur, chiffre: Chiffre, *, cache: bool
) -> LigneDeFichier:
    """Return the line of a figure; ``cache``: nothing of it is told but its source."""
    lu = Chiffre() if cache else chiffre
    return LigneDeFichier(
        maille,
        code,
        nom,
        fiche.code,
        fiche.libelle,
        _rounded(lu.valeur),
        fiche.unite,
        _rounded(lu.numerateur),
        _rounded(lu.denominateur),
        chiffre.annee,
        CACHE if cache else chiffre.statut,
        chiffre.communes_connues,
        chiffre.communes,
        *_origin(fiche, chiffre),
    )


def _origin(fiche: Indicateur, chiffre: Chiffre) -> tuple[str, str, str]:
    """Return source, vintage and licence: those of the file that was loaded, even when it tells no licence."""
    if chiffre.source:
        return chiffre.source, chiffre.millesime or fiche.millesime, chiffre.licence
    return fiche.source, fiche.millesime, fiche.licence


def as_csv(lignes: Iterable[LigneDeFichier]) -> bytes:
    """Return lines for French spreadsheets, as /donnees/ writes them: UTF-8 mark, semicolons, commas in numbers."""
    rangees = [list(LigneDeFichier._fields), *([_cell(c) for c in ligne] for ligne in lignes)]
    return ("\ufeff" + "".join(csv_rows(rangees, separateur=";", fin="\r\n"))).encode()


def as_json(lignes: Sequence[LigneDeFichier], **entete: Any) -> bytes:
    """Return lines as JSON, after what is common to all."""
    document = {**entete, "chiffres": [ligne._asdict() for ligne in lignes]}
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def _rounded(valeur: float | None) -> float | None:
    return None if valeur is None else round(valeur, 3)


def _cell(valeur: str | float | None) -> str:
    if valeur is None:
        return ""
    if isinstance(valeur, float):
        return f"{valeur:.15g}".replace(".", ",")
    # Our own unit, which spreadsheets take for text: no apostrophe before it.
    return "%" if valeur == "%" else harmless(str(valeur))
