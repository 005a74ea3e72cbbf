"""Around every view of the API: public, reads only, within limits, errors as problem+json."""

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
# Anyone's page may read the API: everything here is public and nothing depends on who asks.
_PARTAGE: Final = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Link, Retry-After, ETag, Last-Modified",
}
_PREALABLE: Final = {
    "Allow": METHODES,
    "Access-Control-Allow-Methods": METHODES,
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Max-Age": "86400",
}
Vue = Callable[..., HttpResponseBase]


def guarded(vue: Vue, *, guichet: str, par_minute: Callable[[], int]) -> Vue:
    """Return ``vue`` made public, limited to GET, HEAD and OPTIONS, and to so many calls a minute."""

    @login_not_required
    @wraps(vue)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        reponse = _answer(vue, request, guichet, par_minute(), args, kwargs)
        for nom, valeur in _PARTAGE.items():
            reponse[nom] = valeur
        return reponse

    return answer


def guard_all(
    motifs: Iterable[URLPattern | URLResolver], *, guichet: str, par_minute: Callable[[], int]
) -> list[URLPattern]:
    """Guard the views of ``motifs``: decorating a ninja operation crashes, its resolved view does not."""
    gardes = [motif for motif in motifs if isinstance(motif, URLPattern)]
    for motif in gardes:
        motif.callback = guarded(motif.callback, guichet=guichet, par_minute=par_minute)
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
    vue: Vue,
    request: HttpRequest,
    guichet: str,
    par_minute: int,
    args: tuple[Any, ...],
    kwargs: dict[str, Any],
) -> HttpResponseBase:
    if request.method == "OPTIONS":
        return HttpResponse(status=HTTPStatus.NO_CONTENT, headers=_PREALABLE)
    try:
        _refuse(request, guichet, par_minute)
        tete = request.method == "HEAD"
        request.method = "GET"
        reponse = vue(request, *args, **kwargs)
        return _without_body(reponse) if tete else reponse
    except Probleme as probleme:
        if probleme.statut == HTTPStatus.TOO_MANY_REQUESTS and reads_pages(request):
            return wait_page(request, int(probleme.entetes["Retry-After"]))
        return problem_response(probleme)
    except ParametresRefuses as erreur:
        return problem_response(parameters_problem(erreur))
    except Http404 as erreur:
        return problem_response(Probleme(HTTPStatus.NOT_FOUND, str(erreur)))
    except Exception:
        _JOURNAL.exception("panne sur %s", request.path)
        if settings.DEBUG:
            raise
        detail = "Une panne de notre côté. Réessayez plus tard."
        return problem_response(Probleme(HTTPStatus.INTERNAL_SERVER_ERROR, detail))


def _refuse(request: HttpRequest, guichet: str, par_minute: int) -> None:
    if request.method not in {"GET", "HEAD"}:
        raise Probleme(
            HTTPStatus.METHOD_NOT_ALLOWED,
            f"La méthode {request.method} n’existe pas ici : tout se lit, rien ne s’écrit.",
            entetes={"Allow": METHODES},
        )
    if attente := seconds_to_wait(request, guichet, par_minute):
        raise Probleme(
            HTTPStatus.TOO_MANY_REQUESTS,
            f"Plus de {par_minute} demandes en une minute. Réessayez dans {attente} secondes.",
            entetes={"Retry-After": str(attente)},
        )


def _without_body(reponse: HttpResponseBase) -> HttpResponseBase:
    if isinstance(reponse, HttpResponse):
        longueur = len(reponse.content)
        reponse.content = b""
        reponse["Content-Length"] = str(longueur)
        return reponse
    reponse.close()
    return HttpResponse(status=reponse.status_code, headers=dict(reponse.items()))
