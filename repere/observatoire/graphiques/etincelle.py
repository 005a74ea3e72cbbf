"""A line so small that it fits in a cell: only the direction, the figures are written beside."""

from collections.abc import Sequence
from typing import Final

from repere.observatoire.dessin.balises import document, element, short
from repere.observatoire.dessin.nombres import known

_LARGE: Final = 96
_HAUTE: Final = 28


def sparkline(
    valeurs: Sequence[float | None],
    *,
    titre: str,
    description: str = "",
    identifiant: str = "etincelle",
) -> str:
    """Return the line of ``valeurs``, one by time, with a gap where one is missing and a dot at the last."""
    lues = [known(v) for v in valeurs]
    connues = [v for v in lues if v is not None]
    bas, haut = min(connues, default=0), max(connues, default=0)
    pas = (_LARGE - 12) / max(len(lues) - 1, 1)
    commande, chemin, dernier = "M", "", None
    for rang, valeur in enumerate(lues):
        if valeur is None:
            commande = "M"
            continue
        part = (valeur - bas) / (haut - bas) if haut > bas else 0.5
        dernier = (6 + rang * pas, 4 + (_HAUTE - 8) * (1 - part))
        # A line that leads nowhere draws a dot, thanks to its round ends.
        trait = f"{commande}{short(dernier[0])} {short(dernier[1])}"
        chemin += f"{trait}h0" if commande == "M" else trait
        commande = "L"
    dessins = [element("path", d=chemin)] if chemin else []
    if dernier:
        dessins.append(element("circle", cx=dernier[0], cy=dernier[1], r=3))
    return document(identifiant, (_LARGE, _HAUTE), titre, description, *dessins, classe="etincelle")
