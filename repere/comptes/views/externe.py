"""Proving who one is at another site (OpenID Connect): going there, coming back."""

from allauth.socialaccount.providers.openid_connect import views
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe


@never_cache
@login_not_required
@require_POST
def partir(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Send to the other site: by a button, so that no link of somebody else's signs anyone in."""
    reponse: HttpResponse = views.login(request, provider_id)
    return reponse


@never_cache
@login_not_required
@require_safe
def revenir(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Open the session of who comes back with the proof."""
    reponse: HttpResponse = views.callback(request, provider_id)
    return reponse


# The protocol comes back by GET, with a proof that serves once.
revenir.writes_on_get = True  # type: ignore[attr-defined]
