"""A value that does not exist is refused by name, never ignored: 422, with the nearest valid one."""

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from http import HTTPStatus
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from repere.annuaire.filtres.refus import ParametresRefuses, Refus
from repere.recherche.requete import CRITERES, PARAMETRES
from repere.socle.articles import unbroken

Vue = Callable[..., HttpResponse]


class Correction(NamedTuple):
    """A refusal, what may have been meant in words, and the address that asks it; "" when unknown."""

    refus: Refus
    proche: str
    adresse: str


def refuse_unknown_values(vue: Vue) -> Vue:
    """Turn ParametresRefuses into a page that says what is wrong and what is near."""

    @wraps(vue)
    def protegee(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        try:
            return vue(request, *args, **kwargs)
        except ParametresRefuses as erreur:
            return refusal_page(request, erreur)

    return protegee


def refusal_page(request: HttpRequest, erreur: ParametresRefuses) -> HttpResponse:
    """Return the page that names each refusal, with the nearest valid search as a link."""
    sans = request.GET.copy()
    for refus in erreur.refus:
        sans.pop(refus.parametre, None)
    contexte = {
        "corrections": [
            _correction(request, replace(refus, message=unbroken(refus.message)))
            for refus in erreur.refus
        ],
        "adresse_sans": _address(request.path, sans),
    }
    statut = HTTPStatus.UNPROCESSABLE_ENTITY
    return render(request, "recherche/refus.html", contexte, status=statut)


def _correction(request: HttpRequest, refus: Refus) -> Correction:
    if not refus.proche:
        return Correction(refus, "", "")
    corrigee = request.GET.copy()
    if refus.valeur is None:
        # The name itself is unknown: the nearest name takes its values.
        corrigee.setlist(refus.proche, corrigee.pop(refus.parametre, []))
    else:
        valeurs = corrigee.getlist(refus.parametre)
        gardees = [refus.proche if v.strip() == refus.valeur.strip() else v for v in valeurs]
        corrigee.setlist(refus.parametre, gardees or [refus.proche])
    return Correction(refus, _in_words(refus), _address(request.path, corrigee))


def _in_words(refus: Refus) -> str:
    if refus.valeur is None:
        return refus.proche if refus.proche in PARAMETRES else ""
    critere = CRITERES.get(refus.parametre)
    return critere.valeurs.get(refus.proche, refus.proche) if critere else refus.proche


def _address(chemin: str, parametres: QueryDict) -> str:
    return f"{chemin}?{parametres.urlencode()}" if parametres else chemin
