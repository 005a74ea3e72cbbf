"""What structures say they need, everywhere."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from repere.observatoire.presentation.mailles import main_level
from repere.observatoire.presentation.paroles import grids
from repere.observatoire.views.conditionnel import public_page
from repere.observatoire.views.territoires import home


@public_page
def besoins(request: HttpRequest) -> HttpResponse:
    """Show needs, then projects, by theme and basin."""
    zonage = main_level()
    contexte = {
        "fil": [home(), (_("Besoins"), "")],
        "grilles": [
            (grids(zonage), _("Les besoins"), "besoins"),
            (grids(zonage, projets=True), _("Les projets"), "projets"),
        ],
    }
    return render(request, "observatoire/besoins.html", contexte)
