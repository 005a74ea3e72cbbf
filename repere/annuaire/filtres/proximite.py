"""Places around a point, nearest first."""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from repere.annuaire.filtres.refus import ParametresRefuses, Refus
from repere.annuaire.querysets.lieu import LieuQuerySet
from repere.socle.geographie import Point

_NOMBRE: Final = re.compile(r"-?\d+(\.\d+)?([eE][+-]?\d+)?")
# That of the search.
RAYON_DEFAUT_KM: Final = 20.0
RAYON_MAX_KM: Final = 100.0
# Parameter -> its bounds, included.
BORNES: Final = {
    "lat": (-90.0, 90.0),
    "lon": (-180.0, 180.0),
    "rayon_km": (0.1, RAYON_MAX_KM),
    "rayon": (0.1, RAYON_MAX_KM),
}
_RAYONS: Final = frozenset({"rayon_km", "rayon"})


@dataclass(frozen=True, slots=True)
class Proximite:
    """A disc on the ground."""

    centre: Point
    rayon_km: float

    def keep(self, lieux: LieuQuerySet) -> LieuQuerySet:
        """Return the places of the disc, nearest first, with ``distance_km``."""
        return lieux.nearest_to(self.centre, km=self.rayon_km)


def read_proximity(parametres: Mapping[str, Sequence[str]]) -> Proximite | None:
    """Return the disc that lat, lon and rayon_km (or rayon) describe. Raises ParametresRefuses."""
    donnes = {nom: parametres[nom] for nom in BORNES if nom in parametres}
    if not donnes:
        return None
    refus = [
        Refus(nom, None, "il manque : « lat » et « lon » vont ensemble.")
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
    if donnes.keys() >= _RAYONS:
        refus.append(Refus("rayon", None, "dites « rayon_km » ou « rayon », pas les deux."))
    if refus:
        raise ParametresRefuses(refus)
    rayon = next((valeurs[nom] for nom in _RAYONS & valeurs.keys()), RAYON_DEFAUT_KM)
    return Proximite(Point(valeurs["lat"], valeurs["lon"]), rayon)


def _number(nom: str, saisies: Sequence[str]) -> float | Refus:
    bas, haut = BORNES[nom]
    saisie = saisies[-1]
    if len(saisies) > 1:
        return Refus(nom, saisie, "ce paramètre ne se donne qu’une fois.")
    nombre = float(saisie) if _NOMBRE.fullmatch(saisie) else math.nan
    if bas <= nombre <= haut:
        return nombre
    message = f"il faut un nombre entre {bas:g} et {haut:g}."
    proche = "" if math.isnan(nombre) else f"{min(max(nombre, bas), haut):g}"
    return Refus(nom, saisie, message, proche)
