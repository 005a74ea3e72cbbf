"""Paper and presence: letters for those without an account, the attendance sheet, who came."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from repere.annuaire.remise.code_qr import qr_code
from repere.comptes.access import action_required
from repere.comptes.courriels import address_of
from repere.comptes.droits import Action
from repere.monographies.models import Participation, Reunion
from repere.monographies.services.reunions import add_guest, note_arrival, note_attendance
from repere.professionnels.access_monographies import PUBLIEE, may_change, meeting_for
from repere.professionnels.cadre import page
from repere.professionnels.forms.monographies import InviteeForm
from repere.professionnels.liens_reunions import token_of
from repere.professionnels.numeros import number
from repere.professionnels.presentation.rendezvous import title_of, when
from repere.professionnels.querysets.monographies import members_of_guests
from repere.professionnels.views.monographies.suivi import trail

# Some come without having been invited.
LIGNES_LIBRES = 8


@require_safe
@action_required(Action.MENER_LA_MONOGRAPHIE)
def courriers(request: HttpRequest, numero: int) -> HttpResponse:
    """Print a letter for each structure that has no account, or for the one asked."""
    sienne = meeting_for(request, Action.MENER_LA_MONOGRAPHIE, numero)
    invitees = list(sienne.participations.all())
    comptes = members_of_guests(invitees)
    voulue = number(request.GET.get("pour", ""))
    lettres = [
        (p, qr_code(address_of("professionnels:reunion_reponse", token_of(p))))
        for p in invitees
        if p.pk == voulue or (not voulue and p.structure_id not in comptes)
    ]
    return _printed(
        request,
        sienne,
        "professionnels/monographies/courriers.html",
        _("Courriers"),
        {"lettres": lettres},
    )


@require_safe
@action_required(Action.ECRIRE_LA_MONOGRAPHIE)
def emargement(request: HttpRequest, numero: int) -> HttpResponse:
    """Print the sheet that people sign. Their names are written by hand, and stay on paper."""
    sienne = meeting_for(request, Action.ECRIRE_LA_MONOGRAPHIE, numero)
    absentes = (Participation.Etat.EXCUSEE, Participation.Etat.ABSENTE)
    lignes = [
        (p.nom, rang == 0)
        for p in sienne.participations.exclude(etat__in=absentes)
        for rang in range(p.personnes)
    ]
    contexte = {"lignes": lignes, "libres": range(LIGNES_LIBRES)}
    return _printed(
        request,
        sienne,
        "professionnels/monographies/emargement.html",
        _("Feuille de présence"),
        contexte,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.ECRIRE_LA_MONOGRAPHIE)
def presents(request: HttpRequest, numero: int) -> HttpResponse:
    """Tick the structures that came; add one that was not invited."""
    sienne = meeting_for(request, Action.ECRIRE_LA_MONOGRAPHIE, numero)
    change = may_change(request, sienne.monographie)
    if request.method == "POST" and not change:
        messages.error(request, PUBLIEE)
        return redirect("professionnels:reunion_presents", sienne.pk)
    ajout = InviteeForm(request.POST if "nom" in request.POST else None)
    if request.method == "POST" and (ajout.is_valid() or "nom" not in request.POST):
        if "nom" in request.POST:
            venue = add_guest(reunion=sienne, nom=ajout.cleaned_data["nom"])
            note_arrival(participation=venue)
        else:
            presentes = {pk for mot in request.POST.getlist("presente") if (pk := number(mot))}
            note_attendance(reunion=sienne, presentes=presentes)
        messages.success(request, _("C’est noté."))
        return redirect("professionnels:reunion_presents", sienne.pk)
    invitees = list(sienne.participations.all())
    # Before anything is noted, those who said they would come are ticked.
    notees = any(p.etat == Participation.Etat.ABSENTE for p in invitees)
    contexte = {"reunion": sienne, "invitees": invitees, "form": ajout, "notees": notees}
    fil = trail(sienne.monographie, (_("Qui est là"), ""))
    return page(request, "professionnels/monographies/presents.html", contexte, fil=fil)


def _printed(
    request: HttpRequest, reunion: Reunion, gabarit: str, titre: str, contexte: dict[str, Any]
) -> HttpResponse:
    contexte |= {"reunion": reunion, "quand": when(reunion), "objet": title_of(reunion)}
    return page(
        request,
        gabarit,
        contexte,
        fil=trail(reunion.monographie, (titre, "")),
    )
