"""One note: corrected, coded, written in the network; two texts of it, one beside the other."""

from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.monographies.discretion import personal_words
from repere.monographies.models import Propos, Theme
from repere.monographies.services.carnet import NoteRefusee, settle
from repere.monographies.services.rangement import ProposChange, correct
from repere.monographies.services.vers_le_reseau import (
    CHAMPS,
    EcritureImpossible,
    write_need,
    write_presentation,
)
from repere.professionnels.access_monographies import (
    PUBLIEE,
    leads_monograph,
    may_change,
    note_for,
)
from repere.professionnels.cadre import page
from repere.professionnels.equipe import name_of
from repere.professionnels.forms.monographies import CorrectionForm
from repere.professionnels.numeros import number
from repere.professionnels.presentation.themes import CODEES, themes_of
from repere.professionnels.qui_ecrit import answered_by_others
from repere.professionnels.views.monographies.suivi import trail
from repere.reseau.taxonomie import BESOINS

_A_DEMANDER: Final = gettext_lazy(
    "Cette structure tient sa page elle-même. Demandez-lui de l’écrire, ou à qui anime le bassin."
)


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.ECRIRE_LA_MONOGRAPHIE)
def propos(request: HttpRequest, numero: int) -> HttpResponse:
    """Show a note and correct it."""
    note = note_for(request, Action.ECRIRE_LA_MONOGRAPHIE, numero)
    initial = {"texte": note.texte, "role": note.role, "version": note.version}
    formulaire = CorrectionForm(request.POST or None, initial=initial)
    change = False
    if request.method == "POST" and not may_change(request, note.monographie):
        formulaire.add_error("texte", PUBLIEE)
    if request.method == "POST" and formulaire.is_valid():
        try:
            correct(propos=note, **formulaire.cleaned_data)
        except ProposChange:
            # One's own words stay in the form, beside what the note became.
            change = True
            formulaire = CorrectionForm(request.POST | {"version": str(note.version)})
        else:
            messages.success(request, _("La note est corrigée."))
            return redirect("professionnels:propos", note.pk)
    return _page(request, note, formulaire, change)


@require_POST
@action_required(Action.ECRIRE_LA_MONOGRAPHIE)
def choisir(request: HttpRequest, numero: int) -> HttpResponse:
    """Choose between two texts of one note."""
    note = note_for(request, Action.ECRIRE_LA_MONOGRAPHIE, numero)
    variante = note.variantes.filter(pk=number(request.POST.get("variante", "")) or 0).first()
    lue = number(request.POST.get("version", "")) or None
    if not may_change(request, note.monographie):
        messages.error(request, PUBLIEE)
    elif variante is not None:
        try:
            settle(variante=variante, choix=request.POST.get("choix", ""), version=lue)
        except NoteRefusee as refus:
            messages.error(request, str(refus))
        else:
            messages.success(request, _("C’est choisi."))
    return redirect("professionnels:propos", note.pk)


@require_POST
@action_required(Action.ECRIRE_LA_MONOGRAPHIE)
def au_reseau(request: HttpRequest, numero: int) -> HttpResponse:
    """Write what was said where the structure edits it: its needs, or how it presents itself."""
    note = note_for(request, Action.ECRIRE_LA_MONOGRAPHIE, numero)
    genre = request.POST.get("genre", "")
    try:
        if _must_ask(request, note):
            raise EcritureImpossible(_A_DEMANDER)
        if note.nature != Propos.Nature.BESOIN:
            write_presentation(propos=note)
        elif genre in BESOINS:
            write_need(propos=note, genre=genre, par=request.user)
        else:
            raise EcritureImpossible(_("Choisissez de quel besoin il s’agit."))
    except EcritureImpossible as refus:
        messages.error(request, str(refus))
    else:
        messages.success(request, _("C’est écrit sur la page de la structure."))
    return redirect("professionnels:propos", note.pk)


def _must_ask(request: HttpRequest, note: Propos) -> bool:
    """Say whether the page of the structure is written by others: a contributeur's words are proposed there."""
    structure = note.fiche.structure if note.fiche else None
    if structure is None or not answered_by_others(request, structure):
        return False
    return not leads_monograph(request, note.monographie)


def _page(
    request: HttpRequest, note: Propos, formulaire: CorrectionForm, change: bool
) -> HttpResponse:
    structure = note.fiche.structure if note.fiche else None
    themes = themes_of([note]).get(note.pk)
    contexte: dict[str, Any] = {
        "note": note,
        "form": formulaire,
        "change": change,
        "personnes": personal_words(note.texte, note.role),
        "de": name_of(note.ecrit_par) if note.ecrit_par_id else "",
        "variantes": [
            (v, name_of(v.ecrit_par) if v.ecrit_par_id else _("Un autre texte"))
            for v in note.variantes.select_related("ecrit_par").order_by("ecrit_le", "pk")
        ],
        "themes": themes,
        # Themes and needs of the network bear the same names.
        "genre_propose": next((t.code for t in themes.confirmes), "") if themes else "",
        "ouverts": Theme.objects.filter(ferme_le__isnull=True) if note.nature in CODEES else (),
        "structure": structure,
        "a_demander": _A_DEMANDER if _must_ask(request, note) else "",
        "genres": [(cle, BESOINS[cle]) for cle in BESOINS],
        "vers_presentation": structure is not None and note.nature in CHAMPS,
        "vers_besoin": structure is not None and note.nature == Propos.Nature.BESOIN,
    }
    fil = trail(note.monographie, (_("Une note"), ""))
    statut = 409 if change else None
    return page(
        request, "professionnels/monographies/propos.html", contexte, fil=fil, status=statut
    )
