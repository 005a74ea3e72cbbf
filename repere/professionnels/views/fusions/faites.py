"""Merges that were made, each to undo; and any two places to merge by hand."""

from typing import Final

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from repere.annuaire.models import Lieu
from repere.annuaire.services.fusion import FusionImpossible, undo_merge
from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.comptes.services.journal import record
from repere.comptes.services.roles import actor
from repere.professionnels.access import place_required, places_for
from repere.professionnels.cadre import page
from repere.professionnels.fusions import merges_for
from repere.professionnels.presentation.comparaison import apart
from repere.professionnels.qui_ecrit import sign
from repere.professionnels.views.fusions.fusion import trail
from repere.socle.texte import plier

PAR_PAGE: Final = 25
TROUVES_MAX: Final = 12
_AUTOUR_KM: Final = 3


@require_safe
@action_required(Action.FUSIONNER)
def fusions(request: HttpRequest) -> HttpResponse:
    """List the merges of one's basins, the latest first."""
    feuillet = Paginator(merges_for(request), PAR_PAGE).get_page(request.GET.get("page"))
    contexte = {"fusions": feuillet}
    fil = trail((_("Fusions faites"), ""))
    return page(request, "professionnels/fusions/fusions.html", contexte, fil=fil)


@require_POST
@action_required(Action.FUSIONNER)
def defaire(request: HttpRequest, numero: int) -> HttpResponse:
    """Make two places again of one."""
    fusion = merges_for(request).filter(pk=numero).first()
    if fusion is None:
        raise Http404("Rien ici.")
    signature = sign(request, fusion.garde)
    try:
        with transaction.atomic():
            undo_merge(fusion=fusion, auteur=signature.auteur, personne=signature.personne)
            record(
                acteur=actor(request.user),
                quoi="lieux.separes",
                sur=f"lieu:{fusion.garde.identifiant} lieu:{fusion.absorbe.identifiant}",
                details={"fusion": fusion.pk},
            )
    except FusionImpossible as refus:
        messages.error(request, str(refus))
    else:
        messages.success(request, _("C’est annulé : ce sont de nouveau deux lieux."))
    return redirect("professionnels:fusions")


@require_safe
@place_required(Action.FUSIONNER)
def chercher(request: HttpRequest, lieu: Lieu) -> HttpResponse:
    """Find the other place of a pair, by its name or identifier; the nearest ones at first."""
    mots = request.GET.get("q", "").strip()[:100]
    autres = places_for(request, Action.FUSIONNER).exclude(pk=lieu.pk).without_heavy()
    if mots:
        # Words first, then what somebody copied from an address.
        dit = Q(identifiant=mots.lower()) | Q(pk__in=autres.matching(mots).order_by().values("pk"))
        trouves = autres.filter(dit).order_by("nom", "pk") if plier(mots) else autres.none()
    elif lieu.position:
        trouves = autres.nearest_to(lieu.position, km=_AUTOUR_KM)
    else:
        trouves = autres.filter(rattachement=lieu.rattachement).order_by("nom", "pk")
    contexte = {
        "lieu": lieu,
        "mots": mots,
        "trouves": [(autre, apart(lieu, autre)) for autre in trouves[:TROUVES_MAX]],
    }
    fil = trail((lieu.nom, ""))
    return page(request, "professionnels/fusions/chercher.html", contexte, fil=fil)
