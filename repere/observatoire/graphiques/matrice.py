"""Need beside answers: nine boxes, each with how many communes and people it holds."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from repere.observatoire.dessin.balises import document, element, escaped, text
from repere.observatoire.dessin.legende import Case, Legende
from repere.observatoire.dessin.nombres import Tableau, number
from repere.observatoire.graphiques.cadre import LARGEUR
from repere.socle.francais import counted
from repere.socle.langue import N_, Table, _, formes

Croisement = tuple[int, int]
_GAUCHE: Final = 66
_HAUT: Final = 24
_LARGE: Final = 98
_HAUTE: Final = 62
BESOINS: Final = Table({"0": N_("Besoin faible"), "1": N_("Besoin moyen"), "2": N_("Besoin fort")})
OFFRES: Final = Table({"0": N_("aide rare"), "1": N_("aide moyenne"), "2": N_("aide forte")})
_COMMUNES: Final = formes("{nombre} commune", "{nombre} communes")
_HABITANTS: Final = formes("{nombre} habitant", "{nombre} habitants")


class Effectif(NamedTuple):
    """What a box holds."""

    communes: int
    personnes: int


RIEN: Final = Effectif(0, 0)


def matrix(
    effectifs: Mapping[Croisement, Effectif],
    *,
    titre: str,
    description: str,
    identifiant: str = "matrice",
) -> str:
    """Return the nine boxes of (need, supply), each from 0 to 2: most need above, least supply on the left."""
    colonnes = [
        text(OFFRES[str(offre)], _GAUCHE + _LARGE * (offre + 0.5), _HAUT - 8, "milieu")
        for offre in range(3)
    ]
    lignes = [_row(besoin, effectifs) for besoin in (2, 1, 0)]
    haute = _HAUT + 3 * _HAUTE
    return document(
        identifiant, (LARGEUR, haute), titre, description, *colonnes, *lignes, classe="matrice"
    )


def cross_words(besoin: int, offre: int) -> str:
    """Return "Besoin fort, aide rare"."""
    return f"{BESOINS[str(besoin)]}, {OFFRES[str(offre)]}"


def cross_key(titre: str, note: str = "") -> Legende:
    """Return what the nine colours of ``crossed`` mean, then "no data"."""
    cases = [
        Case(f"b{besoin}{offre}", cross_words(besoin, offre))
        for besoin in (2, 1, 0)
        for offre in range(3)
    ]
    return Legende(titre, (*cases, Case("absent", _("Non connu"))), note)


def matrix_table(effectifs: Mapping[Croisement, Effectif], *, quoi: str) -> Tableau:
    """Return the table that says what ``matrix`` draws, most need and least supply first."""
    lignes = (
        (
            cross_words(besoin, offre),
            number(effectifs.get((besoin, offre), RIEN).communes),
            number(effectifs.get((besoin, offre), RIEN).personnes),
        )
        for besoin in (2, 1, 0)
        for offre in range(3)
    )
    return Tableau((quoi, _("Communes"), _("Habitants")), tuple(lignes))


def _row(besoin: int, effectifs: Mapping[Croisement, Effectif]) -> str:
    y = _HAUT + (2 - besoin) * _HAUTE
    premier, second = BESOINS[str(besoin)].split(" ", 1)
    parties = [text(premier, 0, y + 28), text(second, 0, y + 45)]
    for offre in range(3):
        parties.append(_box(besoin, offre, effectifs.get((besoin, offre), RIEN), y))
    return element("g", *parties)


def _box(besoin: int, offre: int, effectif: Effectif, y: int) -> str:
    x, nom = _GAUCHE + offre * _LARGE, f"b{besoin}{offre}"
    communes = counted(_COMMUNES, effectif.communes)
    habitants = counted(_HABITANTS, effectif.personnes)
    dit = f"{cross_words(besoin, offre)}\N{NO-BREAK SPACE}: {communes}, {habitants}"
    boite = element(
        "rect",
        element("title", escaped(dit)),
        class_=nom,
        x=x + 2,
        y=y + 2,
        width=_LARGE - 4,
        height=_HAUTE - 4,
    )
    milieu = x + _LARGE / 2
    return (
        boite
        + text(number(effectif.personnes), milieu, y + 28, f"milieu fort sur-{nom}")
        + text(communes, milieu, y + 46, f"milieu sur-{nom}")
    )
