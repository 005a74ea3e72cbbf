"""Undoing what one has just done to several things: what it needs travels in the page, signed."""

from typing import Any, Final

from django.core import signing
from django.http import HttpRequest

_DUREE_SECONDES: Final = 3600


def undo_token(geste: str, personne: Any, donnees: Any) -> str:
    """Return what undoing ``geste`` needs, readable by ``personne`` alone, for an hour."""
    return signing.dumps(donnees, salt=_salt(geste, personne), compress=True)


def read_token(geste: str, request: HttpRequest) -> Any | None:
    """Return what ``undo_token`` was given; None when it is another's, or its time is over."""
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
