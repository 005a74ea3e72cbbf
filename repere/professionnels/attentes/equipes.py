"""Claims to decide of, and invitations that nobody answered."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import ngettext

from repere.comptes.droits import Action
from repere.professionnels.a_faire import AFaire
from repere.professionnels.access import scope
from repere.professionnels.querysets.equipes import late_invitations
from repere.professionnels.querysets.revendications import waiting_claims


def claims(request: HttpRequest) -> list[AFaire]:
    """Return how many claims wait for who asks. One query."""
    if scope(request, Action.DECIDER_DES_REVENDICATIONS).vide:
        return []
    nombre = waiting_claims(request).order_by().count()
    if not nombre:
        return []
    phrase = ngettext("%(n)d demande à décider", "%(n)d demandes à décider", nombre)
    return [AFaire(phrase % {"n": nombre}, reverse("professionnels:revendications"), nombre)]


def invitations(request: HttpRequest) -> list[AFaire]:
    """Return how many invitations of who asks died without an answer. One query."""
    if scope(request, Action.GERER_UNE_EQUIPE).vide:
        return []
    nombre = late_invitations(request.user).order_by().count()
    if not nombre:
        return []
    phrase = ngettext("%(n)d invitation sans réponse", "%(n)d invitations sans réponse", nombre)
    return [AFaire(phrase % {"n": nombre}, reverse("professionnels:equipes"), nombre)]
