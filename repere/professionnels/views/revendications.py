"""Deciding of claims: what somebody proved beside what the place shows."""

from http import HTTPStatus
from typing import Any, Final

from allauth.account.models import EmailAddress
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from repere.annuaire.access import get_place
from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.comptes.roles import Role
from repere.professionnels.cadre import page
from repere.professionnels.evidence import evidence
from repere.professionnels.forms.revendications import AcceptationForm, RefusForm
from repere.professionnels.models import Revendication
from repere.professionnels.portee import over_structure
from repere.professionnels.querysets.equipes import members, run_by_somebody
from repere.professionnels.querysets.revendications import claims_for, places_concerned
from repere.professionnels.services import revendications as services

PAR_PAGE: Final = 30
_MONTRES: Final = 10


@require_safe
@action_required(Action.DECIDER_DES_REVENDICATIONS)
def revendications(request: HttpRequest) -> HttpResponse:
    """List the demands that wait, or those that were decided: each can be taken back."""
    decidees = request.GET.get("etat") == "decidees"
    toutes = claims_for(request).exclude(etat=Revendication.Etat.RETIREE)
    if decidees:
        liste = toutes.exclude(etat=Revendication.Etat.OUVERTE).order_by("-decidee_le", "-pk")
    else:
        liste = toutes.filter(etat=Revendication.Etat.OUVERTE).order_by("creee_le", "pk")
    feuillet = Paginator(liste, PAR_PAGE).get_page(request.GET.get("page"))
    contexte = {"revendications": feuillet, "decidees": decidees}
    fil = [(_("Demandes"), "")]
    return page(request, "professionnels/revendications/liste.html", contexte, fil=fil)


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.DECIDER_DES_REVENDICATIONS)
def revendication(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one demand with its evidence; accept it, refuse it, or take the decision back."""
    trouvee = claims_for(request).filter(pk=pk).order_by().first()
    if trouvee is None or trouvee.etat == Revendication.Etat.RETIREE:
        raise Http404
    formulaires = _forms(trouvee)
    if request.method != "POST":
        return _show(request, trouvee, formulaires)
    geste = _GESTES.get(request.POST.get("geste", ""))
    if geste is None or trouvee.personne_id == request.user.pk:
        return _show(request, trouvee, formulaires, HTTPStatus.BAD_REQUEST)
    try:
        fait = geste(request, trouvee, formulaires)
    except services.DejaDecidee:
        messages.info(request, _("Quelqu’un a déjà décidé. Voici où en est la demande."))
        return redirect("professionnels:revendication", pk)
    if not fait:
        return _show(request, trouvee, formulaires, HTTPStatus.UNPROCESSABLE_ENTITY)
    return redirect("professionnels:revendication", pk)


def _accept(request: HttpRequest, trouvee: Revendication, formulaires: dict[str, Any]) -> bool:
    premier = formulaires["premier"]
    formulaires["acceptation"] = formulaire = AcceptationForm(request.POST, premier=premier)
    if formulaire.is_valid():
        role = Role(formulaire.cleaned_data["role"])
        services.accept_claim(revendication=trouvee, role=role, par=request.user)
        messages.success(request, _("Demande acceptée. La personne reçoit un message."))
    return bool(formulaire.is_valid())


def _refuse(request: HttpRequest, trouvee: Revendication, formulaires: dict[str, Any]) -> bool:
    formulaires["refus"] = formulaire = RefusForm(request.POST)
    if formulaire.is_valid():
        motif = formulaire.cleaned_data["motif"]
        services.refuse_claim(revendication=trouvee, motif=motif, par=request.user)
        messages.success(request, _("Demande refusée. La personne reçoit vos mots."))
    return bool(formulaire.is_valid())


def _reopen(request: HttpRequest, trouvee: Revendication, formulaires: dict[str, Any]) -> bool:
    services.reopen_claim(revendication=trouvee, par=request.user)
    messages.success(request, _("Décision annulée. La demande attend de nouveau."))
    return True


_GESTES: Final = {"accepter": _accept, "refuser": _refuse, "annuler": _reopen}


def _forms(trouvee: Revendication) -> dict[str, Any]:
    structure = get_place(trouvee.lieu.identifiant).structure
    premier = structure is None or not run_by_somebody(over_structure(structure))
    return {
        "premier": premier,
        "acceptation": AcceptationForm(premier=premier),
        "refus": RefusForm(),
    }


def _show(
    request: HttpRequest,
    trouvee: Revendication,
    formulaires: dict[str, Any],
    statut: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    lieu = get_place(trouvee.lieu.identifiant)
    prouvees = EmailAddress.objects.filter(user=trouvee.personne, verified=True).order_by("pk")
    adresses = list(prouvees.values_list("email", flat=True))
    structure = lieu.structure
    lieux = places_concerned(lieu).order_by("nom", "pk")
    contexte = {
        "revendication": trouvee,
        "lieu": lieu,
        "adresses": adresses,
        "indices": evidence(lieu, adresses),
        "lieux": lieux[:_MONTRES],
        "combien": lieux.count(),
        "membres": members(over_structure(structure)) if structure else [],
        "la_mienne": trouvee.personne_id == request.user.pk,
        **formulaires,
    }
    fil = [(_("Demandes"), reverse("professionnels:revendications")), (lieu.nom, "")]
    gabarit = "professionnels/revendications/decider.html"
    return page(request, gabarit, contexte, fil=fil, status=statut)
