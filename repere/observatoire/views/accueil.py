"""The first page of the observatory."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from repere.observatoire.presentation.accueil import read_home
from repere.observatoire.presentation.choix_commune import choose
from repere.observatoire.presentation.mailles import address
from repere.observatoire.territoires import COMMUNE, Territoire
from repere.observatoire.views.conditionnel import public_page


@public_page
def accueil(request: HttpRequest) -> HttpResponse:
    """Show the whole territory, and the ways down; ``ou``: lead to a commune."""
    choix = choose(request.GET.get("ou", ""))
    if choix.commune is not None:
        return redirect(address(Territoire(COMMUNE, choix.commune.pk, choix.commune.nom)))
    contexte = {
        "fil": [(_("Observatoire"), "")],
        "page": read_home(vue=request.GET.get("carte", "")),
        "choix": choix,
    }
    return render(request, "observatoire/accueil.html", contexte)
