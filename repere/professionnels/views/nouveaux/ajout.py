"""Add a place: at once within one's own structure or basin, else to be decided of."""

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from repere.annuaire.models import Structure
from repere.annuaire.ressemblants import Ressemblant, find_similar
from repere.annuaire.services.lieux_proposes import add_place, propose_place
from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.comptes.services.journal import record
from repere.comptes.services.roles import actor
from repere.professionnels.access import scope
from repere.professionnels.access_nouveaux import decides_of
from repere.professionnels.cadre import page
from repere.professionnels.forms.nouveaux import AjoutForm
from repere.professionnels.qui_ecrit import author_name
from repere.territoires.models import Commune


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.PROPOSER_UN_LIEU)
def nouveau(request: HttpRequest) -> HttpResponse:
    """Show the form; look for the same place; then create it, or propose it."""
    portee = scope(request, Action.PROPOSER_UN_LIEU)
    siennes = list(Structure.objects.filter(pk__in=portee.structures).order_by("nom", "pk"))
    formulaire = AjoutForm(siennes, request.POST or None)
    if request.method != "POST":
        return _form(request, formulaire)
    if not formulaire.is_valid() or formulaire.commune is None:
        return _form(request, formulaire, HTTPStatus.UNPROCESSABLE_ENTITY)
    dit = formulaire.cleaned_data
    trouves = find_similar(nom=dit["nom"], commune=formulaire.commune, adresse=dit["adresse"])
    if trouves and "nouveau" not in request.POST:
        return _form(request, formulaire, semblables=trouves)
    return _store(request, formulaire, formulaire.commune)


@transaction.atomic
def _store(request: HttpRequest, formulaire: AjoutForm, commune: Commune) -> HttpResponse:
    structure, anime = formulaire.structure(), decides_of(request, commune)
    if structure is None and not anime:
        propose_place(valeurs=formulaire.values(), commune=commune, personne=request.user)
        messages.success(request, _("C’est envoyé. Qui anime ce bassin va le lire."))
        return redirect("professionnels:accueil")
    lieu = add_place(
        valeurs=formulaire.values(),
        commune=commune,
        structure=structure,
        auteur=author_name(request, structure),
        personne=request.user,
        a_regarder=not anime,
    )
    record(acteur=actor(request.user), quoi="lieu.cree", sur=f"lieu:{lieu.identifiant}")
    messages.success(request, _("Le lieu est dans l’annuaire. Complétez sa page."))
    return redirect("professionnels:lieu", lieu.identifiant)


def _form(
    request: HttpRequest,
    formulaire: AjoutForm,
    statut: HTTPStatus = HTTPStatus.OK,
    semblables: list[Ressemblant] | None = None,
) -> HttpResponse:
    contexte: dict[str, Any] = {"form": formulaire, "semblables": semblables or []}
    fil = [
        (_("Mes lieux"), reverse("professionnels:lieux")),
        (_("Ajouter un lieu"), ""),
    ]
    return page(request, "professionnels/nouveaux/nouveau.html", contexte, fil=fil, status=statut)
