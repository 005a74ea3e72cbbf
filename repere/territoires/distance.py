"""Distances computed by the database, on any model that holds a latitude and a longitude."""

from django.db.models import F, FloatField, Q, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import ASin, Cos, Least, Radians, Sin, Sqrt

from repere.socle.geographie import RAYON_TERRE_KM, Point, cadre_autour


def distance_sql(
    point: Point, latitude: str = "latitude", longitude: str = "longitude"
) -> Combinable:
    """Return the great-circle distance in km from ``point``, as an expression (NULL if no position)."""
    d_lat = Sin((Radians(F(latitude)) - Radians(Value(point.latitude))) / 2.0)
    d_lon = Sin((Radians(F(longitude)) - Radians(Value(point.longitude))) / 2.0)
    h = (
        d_lat * d_lat
        + Cos(Radians(Value(point.latitude))) * Cos(Radians(F(latitude))) * d_lon * d_lon
    )
    # Rounding may give a hair more than 1 at the antipodes, where asin is not defined.
    borne = Least(h, Value(1.0), output_field=FloatField())
    return ASin(Sqrt(borne), output_field=FloatField()) * Value(2 * RAYON_TERRE_KM)


def in_cadre(
    point: Point, km: float, latitude: str = "latitude", longitude: str = "longitude"
) -> Q:
    """Return the condition "inside the box around the disc": it lets an index do most of the work."""
    cadre = cadre_autour(point, km)
    return Q(
        **{
            f"{latitude}__range": (cadre.sud, cadre.nord),
            f"{longitude}__range": (cadre.ouest, cadre.est),
        }
    )
