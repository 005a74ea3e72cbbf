"""A partition by default: each commune goes with the nearest head town. Pure."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from repere.socle.geographie import Point
from repere.territoires.erreurs import SourceIllisible
from repere.territoires.voisinage import nearest


class ZoneLue(NamedTuple):
    """A zone to write. ``chefs_lieux`` are INSEE codes, the main one first; may be empty."""

    code: str
    nom: str
    chefs_lieux: tuple[str, ...] = ()


class ZonageLu(NamedTuple):
    """A zonage described in donnees/, for the communes of one région."""

    code: str
    nom: str
    region: str
    source: str
    licence: str
    zones: tuple[ZoneLue, ...]


def read_zonage(fichier: Path) -> ZonageLu:
    """Read a zonage of donnees/. Raises SourceIllisible."""
    try:
        brut = json.loads(fichier.read_bytes())
        return ZonageLu(
            code=brut["code"],
            nom=brut["nom"],
            region=brut["region"],
            source=f"{brut['provenance']} {brut['provisoire']}",
            licence=brut["licence"],
            zones=tuple(
                ZoneLue(zone["code"], zone["nom"], tuple(zone["chefs_lieux"]))
                for zone in brut["zones"]
            ),
        )
    except (OSError, ValueError, KeyError, TypeError) as erreur:
        raise SourceIllisible(f"{fichier} est absent ou abîmé ({erreur}).") from erreur


def assign_to_nearest(zones: Iterable[ZoneLue], positions: Mapping[str, Point]) -> dict[str, str]:
    """Return the zone's code of each commune: the zone of the nearest head town.

    A head town without a position, or out of the territory, attracts nobody.
    """
    zone_du_chef_lieu = {chef: zone.code for zone in zones for chef in zone.chefs_lieux}
    chefs_lieux = {chef: positions[chef] for chef in zone_du_chef_lieu if chef in positions}
    if not chefs_lieux:
        return {}
    return {
        commune: zone_du_chef_lieu[nearest(point, chefs_lieux)]
        for commune, point in positions.items()
    }
