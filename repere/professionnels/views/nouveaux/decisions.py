"""Deciding of places that were proposed: add, refuse with a reason, or « c’est celui-ci »."""

from http import HTTPStatus
from typing import Any, Final

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from repere.annuaire.models import Lieu, LieuPropose
from repere.annuaire.proposer import LieuForm
from repere.annuaire.ressemblants import find_similar
from repere.annuaire.services.lieux_proposes import (
    DejaDecide,
    accept_proposed,
    mark_seen,
    put_back,
    refuse_proposed,
    set_aside,
)
from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.comptes.services.journal import record
from repere.comptes.services.roles import actor
from repere.professionnels.access_nouveaux import proposed, proposed_for, waiting_for
from repere.professionnels.annulation import offer_undo, read_token
from repere.professionnels.cadre import page
from repere.professionnels.equipe import name_of
from repere.professionnels.forms.nouveaux import RefusForm
from repere.professionnels.nouvelles.lieux_proposes import answer
from repere.professionnels.numeros import numbers
from repere.professionnels.qui_ecrit import author_name

PAR_PAGE: Final = 30
EN_LOT: Final = "lieux_proposes"
VUS: Final = "vus"
ECARTER: Final = "ecarter"


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.DECIDER_DES_LIEUX)
def lieux_proposes(request: HttpRequest) -> HttpResponse:
    """List the places that wait; those ticked are seen, or set aside, once that is confirmed."""
    if request.method == "POST":
        return _several(request)
    decides = request.GET.get("etat") == "decides"
    tous = proposed_for(request) if decides else waiting_for(request)
    if decides:
        tous = tous.filter(decide_le__isnull=False).order_by("-decide_le", "-pk")
    feuillet = Paginator(tous, PAR_PAGE).get_page(request.GET.get("page"))
    contexte = {
        "proposes": feuillet,
        "decides": decides,
        "annuler": request.GET.get("annuler", ""),
    }
    return page(
        request,
        "professionnels/nouveaux/liste.html",
        contexte,
        fil=[(_("Lieux proposés"), "")],
    )


def _several(request: HttpRequest) -> HttpResponse:
    cochees = numbers(request.POST.getlist("lieu"))
    geste = request.POST.get("geste", "")
    choisis = list(waiting_for(request).filter(pk__in=cochees))
    etat = LieuPropose.Etat.CREE if geste == VUS else LieuPropose.Etat.NOUVEAU
    choisis = [propose for propose in choisis if propose.etat == etat]
    if geste not in {VUS, ECARTER} or not choisis:
        messages.error(request, _("Cochez au moins un lieu que ce geste concerne."))
        return redirect("professionnels:lieux_proposes")
    if "confirme" not in request.POST:
        contexte = {"proposes": choisis, "geste": geste, "ecarter": geste == ECARTER}
        fil = [*_trail(), (_("Confirmer"), "")]
        return page(request, "professionnels/nouveaux/confirmer.html", contexte, fil=fil)
    faire = set_aside if geste == ECARTER else mark_seen
    with transaction.atomic():
        faits = faire(proposes=[p.pk for p in choisis], auteur=author_name(request))
        _journal(request, f"lieux_proposes.{geste}", {"lieux": faits})
    dit = ngettext("%(n)d lieu traité.", "%(n)d lieux traités.", len(faits)) % {"n": len(faits)}
    messages.success(request, dit)
    ici = reverse("professionnels:lieux_proposes")
    return offer_undo(request, EN_LOT, [etat, faits], vers=ici)


@action_required(Action.DECIDER_DES_LIEUX)
@require_POST
def remettre(request: HttpRequest) -> HttpResponse:
    """Undo what one has just done to several."""
    lu = read_token(EN_LOT, request)
    if lu is None:
        messages.error(request, _("Il est trop tard pour annuler."))
        return redirect("professionnels:lieux_proposes")
    etat, faits = lu
    with transaction.atomic():
        siens = proposed_for(request).filter(pk__in=faits)
        lieux = list(siens.values_list("pk", flat=True))
        nombre = put_back(proposes=lieux, etat=etat)
        _journal(request, "lieux_proposes.remis", {"lieux": lieux})
    dit = ngettext("%(n)d lieu attend de nouveau.", "%(n)d lieux attendent de nouveau.", nombre)
    messages.success(request, dit % {"n": nombre})
    return redirect("professionnels:lieux_proposes")


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.DECIDER_DES_LIEUX)
def lieu_propose(request: HttpRequest, numero: int) -> HttpResponse:
    """Show one place that was proposed, those it looks like, and decide."""
    propose = proposed(request, numero)
    if request.method != "POST":
        return _show(request, propose, LieuForm(initial=_initial(propose)), RefusForm())
    geste = request.POST.get("geste", "")
    decider = {"ajouter": _accept, "refuser": _refuse, "existe": _known, VUS: _seen}.get(geste)
    if decider is None:
        messages.error(request, _("Choisissez ce que vous décidez."))
        return redirect("professionnels:lieu_propose", propose.pk)
    try:
        # The decision, its answer and its line in the journal: all of them or none.
        with transaction.atomic():
            return decider(request, propose)
    except DejaDecide:
        messages.warning(request, _("Quelqu’un d’autre a déjà décidé."))
        return redirect("professionnels:lieux_proposes")


