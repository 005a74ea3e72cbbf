"""Places to verify for the campaigns that go on."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import ngettext

from repere.comptes.droits import Action
from repere.professionnels.a_faire import AFaire
from repere.professionnels.access import scope
from repere.professionnels.models import Campagne


def waiting_tasks(request: HttpRequest) -> list[AFaire]:
    """Return, for each open campaign, how many places wait for who asks. One query."""
    portee = scope(request, Action.FAIRE_CAMPAGNE)
    if portee.vide:
        return []
    ouvertes = Campagne.objects.open_().within(portee).with_progress(request.user)
    return [
        AFaire(
            ngettext("%(n)d lieu à appeler", "%(n)d lieux à appeler", campagne.miennes)
            % {"n": campagne.miennes},
            reverse("professionnels:campagne", args=[campagne.pk]),
            campagne.miennes,
            campagne.titre,
        )
        for campagne in ouvertes.filter(miennes__gt=0)
    ]
