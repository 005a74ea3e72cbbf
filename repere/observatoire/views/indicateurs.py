"""The indicators: what each one is, its map, its table."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from repere.observatoire.lecture.mesures import FICHES
from repere.observatoire.views.conditionnel import public_page
from repere.observatoire.views.territoires import home


@public_page
def liste(request: HttpRequest) -> HttpResponse:
    """List the indicators by where they come from."""
    contexte = {"fil": [home(), (_("Indicateurs"), "")], "fiches": FICHES.values()}
    return render(request, "observatoire/indicateurs.html", contexte)


@public_page
def indicateur(request: HttpRequest, code: str) -> HttpResponse:
    """Show an indicator: its definition, its map, its table."""
    fiche = FICHES.get(code)
    if fiche is None:
        raise Http404
    au_dessus = (_("Indicateurs"), reverse("observatoire:indicateurs"))
    contexte = {"fil": [home(), au_dessus, (_(fiche.libelle), "")], "fiche": fiche}
    return render(request, "observatoire/indicateur.html", contexte)