def _accept(request: HttpRequest, propose: LieuPropose) -> HttpResponse:
    formulaire = LieuForm(request.POST)
    if not formulaire.is_valid():
        statut = HTTPStatus.UNPROCESSABLE_ENTITY
        return _show(request, propose, formulaire, RefusForm(), statut)
    fait, adresse = accept_proposed(
        propose=propose,
        valeurs=formulaire.values(),
        auteur=author_name(request),
        personne=request.user,
    )
    answer(fait, adresse)
    _journal(request, "lieu_propose.accepte", {}, fait)
    messages.success(request, _("Le lieu est dans l’annuaire. Complétez sa page."))
    if fait.lieu is None:
        return redirect("professionnels:lieux_proposes")
    return redirect("professionnels:lieu", fait.lieu.identifiant)


def _refuse(request: HttpRequest, propose: LieuPropose) -> HttpResponse:
    refus = RefusForm(request.POST)
    if not refus.is_valid():
        statut = HTTPStatus.UNPROCESSABLE_ENTITY
        return _show(request, propose, LieuForm(initial=_initial(propose)), refus, statut)
    fait, adresse = refuse_proposed(
        propose=propose, motif=refus.cleaned_data["motif"], auteur=author_name(request)
    )
    answer(fait, adresse)
    _journal(request, "lieu_propose.refuse", {}, fait)
    messages.success(request, _("C’est refusé. La personne le saura si elle a laissé son adresse."))
    return redirect("professionnels:lieux_proposes")


def _known(request: HttpRequest, propose: LieuPropose) -> HttpResponse:
    voulu = request.POST.get("lieu", "")
    existant = Lieu.objects.published().filter(identifiant=voulu).order_by().first()
    if existant is None:
        messages.error(request, _("Ce lieu n’est plus dans l’annuaire."))
        return redirect("professionnels:lieu_propose", propose.pk)
    fait, adresse = refuse_proposed(
        propose=propose,
        motif=_("Ce lieu est déjà dans l’annuaire."),
        auteur=author_name(request),
        existant=existant,
    )
    answer(fait, adresse)
    _journal(request, "lieu_propose.connu", {"lieu": existant.identifiant}, fait)
    messages.success(request, _("C’est noté : ce lieu est déjà dans l’annuaire."))
    return redirect("professionnels:lieux_proposes")


def _seen(request: HttpRequest, propose: LieuPropose) -> HttpResponse:
    if not mark_seen(proposes=[propose.pk], auteur=author_name(request)):
        raise DejaDecide
    _journal(request, "lieu_propose.vu", {}, propose)
    messages.success(request, _("C’est noté : vous l’avez regardé."))
    return redirect("professionnels:lieux_proposes")


def _show(
    request: HttpRequest,
    propose: LieuPropose,
    formulaire: LieuForm,
    refus: RefusForm,
    statut: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    dit: dict[str, Any] = propose.valeurs
    contexte = {
        "propose": propose,
        "form": formulaire,
        "refus": refus,
        "par": name_of(propose.personne) if propose.personne else "",
        "semblables": find_similar(
            nom=propose.nom,
            commune=propose.rattachement,
            adresse=dit.get("adresse", ""),
            sauf=propose.lieu_id,
        ),
    }
    fil = [*_trail(), (propose.nom, "")]
    return page(request, "professionnels/nouveaux/decider.html", contexte, fil=fil, status=statut)


def _initial(propose: LieuPropose) -> dict[str, Any]:
    dit = propose.valeurs
    return {
        "nom": dit.get("nom", propose.nom),
        "ville": dit.get("code_postal") or dit.get("commune", ""),
        "adresse": dit.get("adresse", ""),
        "telephone": dit.get("telephone", ""),
        "site_web": next(iter(dit.get("site_web", [])), ""),
    }


def _journal(
    request: HttpRequest, quoi: str, details: dict[str, Any], propose: LieuPropose | None = None
) -> None:
    sur = f"lieu_propose:{propose.pk}" if propose else ""
    record(acteur=actor(request.user), quoi=quoi, sur=sur, details=details)


def _trail() -> list[tuple[str, str]]:
    return [(_("Lieux proposés"), reverse("professionnels:lieux_proposes"))]
