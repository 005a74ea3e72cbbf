"""Where one searches, once the territories have said what codes mean."""

from dataclasses import dataclass, field
from typing import Final

from repere.recherche.index.bits import bits_of
from repere.recherche.index.index import CODE_POSTAL, COMMUNE, Index
from repere.socle.geographie import Point

_PARTOUT: Final = float("inf")
# What is farther than next door is sought farther than next door.
_RAYON_MIN_KM: Final = 5.0


@dataclass(frozen=True, slots=True)
class Terrain:
    """A disc around ``centre``, or an area made of ``communes``. ``libelle``: "Tours", "Indre (36)".

    In a disc, the places of ``commune`` or ``code_postal`` are always in, however large the commune.
    An area has a ``centre`` and a ``rayon_km`` too: those of the disc that holds it, to look farther.
    """

    libelle: str
    centre: Point | None = None
    rayon_km: float = 0.0
    commune: str = ""
    code_postal: str = ""
    communes: frozenset[str] | None = None


@dataclass(slots=True)
class Etendue:
    """The places of a terrain, with the distances known so far (none without a centre)."""

    bits: int
    centre: Point | None = None
    _distances: dict[int, float] = field(default_factory=dict)

    def distance(self, index: Index, rang: int) -> float | None:
        if self.centre is None:
            return None
        km = self._distances.get(rang)
        return index.distance(rang, self.centre) if km is None else km


def extent(index: Index, terrain: Terrain | None, facteur: float = 1.0) -> Etendue:
    """Return the places of ``terrain``, its radius times ``facteur`` (infinite: all that have a position)."""
    if terrain is None:
        return Etendue(index.vivants)
    if terrain.communes is not None:
        return _area(index, terrain, terrain.communes, facteur)
    ici = index.stating(COMMUNE, terrain.commune) if terrain.commune else 0
    ici |= index.stating(CODE_POSTAL, terrain.code_postal) if terrain.code_postal else 0
    centre = terrain.centre or _middle(index, ici & index.vivants)
    if centre is None or (terrain.rayon_km <= 0 and facteur == 1.0):
        return Etendue(index.vivants & ici, centre)
    if facteur == _PARTOUT:
        return Etendue(index.vivants, centre)
    rayon_km = max(terrain.rayon_km, _RAYON_MIN_KM) if facteur > 1 else terrain.rayon_km
    distances = index.around(centre, rayon_km * facteur)
    return Etendue(index.vivants & (bits_of(distances) | ici), centre, distances)


def _area(index: Index, terrain: Terrain, communes: frozenset[str], facteur: float) -> Etendue:
    dedans = index.vivants & index.stating(COMMUNE, *communes)
    centre = terrain.centre or _middle(index, dedans)
    # Within an area nothing is near or far; beyond it, distance is all that is left.
    if facteur == 1.0 or centre is None:
        return Etendue(index.vivants if facteur == _PARTOUT else dedans)
    if facteur == _PARTOUT:
        return Etendue(index.vivants, centre)
    distances = index.around(centre, max(terrain.rayon_km, _RAYON_MIN_KM) * facteur)
    return Etendue(index.vivants & (bits_of(distances) | dedans), centre, distances)


def _middle(index: Index, bits: int) -> Point | None:
    """Return the middle of the places of a commune that the territories do not know."""
    points = [d.point for d in index.ranked(bits) if d.point]
    if not points:
        return None
    latitude = sum(p.latitude for p in points) / len(points)
    return Point(latitude, sum(p.longitude for p in points) / len(points))
