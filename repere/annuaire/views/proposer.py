"""« Proposer un lieu »: a resident tells of a place that the directory lacks."""

from http import HTTPStatus

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe
from django.views.decorators.vary import vary_on_headers

from repere.annuaire.proposer import LieuForm, PropositionForm
from repere.annuaire.ressemblants import Ressemblant, find_similar
from repere.annuaire.services.lieux_proposes import propose_place
from repere.socle.limites import seconds_to_wait
from repere.territoires.models import Commune


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def proposer(request: HttpRequest) -> HttpResponse:
    """Show the form, or store what it says; nothing typed is lost when it is refused."""
    if request.method != "POST":
        return _form(request, PropositionForm())
    formulaire = PropositionForm(request.POST)
    # A robot is thanked like anybody: told of the trap, it would learn.
    return (
        redirect("annuaire:proposer_merci") if formulaire.trapped else _receive(request, formulaire)
    )


@login_not_required
@require_safe
def merci(request: HttpRequest) -> HttpResponse:
    """Say what happens next."""
    contexte = {"jours": settings.REPERE_COURRIELS_JOURS, "fil": _trail()}
    return render(request, "annuaire/proposer/merci.html", contexte)


@login_not_required
@require_safe
@vary_on_headers("HX-Request")
def semblables(request: HttpRequest) -> HttpResponse:
    """Show the places that look like the one being typed; without scripts, the form beside them."""
    dit = LieuForm(request.GET)
    dit.is_valid()
    trouves = _similar(dit)
    if request.headers.get("HX-Request"):
        return render(request, "annuaire/proposer/_semblables.html", {"semblables": trouves})
    saisie = PropositionForm(initial=request.GET.dict())
    return _form(request, saisie, semblables=trouves)


def _receive(request: HttpRequest, formulaire: PropositionForm) -> HttpResponse:
    if not formulaire.is_valid():
        return _form(request, formulaire, HTTPStatus.UNPROCESSABLE_ENTITY)
    trouves = _similar(formulaire)
    if trouves and "nouveau" not in request.POST:
        return _form(request, formulaire, semblables=trouves, demande=True)
    # What is refused writes nothing: only what would be stored counts.
    if attente := seconds_to_wait(request, "proposer", settings.REPERE_SIGNALEMENTS_PAR_MINUTE):
        message = _(
            "Vous avez envoyé plusieurs messages. Attendez {secondes} secondes, puis renvoyez."
        )
        formulaire.add_error(None, message.format(secondes=attente))
        reponse = _form(request, formulaire, HTTPStatus.TOO_MANY_REQUESTS)
        reponse["Retry-After"] = str(attente)
        return reponse
    _store(formulaire, formulaire.commune)
    return redirect("annuaire:proposer_merci")


def _store(formulaire: PropositionForm, commune: Commune | None) -> None:
    dit = formulaire.cleaned_data
    if commune is not None:
        propose_place(
            valeurs=formulaire.values(),
            commune=commune,
            precisions=dit["precisions"],
            courriel=dit["courriel"],
        )


def _similar(formulaire: LieuForm) -> list[Ressemblant]:
    dit = formulaire.cleaned_data
    return find_similar(
        nom=dit.get("nom", ""), commune=formulaire.commune, adresse=dit.get("adresse", "")
    )


def _form(
    request: HttpRequest,
    formulaire: PropositionForm,
    statut: HTTPStatus = HTTPStatus.OK,
    *,
    semblables: list[Ressemblant] | None = None,
    demande: bool = False,
) -> HttpResponse:
    contexte = {
        "form": formulaire,
        "semblables": semblables or [],
        "demande": demande,
        "jours": settings.REPERE_COURRIELS_JOURS,
        "contact": settings.REPERE_CONTACT,
        "fil": _trail(),
    }
    return render(request, "annuaire/proposer/formulaire.html", contexte, status=statut)


def _trail() -> list[tuple[str, str]]:
    return [(_("Proposer un lieu"), "")]
