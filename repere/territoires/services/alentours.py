"""The communes just beyond the border of this instance: who lives there, from what the software carries."""

from collections.abc import Callable, Collection, Sequence
from math import cos, floor, radians
from pathlib import Path
from typing import Final, NamedTuple

from repere.socle.geographie import Point, distance_km
from repere.territoires.decoupage import FRANCE, read_decoupage
from repere.territoires.gazetteer import read_places
from repere.territoires.models import Commune
from repere.territoires.positions import LieuConnu, match_places
from repere.territoires.services.embarques import DECOUPAGE, to_place
from repere.territoires.voisinage import place_by_neighbours

LecteurLieux = Callable[[Collection[str]], list[LieuConnu]]
_KM_PAR_DEGRE: Final = 111.0


class Alentour(NamedTuple):
    """A commune that is not of this instance, near it."""

    code: str
    population: int
    point: Point


def communes_around(
    km: float, *, dossier: Path = DECOUPAGE, lire_lieux: LecteurLieux = read_places
) -> list[Alentour]:
    """Return the communes of other régions at ``km`` at most of one of ours, by code.

    Placed as ours are before any official file: by name, else by their neighbours. Raises SourceIllisible.
    """
    ici = {c.pk: point for c in Commune.objects.in_territory() if (point := c.position)}
    decoupage = read_decoupage(dossier, [FRANCE])
    communes = to_place(decoupage)
    positions = match_places(communes, lire_lieux(set(decoupage.regions)))
    positions |= place_by_neighbours(communes, positions)
    proche = _Proximite(list(ici.values()), km)
    return [
        Alentour(commune.code, commune.population, positions[commune.code])
        for commune in sorted(communes, key=lambda c: c.code)
        if commune.code not in ici
        and commune.population
        and commune.code in positions
        and proche.holds(positions[commune.code])
    ]


class _Proximite:
    """Whether a point is near one of many: those of its square and of the next ones only are measured."""

    def __init__(self, points: Sequence[Point], km: float) -> None:
        self._km = km
        nord = max((abs(point.latitude) for point in points), default=0.0)
        self._pas = km / _KM_PAR_DEGRE * 1.01, km / _KM_PAR_DEGRE / cos(radians(nord + 1)) * 1.01
        self._cases: dict[tuple[int, int], list[Point]] = {}
        for point in points:
            self._cases.setdefault(self._case(point), []).append(point)

    def holds(self, point: Point) -> bool:
        lat, lon = self._case(point)
        return any(
            distance_km(point, autre) <= self._km
            for case in ((lat + i, lon + j) for i in (-1, 0, 1) for j in (-1, 0, 1))
            for autre in self._cases.get(case, ())
        )

    def _case(self, point: Point) -> tuple[int, int]:
        return floor(point.latitude / self._pas[0]), floor(point.longitude / self._pas[1])
