"""Pairs of places that may be one: each to look at, or several said to be two at once."""

from typing import Any, Final

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from repere.annuaire.models import DoublonPresume
from repere.annuaire.services.fusion import declare_distinct, doubt_again
from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.comptes.services.journal import record
from repere.comptes.services.roles import actor
from repere.professionnels.annulation import offer_undo, read_token
from repere.professionnels.cadre import page
from repere.professionnels.fusions import pairs_between, places_to_merge, presumed_duplicates
from repere.professionnels.numeros import numbers
from repere.professionnels.presentation.comparaison import apart
from repere.socle.texte import plier

PAR_PAGE: Final = 25
DISTINGUER: Final = "doublons.distinguer"


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.FUSIONNER)
def doublons(request: HttpRequest) -> HttpResponse:
    """List the pairs that wait; those ticked are confirmed to be two places each."""
    attendent = presumed_duplicates(request).select_related("lieu_a", "lieu_b")
    if request.method == "POST":
        return _distinguish(request, attendent)
    mots = request.GET.get("q", "").strip()[:100]
    for mot in plier(mots).split():
        dit = Q(lieu_a__texte_recherche__contains=mot) | Q(lieu_b__texte_recherche__contains=mot)
        attendent = attendent.filter(dit)
    feuillet = Paginator(attendent, PAR_PAGE).get_page(request.GET.get("page"))
    contexte = {
        "paires": [(paire, apart(paire.lieu_a, paire.lieu_b)) for paire in feuillet],
        "feuillet": feuillet,
        "mots": mots,
        "annuler": request.GET.get("annuler", ""),
    }
    return page(
        request, "professionnels/fusions/doublons.html", contexte, fil=[(_("Doublons"), "")]
    )


@action_required(Action.FUSIONNER)
@require_POST
def douter(request: HttpRequest) -> HttpResponse:
    """Undo: put back the pairs that one has just said to be two places each."""
    cles = read_token(DISTINGUER, request)
    if cles is None:
        messages.error(request, _("Il est trop tard pour annuler."))
    else:
        with transaction.atomic():
            siennes = pairs_between(places_to_merge(request)).filter(pk__in=cles)
            cles = list(siennes.values_list("pk", flat=True))
            nombre = doubt_again(doublons=cles)
            record(acteur=actor(request.user), quoi="doublons.remis", details={"paires": cles})
        dit = ngettext("%(n)d paire est remise.", "%(n)d paires sont remises.", nombre)
        messages.success(request, dit % {"n": nombre})
    return redirect("professionnels:doublons")


def _distinguish(request: HttpRequest, attendent: Any) -> HttpResponse:
    cochees = numbers(request.POST.getlist("paire"))
    paires = list(attendent.filter(pk__in=cochees))
    if not paires:
        messages.error(request, _("Cochez au moins une paire."))
        return redirect("professionnels:doublons")
    if "confirme" not in request.POST:
        contexte = {"paires": paires}
        fil = [(_("Doublons"), reverse("professionnels:doublons")), (_("Confirmer"), "")]
        return page(request, "professionnels/fusions/confirmer.html", contexte, fil=fil)
    with transaction.atomic():
        for paire in paires:
            declare_distinct(doublon=paire)
        cles = [paire.pk for paire in paires]
        record(acteur=actor(request.user), quoi="doublons.distincts", details={"paires": cles})
    dit = ngettext("%(n)d paire : deux lieux.", "%(n)d paires : deux lieux chacune.", len(paires))
    messages.success(request, dit % {"n": len(paires)})
    return offer_undo(request, DISTINGUER, cles, vers=reverse("professionnels:doublons"))


def find_pair(un: int, autre: int) -> DoublonPresume | None:
    """Return what is known of a pair, None when nobody thought it one place."""
    a, b = sorted((un, autre))
    return DoublonPresume.objects.filter(lieu_a=a, lieu_b=b).first()
