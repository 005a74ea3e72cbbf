"""The home page: one question, two fields, nine needs, and other ways in."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from repere.recherche.presentation.besoins import needs
from repere.recherche.services.memoire import current_index


@login_not_required
@require_safe
def accueil(request: HttpRequest) -> HttpResponse:
    """Ask what help is needed, and where."""
    return render(request, "recherche/accueil.html", {"besoins": needs(), **_figures()})


def _figures() -> dict[str, Any]:
    """How many places, and how fresh: counting rows took half the time of the page, the index knows."""
    index = current_index()
    lieux = index.ranked(index.vivants)
    return {
        "nombre": len(lieux),
        "derniere_verification": max((d.verifie_le for d in lieux if d.verifie_le), default=None),
        "derniere_maj": max((d.date_maj for d in lieux if d.date_maj), default=None),
    }
