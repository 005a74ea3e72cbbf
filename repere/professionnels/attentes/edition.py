"""Proposals that wait for the word of somebody who answers for the place."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import ngettext

from repere.comptes.droits import Action
from repere.professionnels.a_faire import AFaire
from repere.professionnels.access import scope
from repere.professionnels.views.edition.propositions import open_proposals


def proposals(request: HttpRequest) -> list[AFaire]:
    """Return how many proposals wait for who asks. One query."""
    if scope(request, Action.DECIDER_POUR_UN_LIEU).vide:
        return []
    nombre = open_proposals(request).order_by().count()
    if not nombre:
        return []
    phrase = ngettext("%(n)d proposition à décider", "%(n)d propositions à décider", nombre)
    return [AFaire(phrase % {"n": nombre}, reverse("professionnels:propositions"), nombre)]
