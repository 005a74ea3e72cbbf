"""Claims to decide of, and invitations that nobody answered."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from repere.comptes.droits import Action
from repere.professionnels.a_faire import AFaire
from repere.professionnels.access import scope
from repere.professionnels.querysets.equipes import late_invitations
from repere.professionnels.querysets.revendications import waiting_claims


def claims(request: HttpRequest) -> list[AFaire]:
    """Return how many claims wait for who asks, their own left out. One query."""
    if scope(request, Action.DECIDER_DES_REVENDICATIONS).vide:
        return []
    nombre = waiting_claims(request).exclude(personne_id=request.user.pk).order_by().count()
    if not nombre:
        return []
    phrase = ngettext(
        "%(n)d demande « C’est ma structure »", "%(n)d demandes « C’est ma structure »", nombre
    )
    adresse = reverse("professionnels:revendications")
    return [
        AFaire(phrase % {"n": nombre}, adresse, nombre, _("Une personne attend votre réponse."))
    ]


def invitations(request: HttpRequest) -> list[AFaire]:
    """Return how many invitations of who asks died without an answer. One query."""
    if scope(request, Action.GERER_UNE_EQUIPE).vide:
        return []
    passees = late_invitations(request.user).order_by().values_list("genre", "cle")
    equipes = list(passees)
    if not equipes:
        return []
    phrase = ngettext(
        "%(n)d invitation sans réponse", "%(n)d invitations sans réponse", len(equipes)
    )
    genre, cle = equipes[0]
    seule = len(set(equipes)) == 1
    adresse = (
        reverse("professionnels:equipe", args=[genre, cle or "tout"])
        if seule
        else reverse("professionnels:equipes")
    )
    detail = _("Renvoyez-la, ou annulez-la.")
    return [AFaire(phrase % {"n": len(equipes)}, adresse, len(equipes), detail)]
