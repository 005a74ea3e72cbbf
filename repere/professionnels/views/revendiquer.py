"""« C’est ma structure »: finding one's place, asking to keep its page true. Open to any account."""

from typing import Any, Final

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from repere.annuaire.access import get_place
from repere.annuaire.models import Lieu
from repere.comptes.access import held_roles
from repere.comptes.roles import Genre
from repere.professionnels.cadre import page
from repere.professionnels.forms.revendications import RevendicationForm
from repere.professionnels.models import Revendication
from repere.professionnels.querysets.revendications import named_first
from repere.professionnels.services import revendications as services

TROUVES_AU_PLUS: Final = 20


@require_safe
def revendiquer(request: HttpRequest) -> HttpResponse:
    """Find the place where one works; show one's demands."""
    mots = request.GET.get("q", "").strip()[:100]
    siennes = Revendication.objects.filter(personne_id=request.user.pk).select_related("lieu")
    trouves = list(named_first(mots)[: TROUVES_AU_PLUS + 1]) if mots else []
    contexte = {
        "mots": mots,
        "trouves": trouves[:TROUVES_AU_PLUS],
        "d_autres": len(trouves) > TROUVES_AU_PLUS,
        "demandes": siennes.order_by("-creee_le", "-pk")[:TROUVES_AU_PLUS],
    }
    fil = [(_("C’est ma structure"), "")]
    return page(request, "professionnels/revendications/chercher.html", contexte, fil=fil)


@require_http_methods(["GET", "HEAD", "POST"])
def revendiquer_lieu(request: HttpRequest, identifiant: str) -> HttpResponse:
    """Show the place, then take the demand."""
    lieu = get_place(identifiant)
    if not lieu.publie:
        raise Http404
    if lieu.identifiant != identifiant:
        return redirect("professionnels:revendiquer_lieu", lieu.identifiant)
    if _works_there(request, lieu):
        return redirect("professionnels:lieu", lieu.identifiant)
    if request.method != "POST":
        avant = _before(request, lieu)
        return _form(request, lieu, RevendicationForm(request.user, initial=avant))
    formulaire = RevendicationForm(request.user, request.POST)
    if formulaire.is_valid() and (suite := _claim(request, lieu, formulaire)):
        return suite
    return _form(request, lieu, formulaire)


@require_POST
def retirer(request: HttpRequest, pk: int) -> HttpResponse:
    """Give up a demand of one's own."""
    siennes = Revendication.objects.filter(personne_id=request.user.pk).select_related("lieu")
    revendication = get_object_or_404(siennes, pk=pk)
    try:
        services.withdraw(revendication=revendication, personne=request.user)
    except services.DejaDecidee:
        messages.info(request, _("Cette demande est déjà décidée."))
    else:
        messages.success(request, _("Votre demande est retirée."))
    return redirect("professionnels:revendiquer")


def _claim(request: HttpRequest, lieu: Lieu, formulaire: RevendicationForm) -> HttpResponse | None:
    """Send the demand; None when it cannot be, which the form then says."""
    dit = formulaire.cleaned_data
    try:
        revendication = services.claim(
            lieu=lieu,
            personne=request.user,
            fonction=dit["fonction"],
            message=dit["message"],
            nom=dit.get("nom", ""),
        )
    except services.TropDeDemandes:
        formulaire.add_error(
            None, _("Vous avez déjà plusieurs demandes en attente. Attendez une réponse, ou retirez-en une.")
        )  # fmt: skip
        return None
    except services.DejaMembre:
        return redirect("professionnels:lieu", lieu.identifiant)
    if revendication.etat == Revendication.Etat.ACCEPTEE:
        messages.success(
            request, _("C’est fait : votre adresse prouve que vous travaillez ici. La page est à vous.")
        )  # fmt: skip
        return redirect("professionnels:lieu", lieu.identifiant)
    messages.success(
        request, _("Votre demande est partie. Quelqu’un la lit, puis vous recevez un message.")
    )
    return redirect("professionnels:revendiquer")


def _form(request: HttpRequest, lieu: Lieu, formulaire: RevendicationForm) -> HttpResponse:
    contexte: dict[str, Any] = {
        "lieu": lieu,
        "form": formulaire,
        "modifie": bool(formulaire.initial),
    }
    fil = [(_("C’est ma structure"), reverse("professionnels:revendiquer")), (lieu.nom, "")]
    gabarit = "professionnels/revendications/demander.html"
    return page(request, gabarit, contexte, fil=fil)


def _works_there(request: HttpRequest, lieu: Lieu) -> bool:
    miennes = {ou.cle for _role, ou in held_roles(request) if ou.genre is Genre.STRUCTURE}
    return str(lieu.structure_id) in miennes


def _before(request: HttpRequest, lieu: Lieu) -> dict[str, str]:
    """Return what one already asked about ``lieu``, to be written anew."""
    ouverte = Revendication.objects.filter(
        personne_id=request.user.pk, lieu=lieu, etat=Revendication.Etat.OUVERTE
    ).first()
    return {"fonction": ouverte.fonction, "message": ouverte.message} if ouverte else {}
