"""Undoing what one has just done to several things: what it needs travels in the page, signed."""

from typing import Any, Final
from urllib.parse import urlencode

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

_DUREE_SECONDES: Final = 3600


def offer_undo(request: HttpRequest, geste: str, donnees: Any, *, vers: str) -> HttpResponse:
    """Lead to ``vers``, whose page offers to undo: what that needs, readable by who asks alone, for an hour."""
    jeton = signing.dumps(donnees, salt=_salt(geste, request.user), compress=True)
    return redirect(f"{vers}?{urlencode({'annuler': jeton})}")


def read_token(geste: str, request: HttpRequest) -> Any | None:
    """Return what ``offer_undo`` was given; None when it is another's, or its time is over.

    Roles may have ended since: what it names goes through the same doors again.
    """
    try:
        return signing.loads(
            request.POST.get("annuler", ""),
            salt=_salt(geste, request.user),
            max_age=_DUREE_SECONDES,
        )
    except signing.BadSignature:
        return None


def _salt(geste: str, personne: Any) -> str:
    return f"repere.annulation.{geste}.{personne.pk}"
