"""How long it takes to go from where people live to where they are helped. Pure.

Without a table of travel times, the road is taken for the crow's flight × 1.3, driven at 30 km/h for its first
3 km and at 50 km/h after: going farther never takes less time. Border and région stop nobody.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import cos, floor, inf, radians
from typing import Final, Protocol, TypeVar

from repere.socle.geographie import RAYON_TERRE_KM, Point, distance_km

DETOUR: Final = 1.3
KM_LENTS: Final = 3.0
KMH_LENT: Final = 30.0
KMH: Final = 50.0
_KM_PAR_DEGRE: Final = radians(1) * RAYON_TERRE_KM


class Situe(Protocol):
    """Something with a name of its own and a place on Earth. ``ancre``: what tables of travel times call it."""

    @property
    def cle(self) -> str: ...
    @property
    def point(self) -> Point: ...
    @property
    def ancre(self) -> str: ...


S = TypeVar("S", bound=Situe)
T = TypeVar("T", bound=Situe)


def minutes(km: float) -> float:
    """Return the minutes by car that ``km`` of crow's flight take."""
    route = km * DETOUR
    lents = min(route, KM_LENTS)
    return 60 * (lents / KMH_LENT + (route - lents) / KMH)


def reach(duree: float) -> float:
    """Return the kilometres of crow's flight that ``duree`` minutes allow: the inverse of ``minutes``."""
    lente = 60 * KM_LENTS / KMH_LENT
    if duree <= lente:
        return duree / 60 * KMH_LENT / DETOUR
    return (KM_LENTS + (duree - lente) / 60 * KMH) / DETOUR


@dataclass(frozen=True, slots=True)
class Trajet:
    """From the one of rank ``de`` to the one of rank ``vers``."""

    de: int
    vers: int
    minutes: float


class TableDeTrajets:
    """Imported travel times, in minutes, by (from, to) anchors; what it lacks is estimated as the crow flies."""

    def __init__(self, durees: Mapping[tuple[str, str], float]) -> None:
        self._lignes: dict[str, dict[str, float]] = defaultdict(dict)
        for (depuis, vers), duree in durees.items():
            self._lignes[depuis][vers] = duree

    def __bool__(self) -> bool:
        return bool(self._lignes)

    def row(self, depuis: str) -> Mapping[str, float]:
        """Return the minutes known from ``depuis``, by destination."""
        return self._lignes.get(depuis, {})


VOL_D_OISEAU: Final = TableDeTrajets({})


def journeys(
    depuis: Sequence[Situe],
    vers: Sequence[Situe],
    *,
    duree_max: float,
    table: TableDeTrajets = VOL_D_OISEAU,
) -> Iterator[Trajet]:
    """Yield every journey of ``duree_max`` minutes at most, by the order of ``depuis`` then of ``vers``."""
    # A hair more: the minutes decide of who is just at the border.
    grille = Grille(vers, reach(duree_max) * (1 + 1e-9))
    ancres = _anchors(vers) if table else {}
    for rang, depart in enumerate(depuis):
        ligne = table.row(depart.ancre)
        for autre, duree in _from(depart, grille, vers, ligne, ancres):
            if duree <= duree_max:
                yield Trajet(rang, autre, duree)


def _from(
    depart: Situe,
    grille: "Grille",
    vers: Sequence[Situe],
    ligne: Mapping[str, float],
    ancres: Mapping[str, Sequence[int]],
) -> Iterable[tuple[int, float]]:
    """Return ranks and minutes from one point: of the table where it knows, near by otherwise."""
    volees = ((autre, minutes(km)) for autre, km in grille.around(depart.point))
    if not ligne:
        return volees
    estimees = [(autre, duree) for autre, duree in volees if vers[autre].ancre not in ligne]
    # A table may say that what is far is near, by a motorway: the grid does not bound it.
    dites = [(autre, duree) for cle, duree in ligne.items() for autre in ancres.get(cle, ())]
    return sorted(estimees + dites)


def _anchors(situes: Sequence[Situe]) -> dict[str, list[int]]:
    rangs: dict[str, list[int]] = defaultdict(list)
    for rang, situe in enumerate(situes):
        rangs[situe.ancre].append(rang)
    return rangs


class Grille:
    """Points by squares of ``km``, so that looking around one costs what is around it."""

    def __init__(self, situes: Iterable[Situe], km: float) -> None:
        self._situes = [situe.point for situe in situes]
        self._km = max(km, 0.1)
        self._d_lat = self._km / _KM_PAR_DEGRE
        # Squares narrow towards the pole: cut for the northernmost point, they are never too narrow.
        nord = max((abs(point.latitude) for point in self._situes), default=0.0)
        self._d_lon = self._d_lat / max(cos(radians(min(nord + self._d_lat, 89.0))), 0.01)
        self._cases: dict[tuple[int, int], list[int]] = defaultdict(list)
        for rang, point in enumerate(self._situes):
            self._cases[self._case(point)].append(rang)

    def around(self, centre: Point) -> list[tuple[int, float]]:
        """Return (rank, kilometres) of each point at the radius of the grid at most, by rank."""
        lat, lon = self._case(centre)
        trouves = []
        for case in ((lat + i, lon + j) for i in (-1, 0, 1) for j in (-1, 0, 1)):
            for rang in self._cases.get(case, ()):
                km = distance_km(centre, self._situes[rang])
                if km <= self._km:
                    trouves.append((rang, km))
        return sorted(trouves)

    def _case(self, point: Point) -> tuple[int, int]:
        return floor(point.latitude / self._d_lat), floor(point.longitude / self._d_lon)


def nearest(
    depuis: Sequence[S],
    vers: Sequence[T],
    *,
    duree_max: float,
    table: TableDeTrajets = VOL_D_OISEAU,
) -> dict[str, tuple[T, float]]:
    """Return, for each key of ``depuis``, the nearest of ``vers`` and the minutes to it; absent beyond ``duree_max``.

    Equally near, the first of ``vers`` wins.
    """
    meilleurs: dict[str, tuple[T, float]] = {}
    for trajet in journeys(depuis, vers, duree_max=duree_max, table=table):
        cle = depuis[trajet.de].cle
        if trajet.minutes < meilleurs.get(cle, (None, inf))[1]:
            meilleurs[cle] = vers[trajet.vers], trajet.minutes
    return meilleurs
