"""The directory inside other sites: its loader, the page in the frame, and the page that writes the code."""

from collections.abc import Callable
from functools import cache, wraps
from pathlib import Path
from typing import Final

from csp.constants import SELF
from csp.decorators import csp_update
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from repere.annuaire.filtres.refus import ParametresRefuses
from repere.recherche.integration.demande import EN_DEFAUT, Apparence, Demande, read_frame
from repere.recherche.presentation.atelier import read_workshop, workshop
from repere.recherche.presentation.cadre import frame_content, refusals
from repere.recherche.services.recherche import search

CHARGEUR: Final = Path(__file__).parents[1] / "static" / "recherche" / "integrer" / "integrer.js"
# Sheets that hold the tokens of one scheme, whatever the device prefers.
COULEURS: Final = {Apparence.CLAIR: "socle/clair.css", Apparence.SOMBRE: "socle/sombre.css"}
Vue = Callable[..., HttpResponse]


@login_not_required
@require_safe
@cache_control(public=True, max_age=600)
def chargeur(request: HttpRequest) -> HttpResponse:
    """Return the loader, at an address that town halls can write down for good."""
    reponse = HttpResponse(_loader(), content_type="text/javascript; charset=utf-8")
    # Modules of another site are asked with CORS; its policies may want to be told that it may have it.
    reponse["Access-Control-Allow-Origin"] = "*"
    reponse["Cross-Origin-Resource-Policy"] = "cross-origin"
    return reponse


@cache
def _loader() -> bytes:
    return CHARGEUR.read_bytes()


def embeddable(vue: Vue) -> Vue:
    """Let the sites of the operator's list show this page in a frame; ours is always one of them."""

    @wraps(vue)
    def encadrable(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        reponse = vue(request, *args, **kwargs)
        hotes = [SELF, *settings.REPERE_INTEGRATION_HOTES]
        setattr(reponse, "_csp_replace", {"frame-ancestors": hotes})  # noqa: B010 — read by django-csp
        return reponse

    return xframe_options_exempt(encadrable)


@login_not_required
@require_safe
@embeddable
def annuaire(request: HttpRequest) -> HttpResponse:
    """List the places that a frame asks for."""
    try:
        demande = read_frame(dict(request.GET.lists()))
        resultats = search(demande.requete, timezone.now())
    except ParametresRefuses as refus:
        contexte = {"refus": refusals(refus), **_frame(EN_DEFAUT)}
        return render(request, "recherche/integrer/refus.html", contexte, status=422)
    contexte = {**frame_content(demande, resultats), **_frame(demande)}
    return render(request, "recherche/integrer/annuaire.html", contexte)


def _frame(demande: Demande) -> dict[str, str]:
    return {
        "hotes": " ".join(settings.REPERE_INTEGRATION_HOTES),
        "couleurs": COULEURS.get(demande.apparence, ""),
    }


# It shows the page in a frame, as the town hall's own site will.
@login_not_required
@require_safe
@csp_update({"frame-src": [SELF]})
def atelier(request: HttpRequest) -> HttpResponse:
    """Help a town hall choose what to show, see it, and copy the code."""
    choix = read_workshop(request.GET)
    contexte = workshop(choix)
    statut = 422 if choix.refus else 200
    return render(request, "recherche/integrer/atelier.html", contexte, status=statut)
