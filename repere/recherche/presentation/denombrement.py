"""Territories with how many places each has, as lists of links."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from repere.annuaire.presentation import adresses
from repere.recherche.presentation.territoire import Entree, Groupe, in_order
from repere.recherche.services.comptes import Comptes, total
from repere.socle.langue import _
from repere.territoires.models import Appartenance, Departement, Zonage, Zone


class EntreesDeZonage(NamedTuple):
    """The zones of one zonage."""

    zonage: Zonage
    zones: list[Entree]


def counted_departements(departements: Iterable[Departement], nombres: Comptes) -> list[Entree]:
    """Return ``departements`` with how many published places each has."""
    sommes = nombres.departements
    return in_order(
        Entree(d.nom, adresses.departement(d), sommes.get(d.pk, 0)) for d in departements
    )


def counted_zonages(
    nombres: Comptes, departements: Iterable[str] | None = None
) -> list[EntreesDeZonage]:
    """Return every zonage and its zones; given ``departements``, the zones with places there. Two queries."""
    par_commune = nombres.communes
    communes: dict[int, list[str]] = {}
    for cle, code in Appartenance.objects.order_by().values_list("zone", "commune"):
        communes.setdefault(cle, []).append(code)
    debuts = None if departements is None else tuple(departements)
    par_zonage: dict[str, EntreesDeZonage] = {}
    zones = Zone.objects.select_related("zonage").order_by("zonage__nom", "zonage", "pk")
    for zone in zones:
        codes = communes.get(zone.pk, [])
        if debuts is None or any(par_commune.get(c) and c.startswith(debuts) for c in codes):
            entrees = par_zonage.setdefault(zone.zonage_id, EntreesDeZonage(zone.zonage, []))
            entrees.zones.append(Entree(zone.nom, adresses.zone(zone), total(par_commune, codes)))
    return [e._replace(zones=in_order(e.zones)) for e in par_zonage.values()]


def by_commune(communes: Mapping[str, str], nombres: Mapping[str, int]) -> Groupe:
    """Return the communes that have places."""
    entrees = (
        Entree(nom, adresses.commune_of(code, nom), nombres[code])
        for code, nom in communes.items()
        if nombres.get(code)
    )
    titre = _("Par commune")
    return Groupe(titre, in_order(entrees), replie=True, raccourci=titre)


def by_zone(zonages: Iterable[EntreesDeZonage]) -> list[Groupe]:
    """Return the zones of each zonage; the first one is named at the top of the page."""
    return [
        Groupe(z.zonage.nom, z.zones, raccourci="" if rang else _("Par secteur"))
        for rang, z in enumerate(zonages)
    ]
