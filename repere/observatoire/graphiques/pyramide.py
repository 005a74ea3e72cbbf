"""Ages: bands from the youngest below to the oldest above, two sides when they are known."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from repere.observatoire.dessin.balises import document, element, escaped, text
from repere.observatoire.dessin.nombres import Tableau, known, number
from repere.observatoire.graphiques.cadre import LARGEUR, LIGNE

_MILIEU: Final = LARGEUR / 2
_CENTRE: Final = 40
_BARRE: Final = 18


class Tranche(NamedTuple):
    """A band of ages and how many people are in it: on the left and on the right."""

    libelle: str
    gauche: float | None
    droite: float | None


def pyramid(
    tranches: Sequence[Tranche],
    cotes: tuple[str, str],
    *,
    titre: str,
    description: str,
    identifiant: str = "pyramide",
) -> str:
    """Return the pyramid of ``tranches``, given from the youngest; ``cotes`` names its two sides.

    Lengths are shares of all the people of each side, so that two territories compare.
    """
    totaux = (
        sum(max(known(t.gauche) or 0, 0) for t in tranches),
        sum(max(known(t.droite) or 0, 0) for t in tranches),
    )
    parts = [(_part(t.gauche, totaux[0]), _part(t.droite, totaux[1])) for t in tranches]
    fin = max((p for deux in parts for p in deux if p is not None), default=0) or 1.0
    dessins = [
        text(cotes[0], _MILIEU - _CENTRE, 14, "gauche"),
        text(cotes[1], _MILIEU + _CENTRE, 14, "droite"),
    ]
    y = LIGNE + 4
    for tranche, deux in zip(reversed(tranches), reversed(parts), strict=True):
        dessins.append(_band(tranche, deux, cotes, fin, y))
        y += _BARRE + 4
    return document(identifiant, (LARGEUR, y), titre, description, *dessins, classe="pyramide")


def pyramid_table(tranches: Sequence[Tranche], cotes: tuple[str, str], *, quoi: str) -> Tableau:
    """Return the table that says what ``pyramid`` draws, from the youngest."""
    return Tableau(
        (quoi, *cotes),
        tuple((t.libelle, number(t.gauche), number(t.droite)) for t in tranches),
    )


def _part(effectif: float | None, total: float) -> float | None:
    connu = known(effectif)
    return None if connu is None or not total else max(connu, 0) / total


def _band(
    tranche: Tranche,
    parts: tuple[float | None, float | None],
    cotes: tuple[str, str],
    fin: float,
    y: int,
) -> str:
    place = _MILIEU - _CENTRE - 36
    dessins = [text(tranche.libelle, _MILIEU, y + 13, "centre")]
    for rang, (part, effectif) in enumerate(
        zip(parts, (tranche.gauche, tranche.droite), strict=True)
    ):
        long = (part or 0) / fin * place
        sens = 1 if rang else -1
        bord = _MILIEU + sens * _CENTRE
        dit = f"{cotes[rang]}, {tranche.libelle}\N{NO-BREAK SPACE}: {number(effectif)}"
        dessins += [
            element(
                "rect",
                element("title", escaped(dit)),
                class_=f"s{rang}",
                x=min(bord, bord + sens * long),
                y=y,
                width=long,
                height=_BARRE,
            ),
            text(
                number(None if part is None else part * 100, "%") if part is not None else "?",
                bord + sens * (long + 5),
                y + 13,
                "droite valeur" if rang else "gauche valeur",
            ),
        ]
    return element("g", *dessins)
