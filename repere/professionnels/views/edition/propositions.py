"""What imports and contributeurs propose for one's places: taken or left, one by one or together, and undone."""

from typing import Any, Final

from django.contrib import messages
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from repere.annuaire.models import Proposition
from repere.annuaire.services.propositions import (
    DecisionPerimee,
    accept_proposal,
    refuse_proposal,
    undo_decision,
)
from repere.annuaire.standard.fiche import value_from_json
from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.comptes.services.journal import record
from repere.comptes.services.roles import actor
from repere.professionnels.access import places_for
from repere.professionnels.annulation import offer_undo, read_token
from repere.professionnels.cadre import page
from repere.professionnels.numeros import numbers
from repere.professionnels.presentation.edition import (
    field_in_words,
    origin_in_words,
    value_in_words,
)
from repere.professionnels.qui_ecrit import sign

PAR_PAGE: Final = 50
_GESTE: Final = "propositions"
ACCEPTER, REFUSER = "accepter", "refuser"
# "accepter:tout": all that the page shows, without ticking.
_TOUT: Final = "tout"


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.DECIDER_POUR_UN_LIEU)
def propositions(request: HttpRequest) -> HttpResponse:
    """List what waits; accept or refuse what is ticked. Several at once: asked twice."""
    if request.method != "POST":
        return _list(request)
    geste, _entre, quoi = request.POST.get("geste", "").partition(":")
    attendent = open_proposals(request)
    tout = attendent[:PAR_PAGE] if quoi == _TOUT else attendent.filter(pk__in=_ticked(request))
    cochees = list(tout)
    if not cochees or geste not in (ACCEPTER, REFUSER):
        messages.info(request, _("Cochez d’abord ce que vous voulez décider."))
        return redirect("professionnels:propositions")
    if len(cochees) > 1 and "confirme" not in request.POST:
        return _confirm(request, cochees, geste)
    return _decide(request, cochees, geste)


@action_required(Action.DECIDER_POUR_UN_LIEU)
@require_POST
@transaction.atomic
def annuler_propositions(request: HttpRequest) -> HttpResponse:
    """Put back in question what was just decided."""
    siennes = Proposition.objects.filter(lieu__in=places_for(request, Action.DECIDER_POUR_UN_LIEU))
    numeros = read_token(_GESTE, request) or []
    faites: list[Proposition] = []
    for proposition in siennes.filter(pk__in=numeros).select_related("lieu__structure"):
        qui = sign(request, proposition.lieu)
        try:
            undo_decision(proposition=proposition, auteur=qui.auteur, personne=request.user)
            faites.append(proposition)
        except DecisionPerimee as erreur:
            messages.warning(request, f"{proposition.lieu.nom} : {erreur}")
    if faites:
        _journal(request, "remises", faites)
        messages.success(request, _("C’est annulé. Vous pouvez décider de nouveau."))
    return redirect("professionnels:propositions")


def open_proposals(request: HttpRequest) -> QuerySet[Proposition]:
    """Return what waits for who asks; not what they propose themselves."""
    lieux = places_for(request, Action.DECIDER_POUR_UN_LIEU)
    ouvertes = Proposition.objects.filter(etat=Proposition.Etat.OUVERTE, lieu__in=lieux)
    siennes = ouvertes.exclude(proposee_par_id=request.user.pk)
    return siennes.select_related("lieu__structure").order_by("lieu__nom", "lieu_id", "champ", "pk")


def _list(request: HttpRequest) -> HttpResponse:
    attendent = list(open_proposals(request)[: PAR_PAGE + 1])
    contexte = {
        "propositions": [_in_words(p) for p in attendent[:PAR_PAGE]],
        "d_autres": len(attendent) > PAR_PAGE,
        "annuler": request.GET.get("annuler", "")[:4000],
    }
    fil = [(_("Propositions"), "")]
    return page(request, "professionnels/edition/propositions.html", contexte, fil=fil)


def _confirm(request: HttpRequest, cochees: list[Proposition], geste: str) -> HttpResponse:
    contexte = {"propositions": [_in_words(p) for p in cochees], "geste": geste}
    fil = [(_("Propositions"), reverse("professionnels:propositions")), (_("Confirmer"), "")]
    return page(request, "professionnels/edition/confirmer.html", contexte, fil=fil)


@transaction.atomic
def _decide(request: HttpRequest, cochees: list[Proposition], geste: str) -> HttpResponse:
    # Locked and asked again: what somebody else has just decided of is left as they did.
    attendent = open_proposals(request).select_for_update(of=("self",))
    cochees = list(attendent.filter(pk__in=[p.pk for p in cochees]))
    if not cochees:
        messages.warning(request, _("Quelqu’un d’autre a déjà décidé."))
        return redirect("professionnels:propositions")
    for proposition in cochees:
        qui = sign(request, proposition.lieu)
        if geste == ACCEPTER:
            accept_proposal(proposition=proposition, auteur=qui.auteur, personne=request.user)
        else:
            refuse_proposal(proposition=proposition, personne=request.user)
    _journal(request, "acceptees" if geste == ACCEPTER else "refusees", cochees)
    n = len(cochees)
    modele = (
        ngettext("%(n)d proposition acceptée.", "%(n)d propositions acceptées.", n)
        if geste == ACCEPTER
        else ngettext("%(n)d proposition refusée.", "%(n)d propositions refusées.", n)
    )
    messages.success(request, modele % {"n": n})
    ici = reverse("professionnels:propositions")
    return offer_undo(request, _GESTE, [p.pk for p in cochees], vers=ici)


def _ticked(request: HttpRequest) -> list[int]:
    return numbers(request.POST.getlist("proposition")[:PAR_PAGE])


def _journal(request: HttpRequest, quoi: str, decidees: list[Proposition]) -> None:
    details = {
        "propositions": [p.pk for p in decidees],
        "lieux": sorted({p.lieu.identifiant for p in decidees}),
    }
    record(acteur=actor(request.user), quoi=f"propositions.{quoi}", details=details)


def _in_words(proposition: Proposition) -> dict[str, Any]:
    lieu, champ = proposition.lieu, proposition.champ
    return {
        "pk": proposition.pk,
        "lieu": lieu,
        "champ": field_in_words(champ),
        # As the place says it now: it may have changed since the proposal.
        "actuelle": value_in_words(champ, value_from_json(champ, getattr(lieu, champ))),
        "proposee": value_in_words(champ, value_from_json(champ, proposition.valeur_proposee)),
        "origine": origin_in_words(lieu.provenance.get(champ)),
        "source": proposition.source,
        "le": proposition.creee_le,
    }
