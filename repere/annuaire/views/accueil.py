"""The home page: one search, and the territories for those who would rather browse."""

from django.contrib.auth.decorators import login_not_required
from django.db.models import Max
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from repere.annuaire.models import Lieu
from repere.annuaire.views.territoires import counted_departements, counted_zonages


@login_not_required
@require_safe
def accueil(request: HttpRequest) -> HttpResponse:
    """Greet, and ask where the visitor lives."""
    publies = Lieu.objects.published()
    contexte = {
        "departements": counted_departements(),
        "zonages": counted_zonages(),
        "nombre": publies.count(),
        **publies.aggregate(derniere_verification=Max("verifie_le"), derniere_maj=Max("date_maj")),
    }
    return render(request, "annuaire/accueil.html", contexte)
