"""Pairing the titles of a table with its cells."""

from collections.abc import Sequence
from typing import Any, Final

from repere.annuaire.imports.lecture import Enregistrement

EN_TROP: Final = "colonnes_en_trop"


def column_names(titres: Sequence[str]) -> list[str]:
    """Return one distinct name per column: "" becomes "colonne_3", a repeated "Nom" becomes "Nom_2"."""
    noms: list[str] = []
    for rang, titre in enumerate(titres, start=1):
        nom = " ".join(titre.replace("\ufeff", "").split()) or f"colonne_{rang}"
        base, suite = nom, 1
        while nom in noms:
            suite += 1
            nom = f"{base}_{suite}"
        noms.append(nom)
    return noms


def record(numero: int, colonnes: Sequence[str], rangee: Sequence[Any]) -> Enregistrement:
    """Pair columns and cells; the cells without a column are kept apart."""
    valeurs = dict(zip(colonnes, rangee, strict=False))
    en_trop = [cellule for cellule in rangee[len(colonnes) :] if cellule not in ("", None)]
    if en_trop:
        valeurs[EN_TROP] = en_trop
    return Enregistrement(numero, valeurs)
