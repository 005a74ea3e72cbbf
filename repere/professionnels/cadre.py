"""What every page of the professional space shows around its own matter."""

from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _

from repere.comptes.access import awaits_second_factor
from repere.comptes.models import Notification
from repere.professionnels.menu import menu

Fil = list[tuple[str, str]]


def page(
    request: HttpRequest,
    gabarit: str,
    contexte: dict[str, Any],
    *,
    fil: Fil,
    status: int | None = None,
) -> HttpResponse:
    """Render the template ``gabarit`` within the frame; ``fil`` leads from the first page of the space to this one.

    ``status`` None: 422 when the ``form`` of the page has something to mend, else 200.
    """
    autour = {
        "menu": menu(request),
        "non_lues": Notification.objects.of(request.user).unread().count(),
        "attend_second_facteur": awaits_second_factor(request),
        "fil": [(_("Espace professionnel"), reverse("professionnels:accueil")), *fil],
    }
    reponse = render(request, gabarit, autour | contexte, status=status or _status_of(contexte))
    # What one sees here is one's own: no cache before us may keep it.
    add_never_cache_headers(reponse)
    return reponse


def _status_of(contexte: dict[str, Any]) -> HTTPStatus:
    formulaire = contexte.get("form")
    refuse = formulaire is not None and formulaire.errors
    return HTTPStatus.UNPROCESSABLE_ENTITY if refuse else HTTPStatus.OK
