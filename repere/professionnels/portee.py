"""Over what somebody works: structures, basins, régions or all of it, from the keys that accounts hold."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from django.db.models import Exists, OuterRef, Q

from repere.annuaire.models import Structure
from repere.comptes.perimetres import register_names
from repere.comptes.roles import Genre, Perimetre
from repere.territoires.models import Appartenance, Region, Zone

_ENTRE = ":"


@dataclass(frozen=True, slots=True)
class Portee:
    """``zones`` are (code of the zonage, code of the zone): rows of zones are made anew at each load."""

    structures: frozenset[int] = frozenset()
    zones: frozenset[tuple[str, str]] = frozenset()
    regions: frozenset[str] = frozenset()
    tout: bool = False

    @classmethod
    def of(cls, perimetres: Iterable[Perimetre]) -> Self:
        """Add perimeters up."""
        liste = list(perimetres)
        return cls(
            structures=frozenset(int(p.cle) for p in liste if p.genre is Genre.STRUCTURE),
            zones=frozenset(zone_key(p.cle) for p in liste if p.genre is Genre.ZONE),
            regions=frozenset(p.cle for p in liste if p.genre is Genre.REGION),
            tout=any(p.genre is Genre.SITE for p in liste),
        )

    @property
    def vide(self) -> bool:
        return not (self.structures or self.zones or self.regions or self.tout)

    def places(self) -> Q:
        """Return the condition that keeps, among places, those of this scope."""
        if self.tout:
            return Q()
        condition = Q(pk__in=[])
        if self.structures:
            condition |= Q(structure__in=self.structures)
        if self.zones:
            condition |= Q(rattachement__in=self._communes())
        if self.regions:
            condition |= Q(rattachement__departement__region__in=self.regions)
        return condition

    def elsewhere(self) -> Q:
        """Return the condition that keeps, among places, those that are not of this scope."""
        # The opposite of no condition would be no condition.
        return Q(pk__in=[]) if self.tout else ~self.places()

    def communes(self) -> Q:
        """Return the condition that keeps, among communes, those of this scope; structures hold none."""
        if self.tout:
            return Q()
        condition = Q(pk__in=[])
        if self.zones:
            condition |= Q(pk__in=self._communes())
        if self.regions:
            condition |= Q(departement__region__in=self.regions)
        return condition

    def zones_condition(self) -> Q:
        """Return the condition that keeps, among zones, those of this scope."""
        if self.tout:
            return Q()
        condition = Q(pk__in=[])
        for zonage, code in sorted(self.zones):
            condition |= Q(zonage=zonage, code=code)
        if self.regions:
            dedans = Appartenance.objects.filter(commune__departement__region__in=self.regions)
            condition |= Q(pk__in=dedans.order_by().values("zone"))
        return condition

    def zoned(self) -> Q:
        """Return the condition that keeps, among rows that name a zone by its codes, those of this scope.

        A zone that is no more keeps its rows.
        """
        if self.tout:
            return Q()
        condition = Q(pk__in=[])
        for zonage, code in sorted(self.zones):
            condition |= Q(zonage=zonage, zone=code)
        if self.regions:
            siennes = Zone.objects.filter(
                zonage=OuterRef("zonage"),
                code=OuterRef("zone"),
                communes__departement__region__in=self.regions,
            )
            condition |= Q(Exists(siennes))
        return condition

    def _communes(self) -> object:
        condition = Q(pk__in=[])
        for zonage, code in sorted(self.zones):
            condition |= Q(zone__zonage=zonage, zone__code=code)
        return Appartenance.objects.filter(condition).order_by().values("commune")


def over_structure(structure: Structure) -> Perimetre:
    """Return the perimeter of a structure."""
    return Perimetre(Genre.STRUCTURE, str(structure.pk))


def over_zone(zone: Zone) -> Perimetre:
    """Return the perimeter of a basin, or of any other zone."""
    return over_zone_coded(zone.zonage_id, zone.code)


def over_zone_coded(zonage: str, code: str) -> Perimetre:
    """Return the perimeter of a zone named by its codes, be it no more."""
    return Perimetre(Genre.ZONE, f"{zonage}{_ENTRE}{code}")


def zone_key(cle: str) -> tuple[str, str]:
    """Return the code of the zonage and the code of the zone, from the key of a perimeter."""
    zonage, _, code = cle.partition(_ENTRE)
    return zonage, code


def register() -> None:
    """Tell accounts the names of what roles are held over."""
    register_names(Genre.STRUCTURE, _structures)
    register_names(Genre.ZONE, _zones)
    register_names(Genre.REGION, _regions)


def _structures(cles: frozenset[str]) -> Mapping[str, str]:
    lignes = Structure.objects.filter(pk__in=[int(cle) for cle in cles if cle.isdigit()])
    return {str(pk): nom for pk, nom in lignes.order_by().values_list("pk", "nom")}


def _zones(cles: frozenset[str]) -> Mapping[str, str]:
    lignes = Zone.objects.filter(Portee(zones=frozenset(map(zone_key, cles))).zones_condition())
    return {over_zone(zone).cle: zone.nom for zone in lignes.order_by()}


def _regions(cles: frozenset[str]) -> Mapping[str, str]:
    return dict(Region.objects.filter(pk__in=cles).order_by().values_list("pk", "nom"))
