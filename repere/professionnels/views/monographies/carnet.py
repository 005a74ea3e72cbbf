"""Taking notes during a meeting: a page that works by itself, and what tablets send and ask."""

import json
from http import HTTPStatus
from typing import Any, Final
from uuid import uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.monographies.discretion import personal_words
from repere.monographies.models import Fiche, Propos, Reunion
from repere.monographies.rubriques import PRESENTATIONS, first_heading, headings
from repere.monographies.services.carnet import NoteRefusee, Saisie, save_note
from repere.monographies.services.fiches import sheet
from repere.monographies.services.reunions import close_notes
from repere.professionnels.access_monographies import meeting_for
from repere.professionnels.cadre import page
from repere.professionnels.forms.monographies import NoteForm
from repere.professionnels.numeros import number
from repere.professionnels.presentation.carnet import account_key, as_sent, notes_of
from repere.professionnels.presentation.rendezvous import when
from repere.professionnels.views.monographies.suivi import trail
from repere.socle.limites import seconds_to_wait

# One tablet's own: a morning without a network comes in one burst, and what waits is sent again by itself.
NOTES_PAR_MINUTE: Final = 600
# Without a network, a tablet opens the page again from a copy that holds nothing that was said.
COQUILLE: Final = "coquille"
# What scripts copy to show a note.
_MODELE: Final = {
    "cle": "",
    "texte": "",
    "role": "",
    "de": "",
    "adresse": "",
    "personnes": [],
    "variantes": [],
}


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.ECRIRE_LA_MONOGRAPHIE)
def notes(request: HttpRequest, numero: int) -> HttpResponse:
    """Show the notes of a meeting, and a form for the next one."""
    reunion = meeting_for(request, Action.ECRIRE_LA_MONOGRAPHIE, numero)
    fiches = list(reunion.monographie.fiches.order_by("ordre", "nom", "pk"))
    fiche = _chosen(request, reunion, fiches)
    nature = first_heading(reunion.rang, request.GET.get("nature", ""))
    vierge = {"cle": uuid4(), "version": 0, "nature": nature, "fiche": fiche.pk if fiche else None}
    formulaire = NoteForm(request.POST or None, initial=vierge)
    if request.method == "POST" and formulaire.is_valid():
        try:
            note = save_note(reunion=reunion, saisie=_entry(formulaire, fiches), par=request.user)
        except NoteRefusee as refus:
            formulaire.add_error("texte", str(refus))
        else:
            _acknowledge(request, note)
            return redirect(_back(reunion, note))
    return _page(request, reunion, fiches, fiche, formulaire)


