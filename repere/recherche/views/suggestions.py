"""The communes that what is being typed may lead to; without scripts, a page to choose from."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from repere.recherche.endroits import suggestions as suggested
from repere.recherche.saisie import read_entry
from repere.recherche.views.refus import refuse_unknown_values
from repere.recherche.views.resultats import choices


@login_not_required
@require_safe
@vary_on_headers("HX-Request")
@refuse_unknown_values
def suggestions(request: HttpRequest) -> HttpResponse:
    """Offer the communes that begin so, the rest of the search kept."""
    saisie = read_entry(dict(request.GET.lists()))
    contexte = {
        "ou": saisie.ou or "",
        "q": " ".join(saisie.parametres.get("q", [])),
        "choix": choices(saisie, tuple(suggested(saisie.ou or ""))),
    }
    if request.headers.get("HX-Request"):
        return render(request, "recherche/composants/choix.html", contexte)
    return render(request, "recherche/quel_endroit.html", contexte)
