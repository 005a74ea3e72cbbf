"""What a geocoder of the Géoplateforme answers: GeoJSON whose features are addresses. Pure.

Nothing of it is believed before it was checked: whatever is amiss is ReponseIllisible.
"""

import json
import math
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from repere.socle.geographie import Point

# Under this, what is found is another street: the commune serves better.
SCORE_MIN: Final = 0.5
LIBELLE_MAX: Final = 200


class ReponseIllisible(ValueError):
    """The geocoder did not answer in its shape."""


class Adresse(NamedTuple):
    """An address found. ``precise``: it is in a street or a hamlet, not a whole commune."""

    libelle: str
    point: Point
    code_insee: str
    precise: bool


def read_answer(corps: bytes) -> Adresse | None:
    """Return the best address of an answer, None when it has none that is likely. Raises ReponseIllisible."""
    try:
        traits = json.loads(corps)["features"]
        if not isinstance(traits, list):
            raise ReponseIllisible("« features » n’est pas une liste")
        lues = [_read_feature(trait) for trait in traits]
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError) as erreur:
        raise ReponseIllisible(str(type(erreur).__name__)) from erreur
    score, adresse = max(lues, key=lambda lue: lue[0], default=(0.0, None))
    return adresse if score >= SCORE_MIN else None


def _read_feature(trait: Mapping[str, Any]) -> tuple[float, Adresse]:
    proprietes = trait["properties"]
    longitude, latitude = trait["geometry"]["coordinates"][:2]
    point = Point(_number(latitude, 90), _number(longitude, 180))
    libelle, code = proprietes["label"], proprietes.get("citycode") or ""
    if not isinstance(libelle, str) or not isinstance(code, str) or not libelle.strip():
        raise ReponseIllisible("libellé ou code absent")
    precise = proprietes.get("type") != "municipality"
    libelle = " ".join(libelle.split())[:LIBELLE_MAX]
    return _number(proprietes["score"], 1e6), Adresse(libelle, point, code, precise)


def _number(valeur: Any, borne: float) -> float:
    # json.loads reads NaN and Infinity, and a bool is an int.
    if isinstance(valeur, bool) or not isinstance(valeur, int | float):
        raise ReponseIllisible("nombre attendu")
    if not math.isfinite(valeur) or abs(valeur) > borne:
        raise ReponseIllisible("nombre hors de ses bornes")
    return float(valeur)
