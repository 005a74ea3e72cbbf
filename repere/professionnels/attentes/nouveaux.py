"""Places that were proposed, or added at once, for who animates their basin."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import ngettext

from repere.comptes.droits import Action
from repere.professionnels.a_faire import AFaire
from repere.professionnels.access import scope
from repere.professionnels.access_nouveaux import waiting_for


def waiting_places(request: HttpRequest) -> list[AFaire]:
    """Return how many new places wait for who asks. One query."""
    if scope(request, Action.DECIDER_DES_LIEUX).vide:
        return []
    nombre = waiting_for(request).order_by().count()
    if not nombre:
        return []
    phrase = ngettext("%(n)d nouveau lieu proposé", "%(n)d nouveaux lieux proposés", nombre)
    return [AFaire(phrase % {"n": nombre}, reverse("professionnels:lieux_proposes"), nombre)]
