"""Who may open the finer view of a territory: exact counts, hence of one's own perimeter alone."""

from django.http import HttpRequest

from repere.comptes.droits import Action
from repere.observatoire.territoires import Territoire
from repere.professionnels.access import scope
from repere.territoires.models import Zone


def sees_detail(request: HttpRequest, ici: Territoire) -> bool:
    """Say whether ``ici`` is one of the perimeter of who asks, or holds no commune but of it: exact counts add up."""
    portee = scope(request, Action.OBSERVER)
    if portee.tout or portee.vide:
        return portee.tout
    sienne = Zone.objects.filter(portee.zones_condition(), zonage=ici.maille, code=ici.code)
    siennes = ici.communes().filter(portee.communes()).order_by().values("pk")
    return sienne.exists() or not ici.communes().exclude(pk__in=siennes).exists()
