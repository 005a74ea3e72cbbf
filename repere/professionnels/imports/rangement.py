"""Which column of a table goes into which field: the mapping of ``tableau``, as a form shows it. Pure."""

from collections.abc import Iterable, Mapping
from typing import Any

from repere.annuaire.imports.formats.correspondance import CHAMPS_POSSIBLES


def fields_by_column(correspondance: Mapping[str, Any]) -> dict[str, str]:
    """Return the field that each column fills, "" for a column that fills none, in the order of the file."""
    rangees: dict[str, str] = {}
    for champ, regle in correspondance.get("champs", {}).items():
        for colonne in _columns(regle):
            rangees[colonne] = champ
    return rangees | dict.fromkeys(correspondance.get("colonnes_non_reprises", ()), "")


def mapping_of(
    choix: Mapping[str, str], *, source: str, avant: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the mapping where each column of ``choix`` fills the field chosen.

    A rule of ``avant`` that says more than columns (values, separator) stays when its columns do.
    """
    par_champ: dict[str, list[str]] = {}
    for colonne, champ in choix.items():
        if champ in CHAMPS_POSSIBLES:
            par_champ.setdefault(champ, []).append(colonne)
    regles = avant.get("champs", {})
    champs: dict[str, Any] = {
        champ: regles[champ] if _columns(regles.get(champ)) == colonnes else _rule(colonnes)
        for champ, colonnes in par_champ.items()
    }
    champs.setdefault("source", {"constante": source})
    return {
        "ligne_entetes": avant.get("ligne_entetes", 1),
        "champs": champs,
        "colonnes_non_reprises": [c for c, champ in choix.items() if champ not in CHAMPS_POSSIBLES],
    }


def source_of(correspondance: Mapping[str, Any]) -> str:
    """Return the name of the source that the mapping gives to every line, "" when a column gives it."""
    regle = correspondance.get("champs", {}).get("source")
    return str(regle.get("constante", "")) if isinstance(regle, Mapping) else ""


def lacks_name(choix: Iterable[str]) -> bool:
    """Say whether no column gives the name of the place."""
    return "nom" not in set(choix)


def _rule(colonnes: list[str]) -> Any:
    return colonnes[0] if len(colonnes) == 1 else colonnes


def _columns(regle: Any) -> list[str]:
    if isinstance(regle, str):
        return [regle] if regle else []
    if isinstance(regle, list):
        return [str(colonne) for colonne in regle]
    if not isinstance(regle, Mapping):
        return []
    dites = regle.get("colonnes", regle.get("colonne", ()))
    return [dites] if isinstance(dites, str) else [str(colonne) for colonne in dites]
