"""Where the places are: a grid to look into few of them, and points on a sphere to compare them cheaply.

The straight line through the Earth between two points grows with the way along its surface, and costs
three multiplications: the sines and cosines are paid once, when a place comes in.
"""

from array import array
from collections.abc import Iterable
from math import asin, cos, floor, nan, pi, radians, sin, sqrt
from typing import Final

from repere.socle.geographie import RAYON_TERRE_KM, Point, cadre_autour

_MAILLES_PAR_DEGRE: Final = 10
_DIAMETRE_KM: Final = 2 * RAYON_TERRE_KM
_DEMI_TOUR_KM: Final = pi * RAYON_TERRE_KM


class Positions:
    """Positions by rank, in order; only grows."""

    def __init__(self) -> None:
        self._x, self._y, self._z = array("d"), array("d"), array("d")
        self._mailles: dict[tuple[int, int], array[int]] = {}

    def add(self, rang: int, point: Point | None) -> None:
        """Record where the place of the next rank is."""
        x, y, z = (nan, nan, nan) if point is None else _on_sphere(point)
        self._x.append(x)
        self._y.append(y)
        self._z.append(z)
        if point is not None:
            self._mailles.setdefault(_cell(point), array("I")).append(rang)

    def distance(self, rang: int, centre: Point) -> float | None:
        """Return the kilometres from ``centre``, None when nobody knows where the place is."""
        x, y, z = _on_sphere(centre)
        dx, dy, dz = self._x[rang] - x, self._y[rang] - y, self._z[rang] - z
        corde = dx * dx + dy * dy + dz * dz
        # Not a number is not equal to itself.
        return _kilometres(corde) if corde == corde else None

    def around(self, centre: Point, km: float) -> dict[int, float]:
        """Return the places at ``km`` at most, with their distance."""
        x, y, z = _on_sphere(centre)
        xs, ys, zs = self._x, self._y, self._z
        limite = (2 * sin(min(km / _DIAMETRE_KM, pi / 2))) ** 2
        trouves: dict[int, float] = {}
        for maille in self._cells(centre, km):
            for rang in maille:
                dx, dy, dz = xs[rang] - x, ys[rang] - y, zs[rang] - z
                corde = dx * dx + dy * dy + dz * dz
                if corde <= limite:
                    trouves[rang] = _kilometres(corde)
        return trouves

    def _cells(self, centre: Point, km: float) -> Iterable["array[int]"]:
        if km >= _DEMI_TOUR_KM / 2:
            return list(self._mailles.values())
        cadre = cadre_autour(centre, km)
        sud, ouest = _cell(Point(cadre.sud, cadre.ouest))
        nord, est = _cell(Point(cadre.nord, cadre.est))
        if (nord - sud + 1) * (est - ouest + 1) >= len(self._mailles):
            return list(self._mailles.values())
        cases = ((i, j) for i in range(sud, nord + 1) for j in range(ouest, est + 1))
        return [maille for case in cases if (maille := self._mailles.get(case))]


def _cell(point: Point) -> tuple[int, int]:
    return floor(point.latitude * _MAILLES_PAR_DEGRE), floor(point.longitude * _MAILLES_PAR_DEGRE)


def _on_sphere(point: Point) -> tuple[float, float, float]:
    latitude, longitude = radians(point.latitude), radians(point.longitude)
    rayon = cos(latitude)
    return rayon * cos(longitude), rayon * sin(longitude), sin(latitude)


def _kilometres(corde: float) -> float:
    return _DIAMETRE_KM * asin(min(1.0, sqrt(corde) / 2))
