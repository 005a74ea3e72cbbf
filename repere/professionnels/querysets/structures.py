"""The structures of somebody."""

from django.db.models import Q, QuerySet
from django.http import HttpRequest

from repere.annuaire.models import Lieu, Structure
from repere.comptes.access import current_roles
from repere.comptes.droits import Action
from repere.comptes.roles import Genre
from repere.professionnels.access import scope


def structures_for(request: HttpRequest, action: Action) -> QuerySet[Structure]:
    """Return the structures for which who asks may do ``action``: their own, or those of their basin."""
    portee = scope(request, action)
    if portee.tout:
        return Structure.objects.all()
    ici = Lieu.objects.published().filter(portee.places(), structure__isnull=False)
    condition = Q(pk__in=portee.structures) | Q(pk__in=ici.order_by().values("structure"))
    return Structure.objects.filter(condition)


def own_structures(request: HttpRequest) -> dict[str, str]:
    """Return the structures of which who asks is a member: key → name."""
    miennes = [int(ou.cle) for _, ou in current_roles(request) if ou.genre is Genre.STRUCTURE]
    lignes = Structure.objects.filter(pk__in=miennes).order_by("nom").values_list("pk", "nom")
    return {str(pk): nom for pk, nom in lignes}
