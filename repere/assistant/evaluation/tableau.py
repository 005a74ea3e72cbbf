"""The figures as a table in French, and as JSON."""

from collections.abc import Sequence
from typing import Any

from repere.assistant.evaluation.intervalles import Chiffre, Mesure


def table(mesures: Sequence[Mesure], chiffres: Sequence[Chiffre]) -> str:
    """Return the table, one figure a line; what no message is about is left out."""
    largeur = max((len(mesure.libelle) for mesure in mesures), default=0)
    titre = f"{'Mesure':<{largeur}}  {'mesuré':>7}  {'à 95 %':^15}  {'messages':>8}  visé"
    lignes = [
        f"{m.libelle:<{largeur}}  {number(c.valeur):>7}  {_interval(c):^15}  {about(m):>8}  {m.vise}"
        for m, c in zip(mesures, chiffres, strict=True)
        if c.valeur is not None
    ]
    return "\n".join(ligne.rstrip() for ligne in (titre, "-" * len(titre), *lignes))


def as_json(mesures: Sequence[Mesure], chiffres: Sequence[Chiffre]) -> dict[str, Any]:
    """Return the figures by key, for machines."""
    return {
        m.cle: {
            "valeur": c.valeur,
            "bas": c.bas,
            "haut": c.haut,
            "messages": about(m),
            "vise": m.vise,
        }
        for m, c in zip(mesures, chiffres, strict=True)
    }


def about(mesure: Mesure) -> int:
    """Count the messages that the figure is about."""
    if mesure.comptes and len(mesure.comptes[0]) == 2:
        return sum(compte for _, compte in mesure.comptes)
    return sum(any(ligne) for ligne in mesure.comptes)


def number(valeur: float | None) -> str:
    """Return a figure as we write it, with three decimals and a comma."""
    return "–" if valeur is None else f"{valeur:.3f}".replace(".", ",")


def _interval(chiffre: Chiffre) -> str:
    return "" if chiffre.bas is None else f"{number(chiffre.bas)} – {number(chiffre.haut)}"