@require_POST
@action_required(Action.ECRIRE_LA_MONOGRAPHIE)
def envoi(request: HttpRequest, numero: int) -> HttpResponse:
    """Take one note from a tablet. Sent again, it is the same note: see ``services.carnet``."""
    reunion = meeting_for(request, Action.ECRIRE_LA_MONOGRAPHIE, numero)
    guichet = f"notes-{request.user.pk}"
    if attente := seconds_to_wait(request, guichet, NOTES_PAR_MINUTE):
        reponse = _refused(_("Trop de notes à la fois."), HTTPStatus.TOO_MANY_REQUESTS)
        reponse["Retry-After"] = str(attente)
        return reponse
    recu = _received(request.body)
    if recu is None:
        return _refused(_("Cette note est illisible."), HTTPStatus.BAD_REQUEST)
    # A tablet that changed hands sends nothing of somebody under another's name.
    if recu.get("compte") != account_key(request.user):
        return _refused(_("Cette note est à un autre compte."), HTTPStatus.CONFLICT)
    formulaire = NoteForm(recu)
    if not formulaire.is_valid():
        fautes = [str(e) for erreurs in formulaire.errors.values() for e in erreurs]
        return _refused(" ".join(fautes), HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        note = save_note(
            reunion=reunion,
            saisie=_entry(formulaire, list(reunion.monographie.fiches.all())),
            par=request.user,
        )
    except NoteRefusee as refus:
        return _refused(str(refus), HTTPStatus.UNPROCESSABLE_ENTITY)
    return _sent({"note": as_sent(note, request.user)})


@require_safe
@action_required(Action.ECRIRE_LA_MONOGRAPHIE)
def suite(request: HttpRequest, numero: int) -> HttpResponse:
    """Give tablets what the others wrote."""
    reunion = meeting_for(request, Action.ECRIRE_LA_MONOGRAPHIE, numero)
    return _sent({"notes": [as_sent(note, request.user) for note in notes_of(reunion)]})


@require_POST
@action_required(Action.ECRIRE_LA_MONOGRAPHIE)
def terminer(request: HttpRequest, numero: int) -> HttpResponse:
    """Say that the meeting is over, or that it goes on."""
    reunion = meeting_for(request, Action.ECRIRE_LA_MONOGRAPHIE, numero)
    closes = "reprendre" not in request.POST
    close_notes(reunion=reunion, closes=closes)
    dit = _("La réunion est terminée. Rangez les notes quand vous voulez.")
    messages.success(request, dit if closes else _("Vous pouvez de nouveau prendre des notes."))
    if closes:
        return redirect("professionnels:monographie", reunion.monographie_id)
    return redirect("professionnels:reunion_notes", reunion.pk)


def _received(corps: bytes) -> dict[str, Any] | None:
    """Return the fields of a note; None for anything else. Half letters, which no base keeps, become a sign."""
    try:
        recu = json.loads(corps)
    except (ValueError, RecursionError):
        return None
    if not isinstance(recu, dict):
        return None
    return {
        champ: valeur.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        if isinstance(valeur, str)
        else valeur
        for champ, valeur in recu.items()
        if not isinstance(valeur, dict | list)
    }


def _chosen(request: HttpRequest, reunion: Reunion, fiches: list[Fiche]) -> Fiche | None:
    """Return whose sheet is being written; workshops are everybody's."""
    if reunion.rang != PRESENTATIONS:
        return None
    dite = request.POST.get("fiche", request.GET.get("fiche"))
    # Said: by none in particular. Not said: the first of the round.
    if dite == "":
        return None
    voulue = number(dite or "")
    return next((f for f in fiches if f.pk == voulue), next(iter(fiches), None))


def _entry(formulaire: NoteForm, fiches: list[Fiche]) -> Saisie:
    dit = formulaire.cleaned_data
    return Saisie(
        cle=dit["cle"],
        nature=dit["nature"],
        texte=dit["texte"],
        role=dit["role"],
        # A sheet that went meanwhile: the note is kept all the same.
        fiche=next((f for f in fiches if f.pk == dit["fiche"]), None),
        version=dit["version"] or 0,
    )


def _acknowledge(request: HttpRequest, note: Propos) -> None:
    messages.success(request, _("C’est noté."))
    if noms := personal_words(note.texte, note.role):
        dit = _("On dirait une personne ou un contact : {noms}. Écrivez un rôle à la place.")
        messages.warning(request, dit.format(noms=", ".join(noms)))


def _back(reunion: Reunion, note: Propos) -> str:
    adresse = reverse("professionnels:reunion_notes", args=[reunion.pk])
    return f"{adresse}?nature={note.nature}&fiche={note.fiche_id or ''}#noter"


def _page(
    request: HttpRequest,
    reunion: Reunion,
    fiches: list[Fiche],
    fiche: Fiche | None,
    formulaire: NoteForm,
) -> HttpResponse:
    vide = COQUILLE in request.GET
    dites = [] if vide else [as_sent(note, request.user) for note in notes_of(reunion)]
    rubriques = headings(reunion.rang)
    commune = reunion.rang != PRESENTATIONS
    ici = [n for n in dites if commune or n["fiche"] == (fiche.pk if fiche else None)]
    contexte: dict[str, Any] = {
        "reunion": reunion,
        "quand": when(reunion),
        "presentations": reunion.rang == PRESENTATIONS,
        "fiches": [(f, sum(n["fiche"] == f.pk for n in dites)) for f in fiches],
        "fiche": fiche,
        "lue": sheet(fiche) if fiche and not vide else None,
        "form": formulaire,
        "choisie": formulaire["nature"].value(),
        "rubriques": [(r, [n for n in ici if n["nature"] == r.nature]) for r in rubriques],
        "modele": _MODELE,
        "donnees": {"notes": dites, "vide": vide},
        "compte": account_key(request.user),
    }
    titre = _("Notes de la réunion {rang}").format(rang=reunion.rang)
    return page(
        request,
        "professionnels/monographies/notes.html",
        contexte,
        fil=trail(reunion.monographie, (titre, "")),
    )


def _refused(motif: str, statut: HTTPStatus) -> HttpResponse:
    return _sent({"motif": motif}, statut)


def _sent(donnees: dict[str, Any], statut: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
    reponse = JsonResponse(donnees, status=statut)
    add_never_cache_headers(reponse)
    return reponse
