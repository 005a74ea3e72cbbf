"""Where one searches, once the territories have said what codes mean."""

from dataclasses import dataclass, field

from repere.recherche.index.bits import bits_of
from repere.recherche.index.index import CODE_POSTAL, COMMUNE, Index
from repere.socle.geographie import Point


@dataclass(frozen=True, slots=True)
class Terrain:
    """A disc around ``centre``, or an area made of ``communes``. ``libelle``: "Tours", "Indre (36)".

    In a disc, the places of ``commune`` or ``code_postal`` are always in, however large the commune.
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
        return Etendue(index.vivants & index.stating(COMMUNE, *terrain.communes))
    ici = index.stating(COMMUNE, terrain.commune) if terrain.commune else 0
    ici |= index.stating(CODE_POSTAL, terrain.code_postal) if terrain.code_postal else 0
    centre = terrain.centre or _middle(index, ici & index.vivants)
    if centre is None or (terrain.rayon_km <= 0 and facteur == 1.0):
        return Etendue(index.vivants & ici, centre)
    if facteur == float("inf"):
        return Etendue(index.vivants, centre)
    distances = index.around(centre, max(terrain.rayon_km, 5.0 if facteur > 1 else 0.0) * facteur)
    return Etendue(index.vivants & (bits_of(distances) | ici), centre, distances)


def _middle(index: Index, bits: int) -> Point | None:
    """Return the middle of the places of a commune that the territories do not know."""
    points = [d.point for d in index.ranked(bits) if d.point]
    if not points:
        return None
    latitude = sum(p.latitude for p in points) / len(points)
    return Point(latitude, sum(p.longitude for p in points) / len(points))
