"""What lies wholly within a scope: nobody gives a role over more than what they hold."""

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404, HttpRequest

from repere.annuaire.models import Lieu, Structure
from repere.comptes.access import current_roles
from repere.comptes.droits import PEUT_DONNER
from repere.comptes.roles import SITE, Genre, Perimetre, Role, may_be_held
from repere.professionnels.portee import Portee, over_zone, zone_key
from repere.territoires.models import Appartenance, Region, Zone

# How an address of the space names the whole site.
TOUT = "tout"


def covers(portee: Portee, perimetre: Perimetre) -> bool:
    """Say whether ``perimetre`` lies wholly within ``portee``."""
    if portee.tout:
        return True
    if perimetre.genre is Genre.STRUCTURE:
        return structures_within(portee).filter(pk=perimetre.cle).exists()
    if perimetre.genre is Genre.ZONE:
        zonage, code = zone_key(perimetre.cle)
        return zones_within(portee).filter(zonage=zonage, code=code).exists()
    return perimetre.genre is Genre.REGION and perimetre.cle in portee.regions


def roles_to_give(request: HttpRequest, perimetre: Perimetre) -> list[Role]:
    """Return the roles that who asks may give over ``perimetre`` now, from the nearest to a place."""
    tenus = current_roles(request)
    possibles = [role for role in Role if may_be_held(role, perimetre)]
    portees = {
        donneur: Portee.of(ou for role, ou in tenus if role is donneur) for donneur, _ in tenus
    }
    couvrent = {donneur for donneur, portee in portees.items() if covers(portee, perimetre)}
    return [r for r in possibles if any(r in PEUT_DONNER[donneur] for donneur in couvrent)]


def perimeter_for(request: HttpRequest, genre: str, cle: str) -> tuple[Perimetre, list[Role]]:
    """Return the perimeter that an address names, and what who asks may give there. Raises Http404."""
    perimetre = existing(genre, cle)
    roles = roles_to_give(request, perimetre) if perimetre else []
    if perimetre is None or not roles:
        raise Http404("Rien ici.")
    return perimetre, roles


def existing(genre: str, cle: str) -> Perimetre | None:
    """Return the perimeter named so, None when there is no such structure, zone or région."""
    if genre == Genre.SITE:
        return SITE if cle == TOUT else None
    if genre == Genre.STRUCTURE:
        connue = cle.isdecimal() and len(cle) < 19 and Structure.objects.filter(pk=cle).exists()
        return Perimetre(Genre.STRUCTURE, str(int(cle))) if connue else None
    if genre == Genre.ZONE:
        zonage, code = zone_key(cle)
        zone = Zone.objects.filter(zonage=zonage, code=code).order_by().first()
        return over_zone(zone) if zone else None
    connue = genre == Genre.REGION and Region.objects.filter(pk=cle).exists()
    return Perimetre(Genre.REGION, cle) if connue else None


def structures_within(portee: Portee) -> QuerySet[Structure]:
    """Return the structures of which every place is in ``portee``: one that works elsewhere too is no one basin's."""
    if portee.tout:
        return Structure.objects.all()
    lieux = Lieu.objects.filter(structure=OuterRef("pk"), fusionne_dans__isnull=True).order_by()
    dedans, dehors = lieux.filter(portee.places()), lieux.filter(portee.elsewhere())
    entieres = Q(Exists(dedans)) & ~Q(Exists(dehors))
    return Structure.objects.filter(Q(pk__in=portee.structures) | entieres)


def zones_within(portee: Portee) -> QuerySet[Zone]:
    """Return the zones held, and those of which every commune is in a région that is held."""
    if portee.tout:
        return Zone.objects.all()
    siennes = Portee(zones=portee.zones).zones_condition()
    if not portee.regions:
        return Zone.objects.filter(siennes)
    communes = Appartenance.objects.filter(zone=OuterRef("pk")).order_by()
    dedans = Q(commune__departement__region__in=portee.regions)
    entieres = Q(Exists(communes.filter(dedans))) & ~Q(Exists(communes.exclude(dedans)))
    return Zone.objects.filter(siennes | entieres)
