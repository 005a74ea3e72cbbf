"""A value that does not exist is refused by name, never ignored: 422, with the nearest valid one."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from repere.annuaire.demande import DemandeRefusee
from repere.annuaire.presentation.mots import SERVICES, SERVICES_PAR_CLE

Vue = Callable[..., HttpResponse]


def refuse_unknown_values(vue: Vue) -> Vue:
    """Turn DemandeRefusee into a page that says which value is wrong and which one is near."""

    @wraps(vue)
    def protegee(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        try:
            return vue(request, *args, **kwargs)
        except DemandeRefusee as refus:
            return _page(request, refus)

    return protegee


def _page(request: HttpRequest, refus: DemandeRefusee) -> HttpResponse:
    corrigee = request.GET.copy()
    corrigee[refus.nom] = refus.proche
    contexte = {
        "fil": [("Demande incomprise", "")],
        "refus": refus,
        "proche_en_mots": _in_words(refus.nom, refus.proche),
        "adresse_proche": f"{request.path}?{corrigee.urlencode()}",
        "adresse_nue": request.path,
        "services": SERVICES.values() if refus.nom == "service" else [],
    }
    return render(request, "annuaire/valeur_refusee.html", contexte, status=422)


def _in_words(nom: str, valeur: str) -> str:
    if nom == "service":
        return SERVICES[SERVICES_PAR_CLE[valeur]].phrase
    return f"page {valeur}"
