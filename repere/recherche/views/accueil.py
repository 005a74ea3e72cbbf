"""The home page: one question, two fields, nine needs, and other ways in."""

from django.contrib.auth.decorators import login_not_required
from django.db.models import Count, Max
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from repere.annuaire.models import Lieu
from repere.recherche.presentation.besoins import needs


@login_not_required
@require_safe
def accueil(request: HttpRequest) -> HttpResponse:
    """Ask what help is needed, and where."""
    chiffres = Lieu.objects.published().aggregate(
        nombre=Count("pk"), derniere_verification=Max("verifie_le"), derniere_maj=Max("date_maj")
    )
    return render(request, "recherche/accueil.html", {"besoins": needs(), **chiffres})
