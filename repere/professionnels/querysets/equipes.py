"""Who works where: the members of a perimeter, those who are asked to join, those who answer for a place."""

from collections.abc import Iterable
from typing import Any

from django.db.models import CharField, Q, QuerySet, Value
from django.db.models.functions import Cast, Concat
from django.utils import timezone

from repere.annuaire.models import Lieu
from repere.comptes.models import Attribution, Invitation
from repere.comptes.querysets.attribution import AttributionQuerySet
from repere.comptes.roles import SITE, Genre, Perimetre, Role
from repere.professionnels.portee import Portee, over_structure, over_zone
from repere.territoires.models import Region, Zone


def members(perimetre: Perimetre) -> AttributionQuerySet:
    """Return the roles held over exactly ``perimetre`` today, with their people."""
    tenus = Attribution.objects.current().over([perimetre]).select_related("personne")
    return tenus.order_by("role", "personne__first_name", "pk")


def people_of(lieu: Lieu) -> list[Any]:
    """Return the people of the structure that runs ``lieu``: those who answer for its page."""
    if lieu.structure is None:
        return []
    tenus = members(over_structure(lieu.structure))
    return list({tenu.personne_id: tenu.personne for tenu in tenus}.values())


def pending_invitations(perimetre: Perimetre) -> QuerySet[Invitation]:
    """Return who was asked to join ``perimetre`` and has not answered, too late or not."""
    return Invitation.objects.filter(
        genre=perimetre.genre.value,
        cle=perimetre.cle,
        acceptee_le__isnull=True,
        annulee_le__isnull=True,
    ).order_by("-envoyee_le", "-pk")


def late_invitations(personne: Any) -> QuerySet[Invitation]:
    """Return the invitations of ``personne`` of which the link died without an answer."""
    return Invitation.objects.filter(
        envoyee_par=personne,
        acceptee_le__isnull=True,
        annulee_le__isnull=True,
        expire_le__lte=timezone.now(),
    )


def run_by_somebody(perimetre: Perimetre) -> bool:
    """Say whether a structure has a gestionnaire."""
    return Attribution.objects.current().with_role(Role.GESTIONNAIRE).over([perimetre]).exists()


def held_within(portee: Portee) -> AttributionQuerySet:
    """Return the roles held today within ``portee``, over structures, basins and régions."""
    tenus = Attribution.objects.current().select_related("personne")
    if portee.tout:
        return tenus
    ici = Lieu.objects.filter(portee.places(), structure__isnull=False).order_by()
    structures = ici.values(cle=Cast("structure", CharField()))
    zones = Zone.objects.filter(portee.zones_condition()).order_by()
    cles_zones = zones.values(cle=Concat("zonage_id", Value(":"), "code", output_field=CharField()))
    condition = Q(genre=Genre.STRUCTURE, cle__in=structures)
    condition |= Q(genre=Genre.STRUCTURE, cle__in=[str(pk) for pk in portee.structures])
    if portee.zones or portee.regions:
        condition |= Q(genre=Genre.ZONE, cle__in=cles_zones)
    if portee.regions:
        condition |= Q(genre=Genre.REGION, cle__in=portee.regions)
    return tenus.filter(condition)


def who_answers_for(lieux: QuerySet[Lieu]) -> list[Any]:
    """Return who decides about all of ``lieux``: who animates their basin, else above, else the site's."""
    communes = lieux.order_by().values("rattachement")
    zones = Zone.objects.filter(communes__in=communes).order_by().distinct()
    regions = Region.objects.filter(departements__communes__in=communes).order_by().distinct()
    for role, perimetres in (
        (Role.ANIMATEUR, [over_zone(zone) for zone in zones]),
        (Role.COORDINATEUR, [Perimetre(Genre.REGION, region.code) for region in regions]),
        (Role.ADMINISTRATEUR, [SITE]),
    ):
        tenus = Attribution.objects.current().with_role(role).over(perimetres)
        if trouves := _who_hold_all(tenus.select_related("personne"), lieux):
            return trouves
    return []


def _who_hold_all(tenus: Iterable[Attribution], lieux: QuerySet[Lieu]) -> list[Any]:
    """Keep who holds every place: a structure that works in two basins is no one basin's."""
    par_personne: dict[Any, list[Perimetre]] = {}
    for tenu in tenus:
        par_personne.setdefault(tenu.personne, []).append(tenu.perimetre)
    return [
        personne
        for personne, perimetres in par_personne.items()
        if not lieux.filter(Portee.of(perimetres).elsewhere()).exists()
    ]
