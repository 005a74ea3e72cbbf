"""Places around a point, nearest first."""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from repere.annuaire.filtres.refus import ParametresRefuses, Refus
from repere.annuaire.querysets.lieu import LieuQuerySet
from repere.socle.geographie import Point, distance_km

_NOMBRE: Final = re.compile(r"-?\d+(\.\d+)?([eE][+-]?\d+)?")
RAYON_DEFAUT_KM: Final = 10.0
RAYON_MAX_KM: Final = 100.0
# Parameter -> its bounds, included.
BORNES: Final = {"lat": (-90.0, 90.0), "lon": (-180.0, 180.0), "rayon": (0.1, RAYON_MAX_KM)}


@dataclass(frozen=True, slots=True)
class Proximite:
    """A disc on the ground."""

    centre: Point
    rayon_km: float

    def distances(self, lieux: LieuQuerySet) -> dict[int, float]:
        """Return place -> km for the places of the disc, nearest first, ties by key.

        A place without a position of its own is where its commune is.
        """
        positions = lieux.near(self.centre, km=self.rayon_km).order_by("pk")
        trouves: list[tuple[float, int]] = []
        for pk, *coordonnees in positions.values_list(
            "pk", "latitude", "longitude", "rattachement__latitude", "rattachement__longitude"
        ):
            propre, commune = coordonnees[:2], coordonnees[2:]
            km = distance_km(self.centre, Point(*(commune if propre[0] is None else propre)))
            if km <= self.rayon_km:
                trouves.append((km, pk))
        return {pk: km for km, pk in sorted(trouves)}


def read_proximity(parametres: Mapping[str, Sequence[str]]) -> Proximite | None:
    """Return the disc that lat, lon and rayon describe. Raises ParametresRefuses."""
    donnes = {nom: parametres[nom] for nom in BORNES if nom in parametres}
    if not donnes:
        return None
    refus = [
        Refus(nom, None, f"« {nom} » manque : « lat » et « lon » vont ensemble.")
        for nom in ("lat", "lon")
        if nom not in donnes
    ]
    valeurs: dict[str, float] = {}
    for nom, saisies in donnes.items():
        valeur = _number(nom, saisies)
        if isinstance(valeur, Refus):
            refus.append(valeur)
        else:
            valeurs[nom] = valeur
    if refus:
        raise ParametresRefuses(refus)
    return Proximite(Point(valeurs["lat"], valeurs["lon"]), valeurs.get("rayon", RAYON_DEFAUT_KM))


def _number(nom: str, saisies: Sequence[str]) -> float | Refus:
    bas, haut = BORNES[nom]
    saisie = saisies[-1]
    if len(saisies) > 1:
        return Refus(nom, saisie, f"« {nom} » ne se donne qu’une fois.")
    nombre = float(saisie) if _NOMBRE.fullmatch(saisie) else math.nan
    if bas <= nombre <= haut:
        return nombre
    message = f"« {nom} » est un nombre entre {bas:g} et {haut:g}."
    proche = None if math.isnan(nombre) else f"{min(max(nombre, bas), haut):g}"
    return Refus(nom, saisie, message, proche)
