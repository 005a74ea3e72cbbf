"""Tell of an error on the page of a place: the form, what it stores, and what comes next."""

from http import HTTPStatus

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from repere.annuaire.access import get_place
from repere.annuaire.models import Lieu
from repere.annuaire.presentation.carte import public_view
from repere.annuaire.presentation.remise import address
from repere.annuaire.services.signalements import report_error
from repere.annuaire.signaler import SignalementForm
from repere.annuaire.views.lieux import closed_page, trail
from repere.annuaire.views.remise import of_a_published_place
from repere.socle.limites import seconds_to_wait


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def signaler(request: HttpRequest, identifiant: str, slug: str) -> HttpResponse:
    """Show the form, or store what it says; nothing typed is lost when it is refused."""
    lieu = get_place(identifiant)
    if not lieu.publie:
        return closed_page(request, lieu)
    if request.method != "POST":
        if (lieu.identifiant, lieu.slug) != (identifiant, slug):
            return redirect(address("signaler", lieu), permanent=True)
        return _form(request, lieu, SignalementForm(lieu))
    return _receive(request, lieu)


@of_a_published_place("signaler_merci")
def merci(request: HttpRequest, lieu: Lieu) -> HttpResponse:
    """Say what happens next."""
    contexte = {
        "nom": public_view(lieu).nom,
        "adresse_lieu": lieu.get_absolute_url(),
        "jours": settings.REPERE_COURRIELS_JOURS,
        "fil": _trail(lieu),
    }
    return render(request, "annuaire/signaler/merci.html", contexte)


def _receive(request: HttpRequest, lieu: Lieu) -> HttpResponse:
    formulaire = SignalementForm(lieu, request.POST)
    # A robot is thanked like anybody: told of the trap, it would learn.
    if not formulaire.trapped:
        if not formulaire.is_valid():
            return _form(request, lieu, formulaire, HTTPStatus.UNPROCESSABLE_ENTITY)
        # What is refused writes nothing: only what would be stored counts.
        limite = settings.REPERE_SIGNALEMENTS_PAR_MINUTE
        if attente := seconds_to_wait(request, "signaler", limite):
            return _too_many(request, lieu, formulaire, attente)
        dit = formulaire.cleaned_data
        report_error(lieu=lieu, genre=dit["genre"], texte=dit["texte"], courriel=dit["courriel"])
    return redirect(address("signaler_merci", lieu))


def _too_many(
    request: HttpRequest, lieu: Lieu, formulaire: SignalementForm, attente: int
) -> HttpResponse:
    message = _("Vous avez envoyé plusieurs messages. Attendez {secondes} secondes, puis renvoyez.")
    formulaire.add_error(None, message.format(secondes=attente))
    reponse = _form(request, lieu, formulaire, HTTPStatus.TOO_MANY_REQUESTS)
    reponse["Retry-After"] = str(attente)
    return reponse


def _form(
    request: HttpRequest,
    lieu: Lieu,
    formulaire: SignalementForm,
    statut: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    contexte = {
        "form": formulaire,
        "nom": public_view(lieu).nom,
        "adresse_lieu": lieu.get_absolute_url(),
        "jours": settings.REPERE_COURRIELS_JOURS,
        "contact": settings.REPERE_CONTACT,
        "fil": _trail(lieu),
    }
    return render(request, "annuaire/signaler/formulaire.html", contexte, status=statut)


def _trail(lieu: Lieu) -> list[tuple[str, str]]:
    nom = public_view(lieu).nom
    return [*trail(lieu), (nom, lieu.get_absolute_url()), (_("Signaler une erreur"), "")]
