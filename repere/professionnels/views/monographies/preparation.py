"""Preparing a meeting: when and where, whom to invite, the invitations."""

from datetime import time
from typing import Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.monographies.discretion import personal_words
from repere.monographies.models import Participation, Reunion
from repere.monographies.services.reunions import add_guest, plan_meeting, remove_guest
from repere.professionnels.access_monographies import meeting_for
from repere.professionnels.cadre import page
from repere.professionnels.forms.monographies import InviteeForm, ReunionForm
from repere.professionnels.nouvelles.reunions import invite
from repere.professionnels.numeros import number
from repere.professionnels.querysets.monographies import (
    candidates,
    members_of_guests,
    structures_named,
)
from repere.professionnels.views.monographies.suivi import trail
from repere.socle.texte import plier

_A_ECRIRE: Final = (Participation.Etat.A_INVITER,)


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.MENER_LA_MONOGRAPHIE)
def reunion(request: HttpRequest, numero: int) -> HttpResponse:
    """Say when and where; see who is invited, and who could be."""
    sienne = meeting_for(request, Action.MENER_LA_MONOGRAPHIE, numero)
    formulaire = ReunionForm(request.POST or None, initial=_initial(sienne))
    if request.method == "POST" and formulaire.is_valid():
        dit = formulaire.cleaned_data
        plan_meeting(
            reunion=sienne, debut=formulaire.start(), lieu=dit["lieu"], message=dit["message"]
        )
        messages.success(request, _("La réunion est enregistrée."))
        if sienne.invitations_le and {"jour", "heure", "lieu"} & set(formulaire.changed_data):
            messages.warning(
                request,
                _("Les structures déjà invitées ne savent pas ce changement. Prévenez-les."),
            )
        return redirect("professionnels:reunion", sienne.pk)
    return _page(request, sienne, formulaire, InviteeForm())


@require_POST
@action_required(Action.MENER_LA_MONOGRAPHIE)
def inviter(request: HttpRequest, numero: int) -> HttpResponse:
    """Put structures on the list, take one off, or send the invitations."""
    sienne = meeting_for(request, Action.MENER_LA_MONOGRAPHIE, numero)
    if "retirer" in request.POST:
        return _remove(request, sienne)
    if "envoyer" in request.POST:
        return _send(request, sienne)
    if "nom" in request.POST:
        return _add(request, sienne)
    possibles = {candidate.cle for candidate in candidates(sienne)}
    voulues = [cle for cle in request.POST.getlist("structure") if cle in possibles]
    if not voulues:
        messages.error(request, _("Cochez des structures, puis ajoutez-les."))
        return redirect("professionnels:reunion", sienne.pk)
    ajoutees = structures_named(voulues, request.user)
    for structure in ajoutees:
        add_guest(reunion=sienne, nom="", structure=structure)
    dit = ngettext("%(n)d structure ajoutée.", "%(n)d structures ajoutées.", len(ajoutees))
    messages.success(request, dit % {"n": len(ajoutees)})
    return redirect("professionnels:reunion", sienne.pk)


def _add(request: HttpRequest, reunion: Reunion) -> HttpResponse:
    formulaire = InviteeForm(request.POST)
    if not formulaire.is_valid():
        return _page(request, reunion, ReunionForm(initial=_initial(reunion)), formulaire)
    nom = formulaire.cleaned_data["nom"]
    # Of the basin only: who bears the same name elsewhere must not be written to.
    connues = [c.cle for c in candidates(reunion) if plier(c.nom) == plier(nom)]
    siennes = structures_named(connues, request.user) if len(connues) == 1 else []
    add_guest(reunion=reunion, nom=nom, structure=next(iter(siennes), None))
    messages.success(request, _("« {nom} » est sur la liste.").format(nom=nom))
    if personal_words(nom):
        messages.warning(request, _("On dirait un nom de personne. Écrivez celui de la structure."))
    return redirect("professionnels:reunion", reunion.pk)


def _remove(request: HttpRequest, reunion: Reunion) -> HttpResponse:
    voulue = reunion.participations.filter(pk=number(request.POST["retirer"]) or 0).first()
    if voulue is not None:
        remove_guest(participation=voulue)
        messages.success(request, _("« {nom} » n’est plus sur la liste.").format(nom=voulue.nom))
    return redirect("professionnels:reunion", reunion.pk)


def _send(request: HttpRequest, reunion: Reunion) -> HttpResponse:
    if reunion.debut is None or reunion.debut < timezone.now():
        messages.error(request, _("Choisissez d’abord un jour à venir, puis enregistrez."))
        return redirect("professionnels:reunion", reunion.pk)
    # The day or the place has changed: those who were invited learn it too, unless they cannot come.
    toutes = reunion.participations.exclude(etat=Participation.Etat.EXCUSEE)
    encore = request.POST["envoyer"] == "toutes"
    attendent = list(toutes if encore else toutes.filter(etat__in=_A_ECRIRE))
    if not attendent:
        messages.error(request, _("Toutes les structures de la liste sont déjà invitées."))
        return redirect("professionnels:reunion", reunion.pk)
    ecrites, sans_compte = invite(reunion=reunion, participations=attendent)
    dit = ngettext("%(n)d structure a reçu l’invitation.", "%(n)d structures ont reçu l’invitation.", ecrites)  # fmt: skip
    messages.success(request, dit % {"n": ecrites})
    if sans_compte:
        dit = ngettext(
            "%(n)d structure n’a pas de compte. Imprimez son courrier.",
            "%(n)d structures n’ont pas de compte. Imprimez leurs courriers.",
            sans_compte,
        )
        messages.info(request, dit % {"n": sans_compte})
    return redirect("professionnels:reunion", reunion.pk)


def _page(
    request: HttpRequest, reunion: Reunion, formulaire: ReunionForm, ajout: InviteeForm
) -> HttpResponse:
    invitees = list(reunion.participations.all())
    comptes = members_of_guests(invitees)
    possibles = candidates(reunion)
    fautif = next((f for f in (formulaire, ajout) if f.errors), formulaire)
    contexte = {
        "reunion": reunion,
        "form": fautif,
        "reunion_form": formulaire,
        "ajout": ajout,
        "invitees": [(p, len(comptes.get(p.structure_id or 0, []))) for p in invitees],
        "a_inviter": sum(p.etat in _A_ECRIRE for p in invitees),
        "sans_compte": sum(not comptes.get(p.structure_id or 0) for p in invitees),
        "candidates": possibles,
        "muettes": sum(not c.membres for c in possibles),
    }
    titre = _("Préparer la réunion {rang}").format(rang=reunion.rang)
    return page(
        request,
        "professionnels/monographies/reunion.html",
        contexte,
        fil=trail(reunion.monographie, (titre, "")),
    )


def _initial(reunion: Reunion) -> dict[str, object]:
    debut = timezone.localtime(reunion.debut) if reunion.debut else None
    return {
        "jour": debut.date() if debut else None,
        # Midnight stands for an hour that an old document did not say.
        "heure": debut.time() if debut and debut.time() != time() else None,
        "lieu": reunion.lieu,
        "message": reunion.message,
    }
