"""Taking a place out of the directory, with its reason, and putting it back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from repere.annuaire.models import Lieu
from repere.comptes.droits import Action
from repere.professionnels.access import place_required
from repere.professionnels.cadre import page
from repere.professionnels.forms.edition.fermer import FermerForm
from repere.professionnels.qui_ecrit import sign
from repere.professionnels.services.edition import close_place, reopen_place


@require_http_methods(["GET", "HEAD", "POST"])
@place_required(Action.DECIDER_POUR_UN_LIEU)
def fermer(request: HttpRequest, lieu: Lieu) -> HttpResponse:
    """Ask why and since when a place closed; or put a closed place back."""
    form = FermerForm(request.POST if request.method == "POST" and not lieu.desactive_le else None)
    if request.method == "POST":
        if lieu.desactive_le:
            reopen_place(lieu=lieu, signature=sign(request, lieu))
            messages.success(request, _("Ce lieu est de nouveau dans l’annuaire."))
            return redirect("professionnels:lieu", lieu.identifiant)
        if form.is_valid():
            dit = form.cleaned_data
            close_place(lieu=lieu, motif=dit["motif"], le=dit["le"], signature=sign(request, lieu))
            messages.success(
                request, _("Ce lieu est fermé. Son adresse répond encore, et dit où aller.")
            )
            return redirect("professionnels:lieu", lieu.identifiant)
    fil = [
        (lieu.nom, reverse("professionnels:lieu", args=[lieu.identifiant])),
        (_("Rouvrir") if lieu.desactive_le else _("Fermer"), ""),
    ]
    contexte = {"lieu": lieu, "form": form}
    return page(request, "professionnels/edition/fermer.html", contexte, fil=fil)
