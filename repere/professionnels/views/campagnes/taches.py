"""One place after the other: what its page says, what to ask, what came of it."""

from http import HTTPStatus

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from repere.annuaire.presentation.contact import contact_of
from repere.annuaire.presentation.fraicheur import freshness
from repere.annuaire.presentation.ouverture import state_in_words
from repere.annuaire.services.correspondance import record_of
from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.professionnels.access_campagnes import campaign_for, task_for
from repere.professionnels.cadre import page
from repere.professionnels.campagnes.essais import ESSAIS_MAX
from repere.professionnels.equipe import name_of
from repere.professionnels.forms.campagnes import MOTIFS, IssueForm
from repere.professionnels.models import Campagne, Tache
from repere.professionnels.numeros import number
from repere.professionnels.presentation.script_appel import greeting, questions
from repere.professionnels.qui_ecrit import must_propose
from repere.professionnels.services.taches import (
    Resultat,
    TachePrise,
    claim_next,
    last_done,
    record_outcome,
    undo_last,
)
from repere.professionnels.views.campagnes.suivi import trail


@require_POST
@action_required(Action.FAIRE_CAMPAGNE)
def suite(request: HttpRequest, numero: int) -> HttpResponse:
    """Take the next place that waits."""
    campagne = campaign_for(request, Action.FAIRE_CAMPAGNE, numero)
    return _next(request, campagne, sauf=number(request.POST.get("sauf", "")) or None)


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.FAIRE_CAMPAGNE)
def tache(request: HttpRequest, numero: int) -> HttpResponse:
    """Show one place to verify, or write what came of it and lead to the next."""
    a_faire = task_for(request, numero)
    if request.method != "POST":
        return _task(request, a_faire, IssueForm())
    formulaire = IssueForm(request.POST)
    if not a_faire.campagne.ouverte or not formulaire.is_valid():
        return _task(request, a_faire, formulaire, HTTPStatus.UNPROCESSABLE_ENTITY)
    return _receive(request, a_faire, formulaire)


@require_POST
@action_required(Action.FAIRE_CAMPAGNE)
def annuler(request: HttpRequest, numero: int) -> HttpResponse:
    """Undo the last thing that one said, and show its place again."""
    campagne = campaign_for(request, Action.FAIRE_CAMPAGNE, numero)
    rendue = undo_last(campagne=campagne, personne=request.user) if campagne.ouverte else None
    if rendue is None:
        messages.error(request, _("Il n’y a rien à annuler."))
        return redirect("professionnels:campagne", campagne.pk)
    tache, remis = rendue
    if remis:
        messages.success(request, _("C’est annulé. La page du lieu est comme avant."))
    else:
        messages.warning(
            request, _("C’est annulé. Quelqu’un a changé la page depuis : elle reste ainsi.")
        )
    return redirect("professionnels:tache", tache.pk)


def _receive(request: HttpRequest, tache: Tache, formulaire: IssueForm) -> HttpResponse:
    dit = formulaire.cleaned_data
    resultat = Resultat(
        dit["issue"],
        dit["notes"],
        dit["motif"],
        dit["depuis"],
        propose=must_propose(request, tache.lieu),
    )
    # What was shown, not what is there now: the difference is somebody else's work.
    tache.version = dit["version"]
    try:
        faite = record_outcome(tache=tache, resultat=resultat, personne=request.user)
    except TachePrise:
        messages.warning(request, _("Quelqu’un d’autre s’occupe de ce lieu, ou l’a déjà vérifié."))
        return _next(request, tache.campagne)
    messages.success(request, _said(faite))
    return _next(request, tache.campagne)


def _said(tache: Tache) -> str:
    if tache.reessayer_le:
        quand = date_format(timezone.localtime(tache.reessayer_le), "l j F à H:i")
        return _("{lieu} : pas de réponse. À rappeler {quand}.").format(
            lieu=tache.lieu.nom, quand=quand
        )
    return _("{lieu} : {etat}.").format(lieu=tache.lieu.nom, etat=tache.get_etat_display())


def _next(request: HttpRequest, campagne: Campagne, sauf: int | None = None) -> HttpResponse:
    suivante = None
    if campagne.ouverte:
        suivante = claim_next(campagne=campagne, personne=request.user, sauf=sauf)
    if suivante:
        return redirect("professionnels:tache", suivante.pk)
    messages.success(request, _("Plus aucun lieu ne vous attend pour le moment. Merci !"))
    return redirect("professionnels:campagne", campagne.pk)


def _task(
    request: HttpRequest, tache: Tache, formulaire: IssueForm, statut: HTTPStatus = HTTPStatus.OK
) -> HttpResponse:
    lieu, moment = tache.lieu, timezone.localtime()
    fiche = record_of(lieu)
    restent = tache.campagne.taches.waiting().for_person(request.user)
    contexte = {
        "tache": tache,
        "lieu": lieu,
        "form": formulaire,
        "telephones": contact_of(fiche, lieu).telephones,
        "carte": contact_of(fiche, lieu).carte,
        "etat": state_in_words(fiche, moment),
        "fraicheur": freshness(fiche, moment.date(), par_la_source=False),
        "bonjour": greeting(request.user.first_name, settings.REPERE_NOM),  # type: ignore[union-attr]
        "questions": questions(fiche, moment),
        "motifs": MOTIFS,
        "aujourdhui": moment.date(),
        "essai": tache.essais + 1,
        "essais": ESSAIS_MAX,
        "prise_par": _busy(request, tache),
        "faite_par": name_of(tache.faite_par) if tache.faite_par else "",
        "restent": restent.count(),
        "derniere": last_done(campagne=tache.campagne, personne=request.user),
        "corriger": _editor(lieu.identifiant),
    }
    fil = [*trail(tache.campagne), (lieu.nom, "")]
    return page(request, "professionnels/campagnes/tache.html", contexte, fil=fil, status=statut)


def _busy(request: HttpRequest, tache: Tache) -> str:
    """Return who else is at it now, "" when nobody is."""
    libre = tache.prise_fin is None or tache.prise_fin <= timezone.now()
    return "" if libre or tache.prise_par == request.user else name_of(tache.prise_par)


def _editor(identifiant: str) -> str:
    return reverse("professionnels:modifier", args=[identifiant])
