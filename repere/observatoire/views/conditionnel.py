"""Pages that say when nothing changed, so that telephones download them once."""

from collections.abc import Callable
from functools import wraps
from hashlib import blake2s
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from repere.observatoire.lecture.etat import state

Vue = Callable[..., HttpResponse]


def public_page(vue: Vue) -> Vue:
    """Return ``vue`` open to all, read only, answered 304 while nothing changed."""

    @login_not_required
    @require_safe
    @wraps(vue)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        # Weak: compression may change the bytes.
        etag = f'W/"{state()}{_whose(request)}"'
        inchangee = get_conditional_response(request, etag=etag)
        reponse = inchangee or vue(request, *args, **kwargs)
        if reponse.status_code in (200, 304):
            reponse["ETag"] = etag
        return reponse

    return answer


def _whose(request: HttpRequest) -> str:
    """Return what tells the page of somebody signed in from that of anybody: it may lead them further."""
    cle = request.COOKIES.get(settings.SESSION_COOKIE_NAME, "")
    return f"-{blake2s(cle.encode(), digest_size=6).hexdigest()}" if cle else ""
