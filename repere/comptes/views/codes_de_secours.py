"""Codes for the day when the telephone is lost: shown once, on asking."""

from allauth.account.internal.flows.reauthentication import raise_if_reauthentication_required
from allauth.mfa.models import Authenticator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from repere.comptes.services.facteurs import show_recovery_codes
from repere.comptes.views.second_facteur import DOUBLE, MON_COMPTE, next_after_factor


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def codes_de_secours(request: HttpRequest) -> HttpResponse:
    """Say how many codes are left; show them when asked, the first time or anew."""
    raise_if_reauthentication_required(request, app="allauth.mfa")
    pose = Authenticator.objects.filter(
        user_id=request.user.pk, type=Authenticator.Type.RECOVERY_CODES
    ).first()
    if pose is None:
        raise Http404
    codes: list[str] = []
    if request.method == "POST":
        codes = show_recovery_codes(request, nouveaux=request.POST.get("action") == "nouveaux")
    enveloppe = pose.wrap()
    contexte = {
        "codes": codes,
        "restants": len(codes or enveloppe.get_unused_codes()),
        "deja_vus": bool(enveloppe.did_view),
        "suite": next_after_factor(request),
        "fil": [MON_COMPTE, DOUBLE, (_("Codes de secours"), "")],
    }
    return render(request, "comptes/second_facteur/codes.html", contexte)
