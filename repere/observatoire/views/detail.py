"""Finer views, for observers and facilitators."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from repere.comptes.access import action_required, holds
from repere.comptes.droits import Action, roles_for
from repere.observatoire.access import sees_detail
from repere.observatoire.presentation.detail import read_detail
from repere.observatoire.presentation.mailles import address, heading
from repere.observatoire.views.territoires import find, trail


@action_required(Action.OBSERVER)
@require_safe
def detail(request: HttpRequest, maille: str, code: str) -> HttpResponse:
    """Show what is not public of a territory."""
    ici = find(maille, code)
    # They need not know that there is something to see.
    if not sees_detail(request, ici):
        raise Http404
    contexte = {
        "fil": [*trail(ici), (ici.nom, address(ici)), (_("Détail"), "")],
        "titre": heading(ici),
        "page": read_detail(ici),
        "portrait": address(ici),
        "campagnes": reverse("professionnels:campagnes")
        if holds(request, *roles_for(Action.FAIRE_CAMPAGNE))
        else "",
    }
    reponse = render(request, "observatoire/detail.html", contexte)
    patch_cache_control(reponse, private=True, no_store=True)
    return reponse
