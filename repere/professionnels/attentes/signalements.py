"""Reports that wait for a decision."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import ngettext

from repere.comptes.droits import Action
from repere.professionnels.a_faire import AFaire
from repere.professionnels.access import places_for, scope
from repere.professionnels.querysets.signalements import NOUVEAU, grouped, reports


def waiting_reports(request: HttpRequest) -> list[AFaire]:
    """Return how many reports wait for who asks. One query."""
    if scope(request, Action.DECIDER_POUR_UN_LIEU).vide:
        return []
    siens = reports(places_for(request, Action.DECIDER_POUR_UN_LIEU)).filter(etat=NOUVEAU)
    nombre = grouped(siens, decides=False).count()
    if not nombre:
        return []
    phrase = ngettext("%(n)d signalement à décider", "%(n)d signalements à décider", nombre)
    return [AFaire(phrase % {"n": nombre}, reverse("professionnels:signalements"), nombre)]
