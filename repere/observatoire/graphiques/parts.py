"""Shares of a whole, one bar by territory: a diploma or none, an age, a kind of place."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from repere.observatoire.dessin.balises import document, element, escaped, text
from repere.observatoire.dessin.legende import Case, Legende
from repere.observatoire.dessin.mesures import text_width, wrapped
from repere.observatoire.dessin.nombres import Tableau, known, number
from repere.observatoire.graphiques.cadre import LARGEUR, LIGNE

_EPAISSEUR: Final = 24
PARTS_MAX: Final = 5


class Repartition(NamedTuple):
    """The counts of each part, in the order of their names; None when nobody counted."""

    nom: str
    effectifs: tuple[float | None, ...]


def stacked(
    repartitions: Sequence[Repartition],
    parts: Sequence[str],
    *,
    titre: str,
    description: str,
    identifiant: str = "parts",
) -> str:
    """Return one bar of 100 % by territory; each share is written on it where it fits."""
    dessins, y = [], 0
    for repartition in repartitions:
        for ligne in wrapped(repartition.nom, LARGEUR):
            dessins.append(text(ligne, 0, y + 14))
            y += LIGNE
        dessins.append(_bar(repartition, parts, y))
        y += _EPAISSEUR + 12
    return document(
        identifiant, (LARGEUR, max(y, LIGNE)), titre, description, *dessins, classe="parts"
    )


def share_key(titre: str, parts: Sequence[str]) -> Legende:
    """Return what the colours of ``stacked`` mean."""
    return Legende(titre, tuple(Case(f"p{rang}", nom) for rang, nom in enumerate(parts)))


def share_table(repartitions: Sequence[Repartition], parts: Sequence[str], *, quoi: str) -> Tableau:
    """Return the table that says what ``stacked`` draws: shares, then their counts."""
    lignes = (
        (
            repartition.nom,
            *(
                f"{_percent(part)} ({number(effectif)})" if part is not None else number(None)
                for part, effectif in zip(
                    shares(repartition.effectifs), repartition.effectifs, strict=True
                )
            ),
        )
        for repartition in repartitions
    )
    return Tableau((quoi, *parts), tuple(lignes))


def shares(effectifs: Sequence[float | None]) -> list[float | None]:
    """Return the share of each count; none is known unless all are, for the whole would not be."""
    connus = [known(e) for e in effectifs]
    total = sum(e or 0 for e in connus)
    if any(e is None or e < 0 for e in connus) or not total:
        return [None] * len(connus)
    return [(e or 0) / total for e in connus]


def _bar(repartition: Repartition, parts: Sequence[str], y: int) -> str:
    lues = shares(repartition.effectifs)
    if not lues or lues[0] is None:
        return text(number(None), 0, y + 16, "valeur")
    dessins, x = [], 0.0
    for rang, (nom, part) in enumerate(zip(parts, lues, strict=True)):
        long = (part or 0) * LARGEUR
        ecrit = _percent(part)
        dit = f"{nom}\N{NO-BREAK SPACE}: {ecrit}"
        dessins.append(
            element(
                "rect",
                element("title", escaped(dit)),
                class_=f"p{rang}",
                x=x,
                y=y,
                width=long,
                height=_EPAISSEUR,
            )
        )
        if text_width(ecrit) < long - 4:
            dessins.append(text(ecrit, x + long / 2, y + 17, f"milieu sur-p{rang}"))
        x += long
    return element("g", *dessins)


def _percent(part: float | None) -> str:
    return number(None if part is None else part * 100, "%")
