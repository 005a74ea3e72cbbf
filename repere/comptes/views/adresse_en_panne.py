"""An address of mine no longer receives: why, and how it does again."""

from smtplib import SMTPException

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from repere.comptes import courriels
from repere.comptes.adresses import failing_of
from repere.comptes.models import AdresseEnPanne
from repere.comptes.preuve_adresse import proof_for, read_proof
from repere.comptes.services.adresses import mark_working
from repere.comptes.views.second_facteur import MON_COMPTE
from repere.socle.limites import seconds_to_wait, wait_page

ESSAIS_PAR_MINUTE = 3


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def en_panne(request: HttpRequest) -> HttpResponse:
    """Show my addresses that fail; send a trial there when asked."""
    pannes = failing_of(request.user)
    if request.method == "POST":
        if attente := seconds_to_wait(request, "essai-adresse", ESSAIS_PAR_MINUTE):
            return wait_page(request, attente)
        for panne in pannes:
            _try(request, panne)
        return redirect("comptes:adresse_en_panne")
    contexte = {"pannes": pannes, "fil": [MON_COMPTE, (_("Adresse en panne"), "")]}
    return render(request, "comptes/notifications/en_panne.html", contexte)


def _try(request: HttpRequest, panne: AdresseEnPanne) -> None:
    essai = courriels.trial(jeton=proof_for(panne.courriel))
    try:
        courriels.send(essai, panne.courriel)
    except (OSError, SMTPException):
        refus = _("Le message n’est pas parti vers {adresse}. Réessayez plus tard.")
        messages.error(request, refus.format(adresse=panne.courriel))
    else:
        parti = _("Un message est parti vers {adresse}. Ouvrez-le.")
        messages.success(request, parti.format(adresse=panne.courriel))


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def prouver(request: HttpRequest, jeton: str) -> HttpResponse:
    """Take the trial that was read as the proof that the address works."""
    courriel = read_proof(jeton)
    if courriel is None:
        raise Http404("Rien ici.")
    fait = request.method == "POST"
    if fait:
        mark_working(courriel=courriel)
    contexte = {"fait": fait, "adresse": courriel, "fil": [(_("Mon adresse fonctionne"), "")]}
    return render(request, "comptes/notifications/prouver.html", contexte)
