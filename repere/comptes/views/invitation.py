"""An invitation, as who received it reads it: what it gives, and a button to take it."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from repere.comptes.access import to_second_factor
from repere.comptes.models import Invitation
from repere.comptes.perimetres import sentences
from repere.comptes.roles import SECOND_FACTEUR, Role
from repere.comptes.services.invitations import InvitationImpossible, accept, find, is_for


@never_cache
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest, jeton: str) -> HttpResponse:
    """Show the invitation to whoever holds its link; give the role to whom it was sent."""
    trouvee = find(jeton)
    if trouvee is None:
        return _dead(request)
    if request.method == "POST":
        return _accept(request, jeton, trouvee)
    return _page(request, trouvee)


def _accept(request: HttpRequest, jeton: str, trouvee: Invitation) -> HttpResponse:
    if not request.user.is_authenticated:
        raise Http404
    try:
        attribution = accept(jeton=jeton, personne=request.user)
    except InvitationImpossible:
        return _page(request, trouvee)
    if Role(attribution.role) in SECOND_FACTEUR:
        return to_second_factor(request, vers="/compte/")
    return redirect("comptes:compte")


def _page(request: HttpRequest, trouvee: Invitation) -> HttpResponse:
    (titre,) = sentences([(Role(trouvee.role), trouvee.perimetre)])
    contexte = {
        "titre": titre,
        "courriel": trouvee.courriel,
        "par": trouvee.envoyee_par.first_name,
        "pour_moi": request.user.is_authenticated and is_for(trouvee, request.user),
        "fil": [(_("Invitation"), "")],
    }
    return render(request, "comptes/invitation.html", contexte)


def _dead(request: HttpRequest) -> HttpResponse:
    """Say the same of a link that never was, that was used, taken back or that is too old."""
    contexte = {"fil": [(_("Invitation"), "")]}
    return render(request, "comptes/invitation_passee.html", contexte, status=404)
