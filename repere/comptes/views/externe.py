"""Proving who one is at another site (OpenID Connect): going there, coming back."""

from typing import Any

from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from repere.comptes.fournisseur_externe import Lecteur, ask_once


@never_cache
@login_not_required
@require_POST
def partir(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Send to the other site: by a button, so that no link of somebody else's signs anyone in."""
    ask_once(request)
    return _step(OAuth2LoginView, request, provider_id)


@never_cache
@login_not_required
@require_safe
def revenir(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Open the session of who comes back with the proof."""
    return _step(OAuth2CallbackView, request, provider_id)


def _step(vue: Any, request: HttpRequest, provider_id: str) -> HttpResponse:
    try:
        etape = vue.adapter_view(Lecteur(request, provider_id))
        reponse: HttpResponse = etape(request)
        return reponse
    except SocialApp.DoesNotExist:
        raise Http404 from None


# The protocol comes back by GET, with a proof that serves once.
revenir.writes_on_get = True  # type: ignore[attr-defined]
