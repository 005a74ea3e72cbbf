"""Around every view of the API: public, within limits, errors as problem+json; all of them read but one."""

import logging
from collections.abc import Callable, Iterable
from functools import wraps
from http import HTTPStatus
from typing import Any, Final

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.urls import URLPattern, URLResolver

from repere.annuaire.filtres.refus import ParametresRefuses
from repere.socle.limites import reads_pages, seconds_to_wait, wait_page
from repere.socle.probleme import Probleme, problem_response

_JOURNAL = logging.getLogger(__name__)
METHODES: Final = "GET, HEAD, OPTIONS"
# A message is sent, so that addresses hold nothing of it; nothing is written but counts.
CONVERSATION: Final = "POST, OPTIONS"
# Anyone's page may read the API: everything here is public and nothing depends on who asks.
_PARTAGE: Final = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Link, Retry-After, ETag, Last-Modified",
}
_PREALABLE: Final = {
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Max-Age": "86400",
}
Vue = Callable[..., HttpResponseBase]


def guarded(
    vue: Vue, *, guichet: str, par_minute: Callable[[], int], methodes: str = METHODES
) -> Vue:
    """Return ``vue`` made public, limited to ``methodes``, and to so many calls a minute."""

    @login_not_required
    @wraps(vue)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            refus = _refuse(request, guichet, par_minute(), methodes)
            reponse = refus or _answer(vue, request, args, kwargs)
        except Probleme as probleme:
            reponse = _problem(request, probleme)
        for nom, valeur in _PARTAGE.items():
            reponse[nom] = valeur
        return reponse

    return answer


def guard_all(
    motifs: Iterable[URLPattern | URLResolver],
    *,
    guichet: str,
    par_minute: Callable[[], int],
    methodes: str = METHODES,
) -> list[URLPattern]:
    """Guard the views of ``motifs``: decorating a ninja operation crashes, its resolved view does not."""
    gardes = [motif for motif in motifs if isinstance(motif, URLPattern)]
    for motif in gardes:
        motif.callback = guarded(
            motif.callback, guichet=guichet, par_minute=par_minute, methodes=methodes
        )
    return gardes


def parameters_problem(erreur: ParametresRefuses) -> Probleme:
    """Return the problem that names each refused parameter: 404 when all of them are well formed."""
    erreurs = [
        {
            "parametre": refus.parametre,
            "valeur": refus.valeur,
            "message": refus.message,
            "proche": refus.proche or None,
        }
        for refus in erreur.refus
    ]
    introuvable = all(refus.introuvable for refus in erreur.refus)
    statut = HTTPStatus.NOT_FOUND if introuvable else HTTPStatus.UNPROCESSABLE_ENTITY
    return Probleme(statut, str(erreur), erreurs=erreurs)


def _answer(
    vue: Vue, request: HttpRequest, args: tuple[Any, ...], kwargs: dict[str, Any]
) -> HttpResponseBase:
    tete = request.method == "HEAD"
    if tete:
        request.method = "GET"
    try:
        reponse = vue(request, *args, **kwargs)
        return _without_body(reponse) if tete else reponse
    except Probleme:
        raise
    except ParametresRefuses as erreur:
        raise parameters_problem(erreur) from erreur
    except Http404 as erreur:
        raise Probleme(HTTPStatus.NOT_FOUND, str(erreur)) from erreur
    except Exception as erreur:
        _JOURNAL.exception("panne sur %s", request.path)
        if settings.DEBUG:
            raise
        detail = "Une panne de notre côté. Réessayez plus tard."
        raise Probleme(HTTPStatus.INTERNAL_SERVER_ERROR, detail) from erreur


def _problem(request: HttpRequest, probleme: Probleme) -> HttpResponse:
    if probleme.statut == HTTPStatus.TOO_MANY_REQUESTS and reads_pages(request):
        return wait_page(request, int(probleme.entetes["Retry-After"]))
    return problem_response(probleme)


def _refuse(
    request: HttpRequest, guichet: str, par_minute: int, methodes: str
) -> HttpResponse | None:
    """Raise the Probleme of a call that may not pass; answer one that only asks what it may send."""
    if request.method == "OPTIONS":
        permises = {"Allow": methodes, "Access-Control-Allow-Methods": methodes}
        return HttpResponse(status=HTTPStatus.NO_CONTENT, headers=_PREALABLE | permises)
    if request.method not in methodes.split(", "):
        raison = "tout se lit, rien ne s’écrit" if methodes == METHODES else "un message s’envoie"
        raise Probleme(
            HTTPStatus.METHOD_NOT_ALLOWED,
            f"La méthode {request.method} n’existe pas ici : {raison}.",
            entetes={"Allow": methodes},
        )
    if attente := seconds_to_wait(request, guichet, par_minute):
        raise Probleme(
            HTTPStatus.TOO_MANY_REQUESTS,
            f"Plus de {par_minute} demandes en une minute. Réessayez dans {attente} secondes.",
            entetes={"Retry-After": str(attente)},
        )
    return None


def _without_body(reponse: HttpResponseBase) -> HttpResponseBase:
    if isinstance(reponse, HttpResponse):
        longueur = len(reponse.content)
        reponse.content = b""
        reponse["Content-Length"] = str(longueur)
        return reponse
    reponse.close()
    return HttpResponse(status=reponse.status_code, headers=dict(reponse.items()))
