"""Two places side by side: choose what is kept, look at the result, then merge."""

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from repere.annuaire.models import Lieu
from repere.annuaire.presentation.contact import contact_of
from repere.annuaire.services.comparaison_de_lieux import Ligne, chosen_values, compare_places
from repere.annuaire.services.correspondance import record_of
from repere.annuaire.services.fusion import FusionImpossible, declare_two_places, merge_places
from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.comptes.services.journal import record
from repere.comptes.services.roles import actor
from repere.professionnels.cadre import Fil, page
from repere.professionnels.fusions import pair_for
from repere.professionnels.presentation.comparaison import apart, rows
from repere.professionnels.qui_ecrit import sign
from repere.professionnels.views.fusions.doublons import find_pair


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.FUSIONNER)
def comparer(request: HttpRequest, garde: str, absorbe: str) -> HttpResponse:
    """Compare two places; then show what the merge makes of them; then merge."""
    un, autre = pair_for(request, garde, absorbe)
    lignes = compare_places(un, autre)
    choix = {ligne.cle: request.POST.get(f"garder-{ligne.cle}", "") for ligne in lignes}
    choix = {cle: voulu for cle, voulu in choix.items() if voulu}
    if request.method != "POST":
        return _compare(request, un, autre, lignes, {})
    if request.POST.get("revisions") != _revisions(un, autre):
        messages.warning(request, _("Un des lieux vient de changer. Relisez avant de fusionner."))
        return _compare(request, un, autre, lignes, choix, HTTPStatus.CONFLICT)
    if "revoir" in request.POST:
        return _compare(request, un, autre, lignes, choix)
    if "confirme" not in request.POST:
        return _preview(request, un, autre, lignes, choix)
    return _merge(request, un, autre, chosen_values(lignes, choix))


@require_POST
@action_required(Action.FUSIONNER)
def deux_lieux(request: HttpRequest, garde: str, absorbe: str) -> HttpResponse:
    """Say that these are two places: nobody is asked again."""
    un, autre = pair_for(request, garde, absorbe)
    with transaction.atomic():
        declare_two_places(un=un, autre=autre)
        record(acteur=actor(request.user), quoi="doublons.distincts", sur=_about(un, autre))
    messages.success(request, _("C’est noté : ce sont deux lieux."))
    return redirect("professionnels:doublons")


def _merge(request: HttpRequest, un: Lieu, autre: Lieu, choix: dict[str, Any]) -> HttpResponse:
    signature = sign(request, un)
    paire = find_pair(un.pk, autre.pk)
    try:
        with transaction.atomic():
            fusion = merge_places(
                garde=un,
                absorbe=autre,
                raisons=paire.raisons if paire else (),
                choix=choix,
                auteur=signature.auteur,
                personne=signature.personne,
            )
            record(
                acteur=actor(request.user),
                quoi="lieux.fusionnes",
                sur=_about(un, autre),
                details={"fusion": fusion.pk, "choix": sorted(choix)},
            )
    except FusionImpossible as refus:
        messages.error(request, str(refus))
        return redirect("professionnels:doublons")
    messages.success(
        request, _("C’est un seul lieu. L’ancienne adresse mène à celui que vous gardez.")
    )
    return redirect(f"{reverse('professionnels:fusions')}#fusion-{fusion.pk}")


def _compare(
    request: HttpRequest,
    un: Lieu,
    autre: Lieu,
    lignes: list[Ligne],
    choix: dict[str, str],
    statut: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    paire = find_pair(un.pk, autre.pk)
    contexte = _both(un, autre) | {
        "rangees": rows(lignes, choix),
        "raisons": paire.raisons if paire else [],
        "distance": apart(un, autre),
        "cartes": [contact_of(record_of(lieu), lieu).carte for lieu in (un, autre)],
    }
    fil = trail((_("Comparer"), ""))
    return page(request, "professionnels/fusions/comparer.html", contexte, fil=fil, status=statut)


def _preview(
    request: HttpRequest, un: Lieu, autre: Lieu, lignes: list[Ligne], choix: dict[str, str]
) -> HttpResponse:
    contexte = _both(un, autre) | {
        "rangees": rows(lignes, choix),
        "choix": sorted(choix.items()),
    }
    fil = trail((_("Résultat"), ""))
    return page(request, "professionnels/fusions/resultat.html", contexte, fil=fil)


def _both(un: Lieu, autre: Lieu) -> dict[str, Any]:
    return {"garde": un, "absorbe": autre, "revisions": _revisions(un, autre)}


def _revisions(un: Lieu, autre: Lieu) -> str:
    """What both places were when they were shown."""
    return f"{un.revision}-{autre.revision}"


def _about(un: Lieu, autre: Lieu) -> str:
    return f"lieu:{un.identifiant} lieu:{autre.identifiant}"


def trail(*suite: tuple[str, str]) -> Fil:
    """Return the way down from the list of duplicates."""
    return [(_("Doublons"), reverse("professionnels:doublons")), *suite]
