"""The campaigns of one's basins, and how each goes on."""

from typing import Any

from django.contrib.auth import get_user_model
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.comptes.perimetres import names_of
from repere.professionnels.access import scope
from repere.professionnels.access_campagnes import campaign_for, campaigns_for, leads
from repere.professionnels.cadre import Fil, page
from repere.professionnels.equipe import name_of, perimeter_of, team_of
from repere.professionnels.models import Campagne, Tache
from repere.professionnels.services.campagnes import report
from repere.professionnels.services.taches import last_done


@require_safe
@action_required(Action.FAIRE_CAMPAGNE)
def campagnes(request: HttpRequest) -> HttpResponse:
    """List the campaigns of one's basins: those that go on, then those that are over."""
    lues = list(campaigns_for(request, Action.FAIRE_CAMPAGNE).with_progress(request.user))
    menees = campaigns_for(request, Action.MENER_CAMPAGNE).values_list("pk", flat=True)
    bassins = names_of(perimeter_of(campagne) for campagne in lues)
    cartes = [(campagne, bassins[perimeter_of(campagne)]) for campagne in lues]
    contexte = {
        "ouvertes": [carte for carte in cartes if carte[0].ouverte],
        "fermees": [carte for carte in cartes if not carte[0].ouverte],
        "menees": set(menees.order_by()),
        "mene": may_lead(request),
    }
    return page(
        request,
        "professionnels/campagnes/campagnes.html",
        contexte,
        fil=[(_("Campagnes"), "")],
    )


@require_safe
@action_required(Action.FAIRE_CAMPAGNE)
def campagne(request: HttpRequest, numero: int) -> HttpResponse:
    """Show how a campaign goes on, town by town; who leads it shares it out from here."""
    sienne = campaign_for(request, Action.FAIRE_CAMPAGNE, numero)
    mene = leads(request, sienne)
    attendent = sienne.taches.waiting().for_person(request.user)
    bilan = report(sienne) if sienne.ouverte else sienne.bilan
    contexte = {
        "campagne": sienne,
        "bassin": next(iter(names_of([perimeter_of(sienne)]).values())),
        "bilan": bilan | {"communes": _rows(sienne, bilan)},
        "faites": bilan["nombre"] - bilan["resultats"]["a_faire"],
        "etats": [(libelle, bilan["resultats"][e]) for e, libelle in Tache.Etat.choices],
        "attendent": attendent.count(),
        "derniere": last_done(campagne=sienne, personne=request.user) if sienne.ouverte else None,
        "mene": mene,
        "equipe": [(p.pk, name_of(p)) for p in team_of(sienne)] if mene else [],
        "annuler": request.GET.get("annuler", ""),
    }
    return page(
        request,
        "professionnels/campagnes/campagne.html",
        contexte,
        fil=[*trail(), (sienne.titre, "")],
    )


def may_lead(request: HttpRequest) -> bool:
    """Say whether who asks may open campaigns, somewhere."""
    return not scope(request, Action.MENER_CAMPAGNE).vide


def _rows(campagne: Campagne, bilan: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the report by commune, with what is done and who has what remains."""
    qui: dict[str, list[str]] = {}
    if campagne.ouverte:
        parts = campagne.taches.waiting().order_by("commune", "confiee_a")
        personnes = get_user_model().objects.in_bulk(
            list(parts.exclude(confiee_a=None).values_list("confiee_a", flat=True).distinct())
        )
        for commune, personne in parts.values_list("commune", "confiee_a").distinct():
            qui.setdefault(commune, []).append(name_of(personnes.get(personne)))
    return [
        ligne
        | {
            "faites": ligne["nombre"] - ligne["a_faire"],
            "qui": ", ".join(qui.get(ligne["commune"], [])),
        }
        for ligne in bilan["communes"]
    ]


def trail(campagne: Campagne | None = None) -> Fil:
    """Return the way down to ``campagne``."""
    chemin = [(_("Campagnes"), reverse("professionnels:campagnes"))]
    if campagne:
        chemin += [(campagne.titre, reverse("professionnels:campagne", args=[campagne.pk]))]
    return chemin
