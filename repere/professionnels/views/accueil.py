"""The first page of the space: what waits, then where to go."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from repere.comptes.access import current_roles
from repere.comptes.perimetres import sentences
from repere.professionnels.a_faire import waiting
from repere.professionnels.cadre import page


@require_safe
def accueil(request: HttpRequest) -> HttpResponse:
    """Show what waits for who comes in."""
    contexte = {
        "a_faire": waiting(request),
        "roles": sentences(current_roles(request)),
    }
    return page(request, "professionnels/accueil.html", contexte, fil=[(_("À faire"), "")])
