"""Finer views, for observers and facilitators."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.observatoire.presentation.detail import read_detail
from repere.observatoire.presentation.mailles import address, heading
from repere.observatoire.territoires import Territoire
from repere.observatoire.views.territoires import find, trail
from repere.professionnels.access import scope
from repere.professionnels.portee import Portee
from repere.territoires.models import Zone


@action_required(Action.OBSERVER)
@require_safe
def detail(request: HttpRequest, maille: str, code: str) -> HttpResponse:
    """Show what is not public of a territory."""
    ici = find(maille, code)
    # They need not know that there is something to see.
    if not _within(scope(request, Action.OBSERVER), ici):
        raise Http404
    contexte = {
        "fil": [*trail(ici), (ici.nom, address(ici)), (_("Détail"), "")],
        "titre": heading(ici),
        "page": read_detail(ici),
        "portrait": address(ici),
    }
    reponse = render(request, "observatoire/detail.html", contexte)
    patch_cache_control(reponse, private=True, no_store=True)
    return reponse


def _within(portee: Portee, ici: Territoire) -> bool:
    """Say whether ``ici`` is one of a scope, or holds no commune but of that scope: exact counts add up."""
    if portee.tout:
        return True
    sienne = Zone.objects.filter(portee.zones_condition(), zonage=ici.maille, code=ici.code)
    siennes = ici.communes().filter(portee.communes()).order_by().values("pk")
    return sienne.exists() or not ici.communes().exclude(pk__in=siennes).exists()
