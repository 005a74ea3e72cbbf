"""A small world on one meridian, so that distances are sums: « a commune at km 12 » is 12 km north of the first."""

from math import degrees
from typing import Any

from repere.annuaire.models import Lieu
from repere.observatoire.territoires import REGION, Territoire
from repere.socle.geographie import RAYON_TERRE_KM, Point
from repere.territoires.models import Commune, Departement, Region
from tests.fabriques import creer_lieu
from tests.territoires.fabrique import creer_commune

SUD = 46.5
MERIDIEN = 1.5
DEMARCHES = "Aide aux démarches administratives"
OUTILS = "Maîtrise des outils numériques du quotidien"
LA_REGION = Territoire(REGION, "24", "Centre-Val de Loire")


def point(km: float) -> Point:
    return Point(SUD + degrees(km / RAYON_TERRE_KM), MERIDIEN)


def commune(code: str, km: float, population: int | None, **champs: Any) -> Commune:
    ici = point(km)
    return creer_commune(
        code,
        f"Commune {code}",
        population=population,
        latitude=ici.latitude,
        longitude=ici.longitude,
        **champs,
    )


def commune_ailleurs(code: str, km: float, population: int) -> Commune:
    """A commune of another région than that of this instance, whose border is no wall."""
    region, _ = Region.objects.get_or_create(code="75", defaults={"nom": "Nouvelle-Aquitaine"})
    departement, _ = Departement.objects.get_or_create(
        code=code[:2], defaults={"nom": f"Département {code[:2]}", "region": region}
    )
    return commune(code, km, population, departement=departement)


def lieu(nom: str, ou: Commune, **champs: Any) -> Lieu:
    return creer_lieu(nom, ou, **champs)
