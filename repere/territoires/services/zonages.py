"""Writing partitions of communes."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.db import transaction

from repere.territoires.models import Appartenance, Commune, Zonage, Zone
from repere.territoires.zonage_par_defaut import ZoneLue, assign_to_nearest, read_zonage

BASSINS_DE_VIE: Path = settings.BASE_DIR / "donnees" / "bassins-de-vie.json"


class EnteteZonage(NamedTuple):
    """What a zonage says of itself."""

    code: str
    nom: str
    source: str = ""
    licence: str = ""
    date_debut: date | None = None
    provisoire: bool = False


@transaction.atomic
def write_zonage(
    *, entete: EnteteZonage, zones: Iterable[ZoneLue], affectations: Mapping[str, str]
) -> Zonage:
    """Replace a zonage whole. ``affectations``: INSEE code → zone's code.

    Zones that stay keep their row, so that what points to them keeps pointing.
    """
    zonage, _ = Zonage.objects.update_or_create(
        code=entete.code, defaults={**entete._asdict(), "code": entete.code}
    )
    voulues = {zone.code: zone for zone in zones}
    zonage.zones.exclude(code__in=voulues).delete()
    chefs = set(
        Commune.objects.filter(
            pk__in=[chef for zone in voulues.values() for chef in zone.chefs_lieux[:1]]
        )
        .order_by()
        .values_list("pk", flat=True)
    )
    Zone.objects.bulk_create(
        [
            Zone(zonage=zonage, code=z.code, nom=z.nom, chef_lieu_id=_first_known(z, chefs))
            for z in voulues.values()
        ],
        update_conflicts=True,
        unique_fields=["zonage", "code"],
        update_fields=["nom", "chef_lieu"],
    )
    rang = dict(zonage.zones.order_by().values_list("code", "pk"))
    Appartenance.objects.filter(zonage=zonage).delete()
    Appartenance.objects.bulk_create(
        Appartenance(zonage=zonage, zone_id=rang[zone], commune_id=commune)
        for commune, zone in affectations.items()
    )
    return zonage


def _first_known(zone: ZoneLue, connues: set[str]) -> str | None:
    return next((chef for chef in zone.chefs_lieux if chef in connues), None)


def move_commune(*, commune: Commune, zone: Zone) -> Appartenance:
    """Put a commune in a zone, out of the one of the same zonage where it was."""
    appartenance, _ = Appartenance.objects.update_or_create(
        zonage=zone.zonage, commune=commune, defaults={"zone": zone}
    )
    return appartenance


def refresh_provisional_zonage(fichier: Path = BASSINS_DE_VIE) -> str:
    """Draw the zonage of ``fichier`` again from the communes' positions; say what was done.

    Left alone once official limits are loaded, or an operator has unticked "provisoire".
    """
    lu = read_zonage(fichier)
    if Zonage.objects.filter(code=lu.code, provisoire=False).exists():
        return f"{lu.nom} : limites gardées."
    communes = Commune.objects.having_position().filter(departement__region=lu.region)
    positions = {commune.pk: point for commune in communes if (point := commune.position)}
    affectations = assign_to_nearest(lu.zones, positions)
    if not affectations:
        return f"{lu.nom} : hors du territoire de cette instance."
    write_zonage(
        entete=EnteteZonage(lu.code, lu.nom, lu.source, lu.licence, provisoire=True),
        zones=lu.zones,
        affectations=affectations,
    )
    return f"{lu.nom} : {len(affectations)} communes en {len(lu.zones)} zones, provisoires."
