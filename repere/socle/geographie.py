"""Distances on the sphere; no GDAL, no PostGIS (docs/decisions)."""

from math import asin, cos, degrees, radians, sin, sqrt
from typing import NamedTuple

RAYON_TERRE_KM = 6371.0088


class Point(NamedTuple):
    """A place on Earth, in degrees WGS84."""

    latitude: float
    longitude: float


class Cadre(NamedTuple):
    """A bounding box, in degrees WGS84."""

    sud: float
    ouest: float
    nord: float
    est: float


def distance_km(a: Point, b: Point) -> float:
    """Great-circle distance in kilometres (haversine, mean Earth radius)."""
    lat_a, lat_b = radians(a.latitude), radians(b.latitude)
    d_lat, d_lon = lat_b - lat_a, radians(b.longitude - a.longitude)
    h = sin(d_lat / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin(d_lon / 2) ** 2
    return 2 * RAYON_TERRE_KM * asin(min(1.0, sqrt(h)))


def cadre_autour(centre: Point, km: float) -> Cadre:
    """Smallest latitude-longitude box that holds the disc of radius ``km`` around ``centre``."""
    d_lat = degrees(km / RAYON_TERRE_KM)
    rayon = cos(radians(centre.latitude))
    d_lon = degrees(asin(min(1.0, sin(km / RAYON_TERRE_KM) / rayon))) if rayon > 1e-9 else 180.0
    return Cadre(
        centre.latitude - d_lat,
        centre.longitude - d_lon,
        centre.latitude + d_lat,
        centre.longitude + d_lon,
    )
