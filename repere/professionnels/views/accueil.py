"""The first page of the space: what waits, then where to go."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from repere.comptes.access import current_roles
from repere.comptes.perimetres import sentences
from repere.comptes.roles import Role
from repere.professionnels.a_faire import waiting
from repere.professionnels.cadre import page
from repere.professionnels.models import Revendication

Etat = Revendication.Etat


@require_safe
def accueil(request: HttpRequest) -> HttpResponse:
    """Show what waits for who comes in."""
    roles = current_roles(request)
    siennes = Revendication.objects.filter(personne_id=request.user.pk, etat=Etat.OUVERTE)
    contexte = {
        "a_faire": waiting(request),
        "roles": sentences(roles),
        "observe": bool(roles) and all(role is Role.OBSERVATEUR for role, _ou in roles),
        # Who already works somewhere has better to read first.
        "demandes": () if roles else siennes.select_related("lieu").order_by("-creee_le")[:5],
    }
    return page(request, "professionnels/accueil.html", contexte, fil=[(_("À faire"), "")])
