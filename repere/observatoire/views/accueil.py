"""The first page of the observatory."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from repere.observatoire.presentation.mailles import levels


@login_not_required
@require_safe
def accueil(request: HttpRequest) -> HttpResponse:
    """Show the whole territory, and the ways down."""
    contexte = {"fil": [(_("Observatoire"), "")], "mailles": levels()}
    return render(request, "observatoire/accueil.html", contexte)
