"""Around every address for tools: a key that permits it, limits, errors as problem+json."""

import logging
from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any, Final

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.views.decorators.csrf import csrf_exempt

from repere.comptes.access import act_with_key, current_roles
from repere.comptes.droits import Action, roles_for
from repere.comptes.models import CleApi
from repere.comptes.portees_api import PorteeCle
from repere.comptes.services.cles_api import find_key, note_use
from repere.socle.limites import seconds_to_wait
from repere.socle.probleme import Probleme, problem_response

_JOURNAL = logging.getLogger(__name__)
_BEARER: Final = "bearer "
_DEFI: Final = {"WWW-Authenticate": 'Bearer realm="repere"'}
Vue = Callable[..., HttpResponse]


def keyed(action: Action, portee: PorteeCle, methode: str) -> Callable[[Vue], Vue]:
    """Open a view to ``methode`` with a key that permits ``portee``, whose owner may do ``action``.

    No session counts here: pages of other sites could use it. So none needs a token against forgery.
    """

    def decorate(vue: Vue) -> Vue:
        @csrf_exempt
        @login_not_required
        @wraps(vue)
        def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            try:
                _let_in(request, action, portee, methode)
                reponse = _answer(vue, request, args, kwargs)
            except Probleme as probleme:
                reponse = problem_response(probleme)
            # What a key opens is its owner's own.
            reponse["Cache-Control"] = "no-store"
            return reponse

        # Compared with the table of rights by tests/professionnels/api/test_droits.py.
        answer.action = action  # type: ignore[attr-defined]
        # The day of the last use is written also when a place is only read.
        answer.writes_on_get = True  # type: ignore[attr-defined]
        return answer  # type: ignore[return-value]

    return decorate


def _let_in(request: HttpRequest, action: Action, portee: PorteeCle, methode: str) -> None:
    if request.method != methode:
        detail = f"Ici, seule la méthode {methode} existe."
        raise Probleme(HTTPStatus.METHOD_NOT_ALLOWED, detail, entetes={"Allow": methode})
    if attente := seconds_to_wait(request, "partenaires", settings.REPERE_PARTENAIRES_PAR_MINUTE):
        raise Probleme(
            HTTPStatus.TOO_MANY_REQUESTS,
            f"Trop de demandes en une minute. Réessayez dans {attente} secondes.",
            entetes={"Retry-After": str(attente)},
        )
    cle = _key_of(request)
    if portee.value not in cle.portees:
        raise Probleme(HTTPStatus.FORBIDDEN, f"Cette clé ne permet pas « {portee.value} ».")
    note_use(cle=cle)
    act_with_key(request, cle)
    admis = roles_for(action) & roles_for(Action.BRANCHER_UN_OUTIL)
    if not any(role in admis for role, _ou in current_roles(request)):
        # As on the pages: they need not know what there is.
        raise Probleme(HTTPStatus.NOT_FOUND, "Rien ici.")


def _key_of(request: HttpRequest) -> CleApi:
    entete = request.headers.get("Authorization", "")
    if entete.lower().startswith(_BEARER) and (cle := find_key(entete[len(_BEARER) :].strip())):
        return cle
    detail = (
        "Il faut une clé valide dans l’en-tête « Authorization: Bearer … ». Faites-en une dans "
        "votre espace."
    )
    raise Probleme(HTTPStatus.UNAUTHORIZED, detail, entetes=_DEFI)


def _answer(
    vue: Vue, request: HttpRequest, args: tuple[Any, ...], kwargs: dict[str, Any]
) -> HttpResponse:
    try:
        return vue(request, *args, **kwargs)
    except Probleme:
        raise
    except Http404 as erreur:
        raise Probleme(HTTPStatus.NOT_FOUND, "Rien ici.") from erreur
    except Exception as erreur:
        _JOURNAL.exception("panne sur une adresse pour les outils")
        if settings.DEBUG:
            raise
        detail = "Une panne de notre côté. Réessayez plus tard."
        raise Probleme(HTTPStatus.INTERNAL_SERVER_ERROR, detail) from erreur
