"""Maps of proportional circles: counts, which colours would misrepresent."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import sqrt
from typing import Final

from repere.observatoire.cartes.fond import NU, Fond, Habillage, ground
from repere.observatoire.cartes.formes import Forme
from repere.observatoire.dessin.balises import document, element, text
from repere.observatoire.dessin.nombres import known, number

RAYON_MAX: Final = 26.0
RAYON_MIN: Final = 1.5
_BANDE: Final = 16


def symbols(
    formes: Sequence[Forme],
    valeurs: Mapping[str, float | None],
    *,
    titre: str,
    description: str,
    unite: str = "",
    identifiant: str = "symboles",
    habillage: Habillage = NU,
) -> str:
    """Return the map with one circle by area, its surface as its value; the key is drawn under the map.

    Areas say their value themselves: a circle lies over the link of the area and is not in its way.
    """
    fond = ground(formes)
    lues = {c: v for c, brut in valeurs.items() if (v := known(brut)) is not None and v > 0}
    plus_grande = max(lues.values(), default=0.0)
    parlant = replace(
        habillage, paroles=habillage.paroles or {c: number(v, unite) for c, v in lues.items()}
    )
    large, haute = fond.taille
    cle = 2 * RAYON_MAX + _BANDE if lues else 0
    return document(
        identifiant,
        (large, round(haute + cle)),
        titre,
        description,
        fond.coloured(identifiant, {forme.code: "sol" for forme in formes}, parlant),
        element("g", *_circles(fond, lues, plus_grande), class_="cercles") if lues else "",
        _key(plus_grande, unite, haute + _BANDE / 2) if lues else "",
        fond.names(habillage.etiquettes),
        classe="carte",
        role=habillage.role,
    )


def radius(valeur: float, plus_grande: float) -> float:
    """Return the radius of a circle whose surface is to the largest as ``valeur`` to ``plus_grande``."""
    return max(RAYON_MAX * sqrt(valeur / plus_grande), RAYON_MIN)


def key_values(plus_grande: float) -> tuple[float, ...]:
    """Return the three values of a key: round ones, about all, a quarter and a twentieth of the largest."""
    rondes = [_round_down(plus_grande * part) for part in (1, 0.25, 0.05)]
    return tuple(sorted({v for v in rondes if v > 0}, reverse=True))


def _circles(fond: Fond, valeurs: Mapping[str, float], plus_grande: float) -> list[str]:
    """Return the circles, the largest first so that none hides a smaller one."""
    rangees = sorted(
        (forme for forme in fond.formes if forme.code in valeurs),
        key=lambda forme: (-valeurs[forme.code], forme.code),
    )
    cercles = []
    for forme in rangees:
        x, y = fond.place(forme.repere)
        cercles.append(element("circle", cx=x, cy=y, r=radius(valeurs[forme.code], plus_grande)))
    return cercles


def _key(plus_grande: float, unite: str, haut: float) -> str:
    """Return three circles that touch below, each with its value."""
    bas, centre = haut + 2 * RAYON_MAX, RAYON_MAX + 4
    parties = []
    for rang, valeur in enumerate(key_values(plus_grande)):
        rayon = radius(valeur, plus_grande)
        y = bas - 2 * rayon
        ecrit = haut + 8 + rang * 18
        parties += [
            element("circle", cx=centre, cy=bas - rayon, r=rayon),
            element("path", d=f"M{centre:g} {y:.4g}L{2 * centre + 6:g} {ecrit:.4g}h6"),
            text(number(valeur, unite), 2 * centre + 16, ecrit + 4),
        ]
    return element("g", *parties, class_="cle", aria_hidden="true")


def _round_down(valeur: float) -> float:
    """Return the 1, 2 or 5 times a power of ten just under ``valeur``."""
    if valeur < 1:
        return 0
    puissance: int = 10 ** (len(str(int(valeur))) - 1)
    return puissance * max(p for p in (1, 2, 5) if p * puissance <= valeur)
