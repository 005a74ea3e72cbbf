"""A real server on the loopback that answers like the Géoplateforme, or as badly as a test wants."""

import json
from contextlib import AbstractContextManager
from typing import Any, Final

from tests.serveur_local import Serveur as Geocodeur
from tests.serveur_local import answer
from tests.serveur_local import running as serving

NUMERO: Final[dict[str, Any]] = {
    "type": "Feature",
    "geometry": {"type": "Point", "coordinates": [0.689412, 47.395673]},
    "properties": {
        "label": "12 Rue Nationale 37000 Tours",
        "score": 0.9683,
        "housenumber": "12",
        "id": "37261_2880_00012",
        "name": "12 Rue Nationale",
        "postcode": "37000",
        "citycode": "37261",
        "x": 525900.1,
        "y": 6702800.2,
        "city": "Tours",
        "context": "37, Indre-et-Loire, Centre-Val de Loire",
        "type": "housenumber",
        "importance": 0.71,
        "street": "Rue Nationale",
        "_type": "address",
    },
}


def feature(**proprietes: Any) -> dict[str, Any]:
    return NUMERO | {"properties": NUMERO["properties"] | proprietes}


def collection(*traits: Any) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": list(traits), "query": ""}).encode()


def running() -> AbstractContextManager[Geocodeur]:
    return serving(answer(collection(NUMERO)), "/geocodage/search")
