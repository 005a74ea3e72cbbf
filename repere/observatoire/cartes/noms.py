"""Names over a map: where to write that of an area, and which ones there is room for."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from repere.annuaire.presentation.fond_de_carte.arcs import Noeud
from repere.observatoire.cartes.fond import HAUT_DE_NOM, Etiquette, Fond, ground
from repere.observatoire.cartes.formes import Anneau, Forme
from repere.observatoire.dessin.mesures import text_width

# Letters of the sheet for telephones (.noms in dessin.css).
_CORPS: Final = 11
# Room left around a name, so that a crowd of towns does not make a list.
_AIR: Final = 3
# A longer name is better on two lines.
_LONG: Final = 12


class _Boite(NamedTuple):
    gauche: float
    haut: float
    droite: float
    bas: float

    def meets(self, autre: "_Boite") -> bool:
        return (
            self.gauche < autre.droite
            and autre.gauche < self.droite
            and self.haut < autre.bas
            and autre.haut < self.bas
        )


def readable_names(
    formes: Sequence[Forme],
    poids: Mapping[str, float],
    combien: int,
    noms: Mapping[str, str] | None = None,
) -> list[Etiquette]:
    """Return at most ``combien`` names to write, of the heaviest areas, none over another nor out of the sheet.

    ``noms``: what to write instead of the name, such as a figure.
    """
    fond = ground(formes)
    prises: list[_Boite] = []
    gardes: list[Etiquette] = []
    for forme in sorted(formes, key=lambda forme: (-poids.get(forme.code, 0), forme.code)):
        if len(gardes) == combien:
            break
        essais = _tries((noms or {}).get(forme.code, forme.nom), forme.repere)
        boites = ((etiquette, _box(etiquette, fond)) for etiquette in essais)
        libre = next(((e, b) for e, b in boites if _fits(b, fond, prises)), None)
        if libre:
            gardes.append(libre[0])
            prises.append(libre[1])
    return gardes


def _tries(nom: str, ou: Noeud) -> Iterator[Etiquette]:
    """Yield the ways to write ``nom``: on one line or two, at its place, then a little higher, lower or aside."""
    coupes: list[tuple[str, ...]] = [(nom,)]
    if len(nom) > _LONG:
        coupes.insert(0, _halves(nom))
    for dx in (0, -14, 14):
        for dy in (0, -7, 7, -13, 13):
            for lignes in coupes:
                yield Etiquette(lignes, ou, dx, dy)


def _halves(nom: str) -> tuple[str, ...]:
    """Return ``nom`` cut after the space or the hyphen nearest to its middle."""
    coupes = [rang + 1 for rang, lettre in enumerate(nom) if lettre in " -"]
    if not coupes:
        return (nom,)
    milieu = min(coupes, key=lambda rang: abs(rang - len(nom) / 2))
    return nom[:milieu].rstrip(), nom[milieu:]


def _box(etiquette: Etiquette, fond: Fond) -> _Boite:
    x, y = fond.place(etiquette.ou)
    x, y = x + etiquette.dx, y + etiquette.dy
    demi = max(text_width(ligne, _CORPS) for ligne in etiquette.lignes) / 2 + _AIR
    haute = HAUT_DE_NOM * len(etiquette.lignes) / 2 + _AIR
    return _Boite(x - demi, y - haute, x + demi, y + haute)


def _fits(boite: _Boite, fond: Fond, prises: Sequence[_Boite]) -> bool:
    large, haute = fond.taille
    dedans = boite.gauche >= 0 and boite.droite <= large and boite.haut >= 0 and boite.bas <= haute
    return dedans and not any(boite.meets(prise) for prise in prises)


def middle(anneau: Anneau) -> Noeud:
    """Return the centre of a ring when it is inside; else the middle of its widest part at that height."""
    centre = _centroid(anneau)
    croisees = sorted(
        xa + (centre[1] - ya) * (xb - xa) / (yb - ya)
        for (xa, ya), (xb, yb) in pairwise(anneau)
        if (ya > centre[1]) != (yb > centre[1])
    )
    dedans = list(zip(croisees[::2], croisees[1::2], strict=False))
    if not dedans or any(gauche <= centre[0] <= droite for gauche, droite in dedans):
        return round(centre[0]), round(centre[1])
    gauche, droite = max(dedans, key=lambda bord: bord[1] - bord[0])
    return round((gauche + droite) / 2), round(centre[1])


def _centroid(anneau: Anneau) -> tuple[float, float]:
    x0, y0 = anneau[0]
    double = x = y = 0.0
    for (xa, ya), (xb, yb) in pairwise((x - x0, y - y0) for x, y in anneau):
        croix = xa * yb - xb * ya
        double += croix
        x += (xa + xb) * croix
        y += (ya + yb) * croix
    if not double:
        return float(x0), float(y0)
    return x0 + x / (3 * double), y0 + y / (3 * double)
