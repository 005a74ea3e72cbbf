"""« Brancher un outil » : one's keys, one's tools."""

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from repere.comptes.access import action_required, has_second_factor
from repere.comptes.droits import Action
from repere.comptes.models import CleApi
from repere.comptes.portees_api import LIBELLES_PORTEES, PorteeCle
from repere.comptes.services.cles_api import TropDeCles, create_key, revoke_key
from repere.professionnels.cadre import page
from repere.professionnels.forms.outils import CleForm, ConnecteurForm
from repere.professionnels.models import Connecteur


@require_safe
@action_required(Action.BRANCHER_UN_OUTIL)
def outils(request: HttpRequest) -> HttpResponse:
    """Show one's keys and one's tools."""
    return show_tools(request)


def show_tools(
    request: HttpRequest,
    *,
    cle: CleForm | None = None,
    connecteur: ConnecteurForm | None = None,
    secret: str = "",
) -> HttpResponse:
    """Render the page, with a form that was refused, or the key that was just made."""
    refuse = any(form is not None and form.errors for form in (cle, connecteur))
    contexte: dict[str, Any] = {
        "cles": [
            (c, [LIBELLES_PORTEES[PorteeCle(p)] for p in c.portees])
            for c in CleApi.objects.filter(personne_id=request.user.pk)
        ],
        "connecteurs": Connecteur.objects.filter(personne_id=request.user.pk),
        "form_cle": cle or CleForm(auto_id="cle_%s"),
        "form_connecteur": connecteur or ConnecteurForm(auto_id="outil_%s"),
        "secret": secret,
    }
    statut = HTTPStatus.UNPROCESSABLE_ENTITY if refuse else HTTPStatus.OK
    fil = [(_("Brancher un outil"), "")]
    return page(request, "professionnels/outils/liste.html", contexte, fil=fil, status=statut)


@action_required(Action.BRANCHER_UN_OUTIL)
@require_POST
@sensitive_variables("secret")
def creer_cle(request: HttpRequest) -> HttpResponse:
    """Make a key, and show it once: no address leads back to this answer."""
    formulaire = CleForm(request.POST, auto_id="cle_%s")
    if not formulaire.is_valid():
        return show_tools(request, cle=formulaire)
    try:
        _cle, secret = create_key(
            personne=request.user,
            nom=formulaire.cleaned_data["nom"],
            portees=formulaire.scopes(),
            jours=formulaire.cleaned_data["jours"],
            forte=has_second_factor(request),
        )
    except TropDeCles:
        formulaire.add_error(None, _("Vous avez déjà 10 clés. Retirez-en une d’abord."))
        return show_tools(request, cle=formulaire)
    return show_tools(request, secret=secret)


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.BRANCHER_UN_OUTIL)
def reprendre_cle(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a key back, once asked whether one is sure."""
    cle = CleApi.objects.filter(pk=pk, personne_id=request.user.pk).first()
    if cle is None:
        raise Http404("Rien ici.")
    if request.method == "POST":
        revoke_key(cle=cle, par=request.user)
        messages.success(request, _("La clé ne sert plus."))
        return redirect("professionnels:outils")
    fil = [(_("Brancher un outil"), reverse("professionnels:outils")), (_("Retirer une clé"), "")]
    return page(request, "professionnels/outils/reprendre.html", {"cle": cle}, fil=fil)
