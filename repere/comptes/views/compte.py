"""My account: what the site knows of me, and what I may do about it."""

from http import HTTPStatus
from typing import Any

from allauth.account.internal.flows.reauthentication import raise_if_reauthentication_required
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from repere.comptes import mes_donnees
from repere.comptes.access import awaits_second_factor
from repere.comptes.departs import departure_page
from repere.comptes.forms import NomForm, SuppressionForm
from repere.comptes.models import Attribution
from repere.comptes.perimetres import names_of
from repere.comptes.querysets.sessions import connexions, open_sessions
from repere.comptes.roles import LIBELLES, Role
from repere.comptes.services import compte as services
from repere.comptes.views.second_facteur import MON_COMPTE


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def compte(request: HttpRequest) -> HttpResponse:
    """Show my account; change the name that others read."""
    personne: Any = request.user
    formulaire = NomForm(request.POST or None, initial={"nom": personne.first_name})
    if request.method == "POST" and formulaire.is_valid():
        services.rename(personne=personne, nom=formulaire.cleaned_data["nom"])
        return redirect("comptes:compte")
    statut = HTTPStatus.UNPROCESSABLE_ENTITY if formulaire.errors else HTTPStatus.OK
    return render(request, "comptes/compte.html", _everything(request, formulaire), status=statut)


def _everything(request: HttpRequest, formulaire: NomForm) -> dict[str, object]:
    tenues = list(Attribution.objects.current().of(request.user))
    noms = names_of(a.perimetre for a in tenues)
    return {
        "form": formulaire,
        "adresses": EmailAddress.objects.filter(user_id=request.user.pk).order_by("-primary", "pk"),
        "roles": [(a, LIBELLES[Role(a.role)], noms[a.perimetre]) for a in tenues],
        "attendue": awaits_second_factor(request),
        "protege": Authenticator.objects.filter(user_id=request.user.pk).exists(),
        "connexions": connexions(request),
        "fil": [(_("Mon compte"), "")],
    }


@require_POST
def couper(request: HttpRequest) -> HttpResponse:
    """Close one connexion, or all the others."""
    ouvertes = open_sessions(request.user)
    voulue = request.POST.get("connexion")
    ici = request.session.session_key
    coupees = [
        s for s in ouvertes if (str(s.pk) == voulue if voulue else s.session_key != ici)
    ]  # fmt: skip
    services.end_sessions(personne=request.user, sessions=coupees)
    return redirect("comptes:compte")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def quitter(request: HttpRequest, pk: int) -> HttpResponse:
    """Give up a role, once asked whether one is sure."""
    attribution = get_object_or_404(Attribution.objects.current().of(request.user), pk=pk)
    if page := departure_page(Role(attribution.role), attribution.perimetre):
        return redirect(page)
    contexte = {
        "role": LIBELLES[Role(attribution.role)],
        "nom": names_of([attribution.perimetre])[attribution.perimetre],
        "dernier": False,
        "fil": [MON_COMPTE, (_("Quitter un rôle"), "")],
    }
    if request.method == "POST":
        try:
            services.leave_role(attribution=attribution)
            return redirect("comptes:compte")
        except services.DernierAdministrateur:
            contexte["dernier"] = True
    statut = HTTPStatus.CONFLICT if contexte["dernier"] else HTTPStatus.OK
    return render(request, "comptes/quitter.html", contexte, status=statut)


@never_cache
@require_safe
def donnees(request: HttpRequest) -> HttpResponse:
    """Hand over everything that the site keeps of me."""
    raise_if_reauthentication_required(request, app="allauth.mfa")
    reponse = JsonResponse(
        mes_donnees.export(request.user), json_dumps_params={"ensure_ascii": False, "indent": 2}
    )
    reponse["Content-Disposition"] = 'attachment; filename="mes-donnees.json"'
    return reponse


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def supprimer(request: HttpRequest) -> HttpResponse:
    """Erase my account, once I wrote that I want it."""
    raise_if_reauthentication_required(request, app="allauth.mfa")
    formulaire = SuppressionForm(request.user, request.POST or None)
    if request.method == "POST" and formulaire.is_valid():
        try:
            services.delete_account(personne=request.user, par=request.user)
        except services.DernierAdministrateur:
            formulaire.add_error(
                None, _("Vous êtes le dernier administrateur. Nommez quelqu’un d’abord.")
            )
        else:
            logout(request)
            return redirect("comptes:adieu")
    contexte = {"form": formulaire, "fil": [MON_COMPTE, (_("Supprimer"), "")]}
    statut = HTTPStatus.UNPROCESSABLE_ENTITY if formulaire.errors else HTTPStatus.OK
    return render(request, "comptes/supprimer.html", contexte, status=statut)
