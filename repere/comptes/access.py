"""The doors of the professional space: who holds which role here and now; anybody else is told nothing.

A role that decides for others (``SECOND_FACTEUR``) is held only in a session that showed a second proof.
"""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, Final, ParamSpec

from allauth.account.authentication import get_authentication_records
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse

from repere.comptes.droits import Action, roles_for
from repere.comptes.models import Attribution, CleApi
from repere.comptes.roles import SECOND_FACTEUR, Perimetre, Role

P = ParamSpec("P")
# A page, or a file that goes by pieces.
Vue = Callable[Concatenate[HttpRequest, P], HttpResponseBase]
Tenus = frozenset[tuple[Role, Perimetre]]
_CLE: Final = "_repere_attributions"
_CLE_FORTE: Final = "_repere_cle_forte"


def has_second_factor(request: HttpRequest) -> bool:
    """Say whether a second proof was shown in this session."""
    if hasattr(request, _CLE_FORTE):
        return bool(getattr(request, _CLE_FORTE))
    preuves = get_authentication_records(request, request.user)
    return any(preuve.get("method") == "mfa" for preuve in preuves)


def act_with_key(request: HttpRequest, cle: CleApi) -> None:
    """Let the rest of this request be done by the owner of ``cle``, whatever session it came with.

    The key stands for a second proof if it was made by somebody who had shown one.
    """
    request.user = cle.personne
    setattr(request, _CLE, Attribution.objects.current().of(cle.personne).held())
    setattr(request, _CLE_FORTE, cle.forte)


def held_roles(request: HttpRequest) -> Tenus:
    """Return every role of who asks, also those that wait for a second proof. One query a request."""
    if not request.user.is_authenticated:
        return frozenset()
    tenus: Tenus | None = getattr(request, _CLE, None)
    if tenus is None:
        tenus = Attribution.objects.current().of(request.user).held()
        setattr(request, _CLE, tenus)
    return tenus


def current_roles(request: HttpRequest) -> Tenus:
    """Return the roles that who asks may use now."""
    tenus = held_roles(request)
    if not any(role in SECOND_FACTEUR for role, _ in tenus) or has_second_factor(request):
        return tenus
    return frozenset((role, ou) for role, ou in tenus if role not in SECOND_FACTEUR)


def holds(request: HttpRequest, *roles: Role) -> bool:
    """Say whether who asks may use one of ``roles`` now, over anything."""
    return any(role in roles for role, _ in current_roles(request))


def awaits_second_factor(request: HttpRequest) -> bool:
    """Say whether who asks holds a role that a second proof would open."""
    return held_roles(request) != current_roles(request)


def role_required(*roles: Role) -> Callable[[Vue[P]], Vue[P]]:
    """Open a page to ``roles``; lead those who lack a second proof to it; answer 404 to all others."""

    def decorate(vue: Vue[P]) -> Vue[P]:
        @wraps(vue)
        def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            if holds(request, *roles):
                return vue(request, *args, **kwargs)
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            if any(role in roles for role, _ in held_roles(request)):
                return to_second_factor(request)
            raise Http404

        # Compared with the table of rights by tests/comptes/test_droits.py.
        guarded.roles_admis = frozenset(roles)  # type: ignore[attr-defined]
        return guarded

    return decorate


def action_required(action: Action) -> Callable[[Vue[P]], Vue[P]]:
    """Open a page to those to whom the table of rights gives ``action``."""
    return role_required(*roles_for(action))


def to_second_factor(request: HttpRequest, *, vers: str | None = None) -> HttpResponse:
    """Lead to where a second proof is set up, then back here, or to ``vers``."""
    return redirect_to_login(vers or request.get_full_path(), reverse("mfa_index"))
