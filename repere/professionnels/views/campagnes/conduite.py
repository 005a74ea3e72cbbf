"""Leading a campaign: opening it, giving its communes to people, closing it."""

from django.contrib import messages
from django.contrib.auth import get_user_model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.professionnels.access_campagnes import campaign_for
from repere.professionnels.annulation import offer_undo, read_token
from repere.professionnels.bassins import zones_for
from repere.professionnels.cadre import page
from repere.professionnels.equipe import name_of, team_of, team_over
from repere.professionnels.forms.campagnes import CIBLES, OuvertureForm
from repere.professionnels.models import Campagne
from repere.professionnels.portee import over_zone
from repere.professionnels.services.campagnes import (
    CampagneImpossible,
    assign_communes,
    close_campaign,
    give_back,
    open_campaign,
    targeted_places,
)
from repere.professionnels.views.campagnes.suivi import trail
from repere.territoires.models import Zone

CONFIER = "campagne.confier"


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.MENER_CAMPAGNE)
def nouvelle(request: HttpRequest) -> HttpResponse:
    """Choose a basin when one has several, then open a campaign on it."""
    bassins = zones_for(request, Action.MENER_CAMPAGNE)
    voulu = request.GET.get("bassin", "")
    bassin = next((zone for zone in bassins if str(zone.pk) == voulu), None)
    if bassin is None and len(bassins) == 1:
        bassin = bassins[0]
    if bassin is None:
        contexte = {"bassins": bassins}
        return page(
            request,
            "professionnels/campagnes/choisir_bassin.html",
            contexte,
            fil=[*trail(), (_("Nouvelle campagne"), "")],
        )
    equipe = team_over(over_zone(bassin))
    formulaire = OuvertureForm(equipe, request.POST or None)
    reponse = _open(request, bassin, formulaire) if request.method == "POST" else None
    return reponse or _form(request, bassin, formulaire)


def _open(request: HttpRequest, bassin: Zone, formulaire: OuvertureForm) -> HttpResponse | None:
    """Open the campaign; None when something is to be mended first."""
    if not formulaire.is_valid():
        return None
    dit = formulaire.cleaned_data
    try:
        campagne = open_campaign(
            titre=dit["titre"],
            zone=bassin,
            cible=dit["cible"],
            consigne=dit["consigne"],
            personnes=formulaire.people(),
            par=request.user,
        )
    except CampagneImpossible as refus:
        formulaire.add_error("cible", str(refus))
        return None
    messages.success(request, _("La campagne est ouverte."))
    return redirect("professionnels:campagne", campagne.pk)


def _form(request: HttpRequest, bassin: Zone, formulaire: OuvertureForm) -> HttpResponse:
    contexte = {
        "form": formulaire,
        "bassin": bassin,
        "comptes": [
            (cible, mots, targeted_places(zone=bassin, cible=cible).count())
            for cible, mots in CIBLES
        ],
    }
    return page(
        request,
        "professionnels/campagnes/nouvelle.html",
        contexte,
        fil=[*trail(), (_("Nouvelle campagne"), "")],
    )


@require_POST
@action_required(Action.MENER_CAMPAGNE)
def confier(request: HttpRequest, numero: int) -> HttpResponse:
    """Give what remains of the communes that were ticked to somebody; or take it back."""
    campagne = campaign_for(request, Action.MENER_CAMPAGNE, numero)
    if "annuler" in request.POST:
        return _undo(request, campagne)
    communes = request.POST.getlist("commune")
    equipe = {str(personne.pk): personne for personne in team_of(campagne)}
    voulue = request.POST.get("personne", "")
    if not communes or (voulue and voulue not in equipe):
        messages.error(request, _("Cochez des communes, puis choisissez une personne."))
        return redirect("professionnels:campagne", campagne.pk)
    personne = equipe.get(voulue)
    avant = assign_communes(
        campagne=campagne, communes=communes, personne=personne, par=request.user
    )
    dit = ngettext("%(n)d lieu confié à %(qui)s.", "%(n)d lieux confiés à %(qui)s.", len(avant))
    messages.success(request, dit % {"n": len(avant), "qui": name_of(personne)})
    adresse = reverse("professionnels:campagne", args=[campagne.pk])
    return offer_undo(request, CONFIER, _grouped(campagne, avant), vers=adresse)


def _grouped(campagne: Campagne, avant: dict[int, int | None]) -> list[object]:
    """Group tasks by whose they were: an address holds a few thousand characters."""
    groupes: dict[int | None, list[int]] = {}
    for tache, personne in avant.items():
        groupes.setdefault(personne, []).append(tache)
    return [campagne.pk, [[qui, siennes] for qui, siennes in groupes.items()]]


def _undo(request: HttpRequest, campagne: Campagne) -> HttpResponse:
    lu = read_token(CONFIER, request)
    if lu is None or lu[0] != campagne.pk:
        messages.error(request, _("Il est trop tard pour annuler. Confiez de nouveau."))
        return redirect("professionnels:campagne", campagne.pk)
    # Somebody may have left since.
    vivants = set(
        get_user_model()
        .objects.filter(pk__in=[qui for qui, _siennes in lu[1] if qui])
        .values_list("pk", flat=True)
    )
    avant = {tache: qui if qui in vivants else None for qui, siennes in lu[1] for tache in siennes}
    give_back(campagne=campagne, avant=avant, par=request.user)
    messages.success(request, _("C’est annulé. Chacun garde ses lieux."))
    return redirect("professionnels:campagne", campagne.pk)


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.MENER_CAMPAGNE)
def fermer(request: HttpRequest, numero: int) -> HttpResponse:
    """Ask, then close the campaign with its report."""
    campagne = campaign_for(request, Action.MENER_CAMPAGNE, numero)
    if request.method == "POST":
        try:
            close_campaign(campagne=campagne, par=request.user)
            messages.success(request, _("La campagne est fermée. Voici le bilan."))
        except CampagneImpossible as refus:
            messages.error(request, str(refus))
        return redirect("professionnels:campagne", campagne.pk)
    contexte = {"campagne": campagne, "restent": campagne.taches.waiting().count()}
    return page(
        request,
        "professionnels/campagnes/fermer.html",
        contexte,
        fil=[*trail(campagne), (_("Fermer"), "")],
    )
