"""What waits for a monograph: meetings that want an answer, conflicts between notes, notes to tidy."""

from typing import Any

from django.db.models import Count, Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from repere.comptes.access import current_roles
from repere.comptes.droits import Action
from repere.comptes.roles import Genre
from repere.professionnels.a_faire import AFaire
from repere.professionnels.access import scope
from repere.professionnels.access_monographies import monographs_for
from repere.professionnels.liens_reunions import token_of
from repere.professionnels.presentation.rendezvous import when
from repere.professionnels.querysets.monographies import awaited_answers


def invited(request: HttpRequest) -> list[AFaire]:
    """Return the meetings to which the structures of who asks are invited. One query."""
    miennes = [int(ou.cle) for _r, ou in current_roles(request) if ou.genre is Genre.STRUCTURE]
    if not miennes:
        return []
    return [
        AFaire(
            _("Répondre à une invitation"),
            reverse("professionnels:reunion_reponse", args=[token_of(participation)]),
            detail=f"{participation.nom}, {when(participation.reunion)}",
        )
        for participation in awaited_answers(set(miennes))
    ]


def notes_to_tidy(request: HttpRequest) -> list[AFaire]:
    """Return, for each monograph of one's basins whose meeting is over, how many notes wait. One query."""
    if scope(request, Action.ECRIRE_LA_MONOGRAPHIE).vide:
        return []
    attendent = Q(
        propos__garde__isnull=True,
        propos__variante_de__isnull=True,
        propos__reunion__close_le__isnull=False,
    )
    lues = monographs_for(request, Action.ECRIRE_LA_MONOGRAPHIE).exclude(etat="publiee")
    comptees: Any = lues.annotate(a_ranger=Count("propos", filter=attendent)).filter(a_ranger__gt=0)
    return [
        AFaire(
            ngettext("%(n)d note à ranger", "%(n)d notes à ranger", m.a_ranger) % {"n": m.a_ranger},
            reverse("professionnels:monographie_ranger", args=[m.pk]),
            m.a_ranger,
            str(m),
        )
        for m in comptees
    ]
