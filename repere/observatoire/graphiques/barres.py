"""Horizontal bars: what is counted by kind, the longest first."""

from collections.abc import Sequence
from typing import NamedTuple

from repere.observatoire.dessin.balises import document, element, short, text
from repere.observatoire.dessin.mesures import wrapped
from repere.observatoire.dessin.nombres import Tableau, known, number
from repere.observatoire.graphiques.cadre import LARGEUR, LIGNE


class Barre(NamedTuple):
    """``reference``: the same for a larger territory, a tick on the bar. ``classe``: its colour, else s0."""

    libelle: str
    valeur: float | None
    reference: float | None = None
    classe: str = "s0"


def bars(
    barres: Sequence[Barre],
    *,
    titre: str,
    description: str,
    unite: str = "",
    decimales: int = 0,
    maximum: float | None = None,
    reference: str = "",
    ranger: bool = True,
    identifiant: str = "barres",
) -> str:
    """Return bars from zero, each under its name and before its value; unknown ones say so, last.

    ``reference``: what the ticks stand for, said under the bars.
    """
    rangees = arranged(barres) if ranger else list(barres)
    valeurs = [v for b in rangees for v in (known(b.valeur), known(b.reference)) if v is not None]
    fin = maximum or max(valeurs, default=0.0) or 1.0
    parties, y = [], 0
    for barre in rangees:
        dessinee, y = _bar(barre, y, fin, number(barre.valeur, unite, decimales))
        parties.append(dessinee)
    if reference:
        parties += [_tick(6, y), text(reference, 18, y + 12, "menu")]
        y += LIGNE
    return document(
        identifiant, (LARGEUR, max(y, LIGNE)), titre, description, *parties, classe="barres"
    )


def arranged(barres: Sequence[Barre]) -> list[Barre]:
    """Return ``barres`` from the longest to the shortest, then those without a value, by name."""

    def rank(barre: Barre) -> tuple[bool, float, str]:
        valeur = known(barre.valeur)
        return (valeur is None, -(valeur or 0), barre.libelle)

    return sorted(barres, key=rank)


def bar_table(
    barres: Sequence[Barre],
    *,
    quoi: str,
    combien: str,
    reference: str = "",
    unite: str = "",
    decimales: int = 0,
) -> Tableau:
    """Return the table that says what ``bars`` draws, in its order."""
    colonnes = (quoi, combien, reference) if reference else (quoi, combien)
    lignes = (
        (
            barre.libelle,
            number(barre.valeur, unite, decimales),
            number(barre.reference, unite, decimales),
        )[: len(colonnes)]
        for barre in arranged(barres)
    )
    return Tableau(colonnes, tuple(lignes))


def _bar(barre: Barre, haut: int, fin: float, ecrit: str) -> tuple[str, int]:
    """Return one bar whose name begins at ``haut``, and where the next one begins."""
    lignes = wrapped(barre.libelle, LARGEUR)
    parties = [text(ligne, 0, haut + 14 + LIGNE * n) for n, ligne in enumerate(lignes)]
    y = haut + LIGNE * len(lignes)
    place = LARGEUR - 90
    valeur = known(barre.valeur)
    long = min(max(valeur or 0, 0) / fin, 1) * place
    parties.append(element("rect", class_="rail", x=0, y=y, width=place, height=14))
    if valeur is not None:
        parties.append(
            element("rect", class_=barre.classe, x=0, y=y, width=max(long, 1.0), height=14)
        )
    if (ailleurs := known(barre.reference)) is not None:
        x = min(max(ailleurs, 0) / fin, 1) * place
        parties.append(_tick(x, y))
    parties.append(text(ecrit, place + 8, y + 12, "valeur"))
    return element("g", *parties), y + LIGNE + 12


def _tick(x: float, y: int) -> str:
    """Return a tick that shows on the bar as beside it: dark within light."""
    trait = f"M{short(x)} {y - 3}v20"
    return element("path", class_="bord-reference", d=trait) + element(
        "path", class_="reference", d=trait
    )
