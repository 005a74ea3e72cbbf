"""Pages of territories list; searching them is the search's affair, old addresses with filters included."""

from collections.abc import Mapping
from typing import Final
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from repere.recherche.requete import PARAMETRES

# What pages of lists called their filters before the search had its own page.
ANCIENS: Final = ("quoi", "service")


def lead_elsewhere(request: HttpRequest, adresse: str, **ou: str) -> HttpResponse | None:
    """Return where this page is rather to be read: at ``adresse``, its own, or on the search's page.

    None when it is to be read here. ``ou`` says in the words of the search where the page is.
    """
    if request.path != adresse:
        suite = request.META["QUERY_STRING"]
        return redirect(f"{adresse}?{suite}" if suite else adresse, permanent=True)
    return lead_to_search(request, ou)


def lead_to_search(request: HttpRequest, ou: Mapping[str, str]) -> HttpResponse | None:
    """Return the way to the same search on its own page; None when the address asks for nothing.

    What is no parameter of the search (campaigns add their own) changes nothing here.
    """
    connus = {*PARAMETRES, *ANCIENS}
    demandes = [(n, v) for n, vs in request.GET.lists() if n in connus for v in vs]
    if not demandes:
        return None
    restent = [(nom, valeur) for nom, valeur in demandes if nom not in ou]
    return redirect(f"{reverse('recherche:resultats')}?{urlencode([*ou.items(), *restent])}")
