"""The basins of somebody: those of their roles, and those where their structures' places are."""

from django.db.models import Q
from django.http import HttpRequest

from repere.annuaire.models import Lieu
from repere.comptes.droits import Action
from repere.professionnels.access import scope
from repere.territoires.models import Zone


def zones_for(request: HttpRequest, action: Action) -> list[Zone]:
    """Return the basins where who asks may do ``action``, by name."""
    portee = scope(request, action)
    condition = portee.zones_condition()
    if portee.structures:
        lieux = Lieu.objects.published().filter(structure__in=portee.structures)
        communes = lieux.order_by().values("rattachement")
        condition |= Q(pk__in=Zone.objects.filter(communes__in=communes).order_by().values("pk"))
    return list(Zone.objects.filter(condition).select_related("zonage").order_by("nom", "pk"))


def chosen_zone(request: HttpRequest, action: Action) -> tuple[Zone | None, list[Zone], list[Zone]]:
    """Return the basin asked by ``?bassin=``, else one’s first, else any; then one's own; then all of them."""
    siennes = zones_for(request, action)
    toutes = list(Zone.objects.select_related("zonage").order_by("nom", "pk"))
    voulue = request.GET.get("bassin", "")
    trouvee = next((zone for zone in toutes if str(zone.pk) == voulue), None)
    return trouvee or next(iter(siennes or toutes), None), siennes, toutes
