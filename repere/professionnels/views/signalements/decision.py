"""A report beside what the page says now: accept and correct, refuse with an answer, take it back."""

from http import HTTPStatus
from typing import Any, Final

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from repere.annuaire.access import get_place
from repere.annuaire.models import Signalement
from repere.annuaire.services.correspondance import record_of
from repere.annuaire.services.historique import Signature
from repere.annuaire.services.signalements import DejaDecide, decided_with
from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.professionnels.access import place_for
from repere.professionnels.cadre import page
from repere.professionnels.forms.signalements import Correction, Refus, correction_for
from repere.professionnels.presentation.faits import about, facts
from repere.professionnels.querysets.signalements import siblings
from repere.professionnels.qui_ecrit import sign
from repere.professionnels.services.signalements import REPENTIR, accept, refuse, undo

NOUVEAU = Signalement.Etat.NOUVEAU
# Which part of the page a report is about; the rest of it is folded.
_SECTIONS: Final[dict[str, str]] = {
    Signalement.Genre.HORAIRES: "horaires",
    Signalement.Genre.TELEPHONE: "contact",
    Signalement.Genre.DEMENAGE: "contact",
    Signalement.Genre.SERVICE: "services",
}


@require_safe
@action_required(Action.DECIDER_POUR_UN_LIEU)
def signalement(request: HttpRequest, numero: int) -> HttpResponse:
    """Show the report, with those that say the same, and what one can do."""
    trouve = _report_for(request, numero)
    return _page(request, trouve, _correction(trouve, siblings(trouve)), Refus())


@require_POST
@action_required(Action.DECIDER_POUR_UN_LIEU)
def decider(request: HttpRequest, numero: int) -> HttpResponse:
    """Do what the button says."""
    trouve = _report_for(request, numero)
    if trouve.etat != NOUVEAU:
        return _too_late(request, trouve)
    coches = set(request.POST.getlist("avec"))
    # The one that is open is always decided; the others when they were ticked.
    ensemble = [s for s in siblings(trouve) if s.pk == trouve.pk or str(s.pk) in coches]
    geste = request.POST.get("geste", "")
    try:
        if geste == "refuser":
            return _refuse(request, trouve, ensemble)
        if geste in {"appliquer", "appliquer_puis_editer"}:
            return _apply(request, trouve, ensemble, editer=geste != "appliquer")
        if geste == "accepter":
            accept(signalements=ensemble, signature=_signature(request, trouve))
            messages.success(request, _("C’est noté : le signalement était juste."))
            return redirect("professionnels:signalement", trouve.pk)
    except DejaDecide:
        return _too_late(request, trouve)
    return _page(
        request, trouve, _correction(trouve, ensemble), Refus(), HTTPStatus.UNPROCESSABLE_ENTITY
    )


@require_POST
@action_required(Action.DECIDER_POUR_UN_LIEU)
def annuler(request: HttpRequest, numero: int) -> HttpResponse:
    """Take a decision back, and what it changed."""
    trouve = _report_for(request, numero)
    dit = trouve.repondu_le is not None
    if not undo(signalement=trouve, signature=_signature(request, trouve)):
        messages.error(request, _("Quelqu’un a changé la page depuis. Corrigez-la dans l’éditeur."))
    elif dit:
        messages.warning(
            request, _("C’est annulé. La personne avait déjà reçu votre première réponse.")
        )
    else:
        messages.success(request, _("C’est annulé. La page est comme avant."))
    return redirect("professionnels:signalement", numero)


def _report_for(request: HttpRequest, numero: int) -> Signalement:
    """Return a report on one's places. Raises Http404."""
    trouve = Signalement.objects.select_related("lieu").filter(pk=numero).order_by().first()
    if trouve is None:
        raise Http404("Rien ici.")
    # Merged since, the place that took it over answers for it.
    garde = get_place(trouve.lieu.identifiant)
    trouve.lieu = place_for(request, Action.DECIDER_POUR_UN_LIEU, garde.identifiant)
    return trouve


def _apply(
    request: HttpRequest, trouve: Signalement, ensemble: list[Signalement], *, editer: bool
) -> HttpResponse:
    correction = _correction(trouve, ensemble, request.POST)
    if correction is None or not correction.is_valid():
        return _page(request, trouve, correction, Refus(), HTTPStatus.UNPROCESSABLE_ENTITY)
    accept(
        signalements=ensemble,
        signature=_signature(request, trouve),
        valeurs=correction.valeurs(),
        fermer=correction.fermer(),
    )
    messages.success(request, _("La page est corrigée. Le public la voit déjà ainsi."))
    if editer:
        return redirect(_editor(trouve))
    return redirect("professionnels:signalement", trouve.pk)


def _refuse(request: HttpRequest, trouve: Signalement, ensemble: list[Signalement]) -> HttpResponse:
    refus = Refus(request.POST)
    if not refus.is_valid():
        correction = _correction(trouve, ensemble)
        return _page(request, trouve, correction, refus, HTTPStatus.UNPROCESSABLE_ENTITY)
    refuse(signalements=ensemble, signature=_signature(request, trouve), reponse=refus.reponse)
    messages.success(request, _("C’est refusé. La page reste comme elle est."))
    return redirect("professionnels:signalement", trouve.pk)


def _too_late(request: HttpRequest, trouve: Signalement) -> HttpResponse:
    messages.warning(request, _("Quelqu’un d’autre a déjà décidé. Voici sa décision."))
    return redirect("professionnels:signalement", trouve.pk)


def _correction(
    trouve: Signalement, ensemble: list[Signalement], donnees: Any = None
) -> Correction | None:
    textes = "\n\n".join(s.texte for s in ensemble if s.texte)
    return correction_for(trouve.genre, record_of(trouve.lieu), textes, donnees)


def _signature(request: HttpRequest, trouve: Signalement) -> Signature:
    return sign(request, trouve.lieu, _("Signalement n° {numero}").format(numero=trouve.pk))


def _editor(trouve: Signalement) -> str:
    identifiant = trouve.lieu.identifiant
    if trouve.genre == Signalement.Genre.HORAIRES:
        return reverse("professionnels:modifier_section", args=[identifiant, "horaires"])
    return reverse("professionnels:modifier", args=[identifiant])


def _page(
    request: HttpRequest,
    trouve: Signalement,
    correction: Correction | None,
    refus: Refus,
    statut: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    nouveau = trouve.etat == NOUVEAU
    ensemble = siblings(trouve) if nouveau else decided_with(trouve)
    faits = facts(trouve.lieu, timezone.localtime())
    concernes, autres = about(faits, _SECTIONS.get(trouve.genre, ""))
    attend = trouve.decide_le is not None and bool(trouve.courriel)
    contexte = {
        "signalement": trouve,
        "lieu": trouve.lieu,
        "ensemble": ensemble,
        "personnes": sum(s.nombre for s in ensemble),
        "nouveau": nouveau,
        "accepte": trouve.etat == Signalement.Etat.ACCEPTE,
        "correction": correction if nouveau else None,
        "refus": refus,
        "faits": concernes,
        "autres_faits": autres,
        "editeur": _editor(trouve),
        "repondra": any(s.courriel for s in ensemble),
        "reponse_part": trouve.decide_le + REPENTIR if attend and trouve.decide_le else None,
    }
    fil = [
        (_("Signalements"), reverse("professionnels:signalements")),
        (trouve.lieu.nom, ""),
    ]
    return page(
        request, "professionnels/signalements/signalement.html", contexte, fil=fil, status=statut
    )
