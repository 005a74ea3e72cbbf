"""Tidying the notes: kept, put aside, moved, made one; many at once, and undone."""

from collections.abc import Callable
from typing import Any, Final

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.monographies.discretion import personal_words
from repere.monographies.models import Monographie, Propos, Theme
from repere.monographies.services.codage import decide_theme, forget_theme
from repere.monographies.services.rangement import Marque, decide, merge, move, undo
from repere.professionnels.access_monographies import PUBLIEE, may_change, monograph_for
from repere.professionnels.annulation import offer_undo, read_token
from repere.professionnels.cadre import page
from repere.professionnels.numeros import number
from repere.professionnels.presentation.themes import themes_of
from repere.professionnels.views.monographies.suivi import trail
from repere.socle.langue import N_, Table

PAR_PAGE: Final = 40
GESTE: Final = "monographie.ranger"
_RANGER: Final = "professionnels:monographie_ranger"
ETATS: Final = Table(
    {
        "a-ranger": N_("À ranger"),
        "gardees": N_("Gardées"),
        "ecartees": N_("Écartées"),
        "toutes": N_("Toutes"),
    }
)
_GARDE: Final[dict[str, dict[str, Any]]] = {
    "a-ranger": {"garde__isnull": True},
    "gardees": {"garde": True},
    "ecartees": {"garde": False},
    "toutes": {},
}


@require_safe
@action_required(Action.ECRIRE_LA_MONOGRAPHIE)
def ranger(request: HttpRequest, numero: int) -> HttpResponse:
    """List the notes, with what can be done to those that are ticked."""
    sienne = monograph_for(request, Action.ECRIRE_LA_MONOGRAPHIE, numero)
    etat = request.GET.get("etat", "")
    etat = etat if etat in ETATS else "a-ranger"
    lues = _notes(sienne).filter(**_GARDE[etat])
    if (nature := request.GET.get("nature", "")) in Propos.Nature.values:
        lues = lues.filter(nature=nature)
    if fiche := number(request.GET.get("fiche", "")):
        lues = lues.filter(fiche=fiche)
    feuillet = Paginator(lues, PAR_PAGE).get_page(request.GET.get("page"))
    themes = themes_of(list(feuillet))
    contexte = {
        "monographie": sienne,
        "etats": [(cle, ETATS[cle]) for cle in ETATS],
        "etat": etat,
        "natures": Propos.Nature.choices,
        "nature": nature,
        "fiches": sienne.fiches.order_by("ordre", "nom", "pk"),
        "fiche": fiche,
        "notes": feuillet,
        "lignes": [
            (note, themes.get(note.pk), personal_words(note.texte, note.role)) for note in feuillet
        ],
        "annuler": request.GET.get("annuler", ""),
        "ici": request.get_full_path().split("annuler=")[0].rstrip("?&"),
    }
    fil = trail(sienne, (_("Ranger les notes"), ""))
    return page(request, "professionnels/monographies/ranger.html", contexte, fil=fil)


@require_POST
@action_required(Action.ECRIRE_LA_MONOGRAPHIE)
def agir(request: HttpRequest, numero: int) -> HttpResponse:
    """Do to the notes that were ticked what the button says; or undo it."""
    sienne = monograph_for(request, Action.ECRIRE_LA_MONOGRAPHIE, numero)
    if not may_change(request, sienne):
        messages.error(request, PUBLIEE)
        return redirect(_back(request, sienne))
    if "annuler" in request.POST:
        return _undo(request, sienne)
    cochees = {pk for mot in request.POST.getlist("note") if (pk := number(mot))}
    notes = list(_notes(sienne).filter(pk__in=cochees))
    geste = _GESTES.get(request.POST.get("geste", ""))
    if geste is None or not notes:
        messages.error(request, _("Cochez des notes, puis choisissez que faire."))
        return redirect(_back(request, sienne))
    try:
        marques = geste(request, notes)
    except ValueError as refus:
        messages.error(request, str(refus))
        return redirect(_back(request, sienne))
    dit = ngettext("%(n)d note rangée.", "%(n)d notes rangées.", len(marques))
    messages.success(request, dit % {"n": len(marques)})
    return offer_undo(request, GESTE, [sienne.pk, marques], vers=reverse(_RANGER, args=[sienne.pk]))


@require_POST
@action_required(Action.ECRIRE_LA_MONOGRAPHIE)
def coder(request: HttpRequest, numero: int) -> HttpResponse:
    """Confirm a theme of a note, or put it aside. ``theme``: "number of the note:oui|non|rendre:code"."""
    sienne = monograph_for(request, Action.ECRIRE_LA_MONOGRAPHIE, numero)
    note, choix, code = (*request.POST.get("theme", "").split(":", 2), "", "")[:3]
    propos = _notes(sienne).filter(pk=number(note) or 0).first()
    theme = Theme.objects.filter(pk=code).first()
    if not may_change(request, sienne):
        messages.error(request, PUBLIEE)
    elif propos is None or theme is None or choix not in {"oui", "non", "rendre"}:
        messages.error(request, _("Choisissez un thème de la liste."))
    elif choix == "rendre":
        forget_theme(propos=propos, theme=theme)
    else:
        themes = themes_of([propos]).get(propos.pk)
        raisons = dict(themes.suggeres).get(theme, []) if themes else []
        oui = choix == "oui"
        decide_theme(propos=propos, theme=theme, oui=oui, par=request.user, raisons=raisons)
    return redirect(_back(request, sienne))


def _notes(monographie: Monographie) -> QuerySet[Propos]:
    lues = Propos.objects.filter(monographie=monographie, variante_de=None, fusionne_dans=None)
    lues = lues.select_related("fiche", "reunion").prefetch_related("variantes")
    return lues.order_by("fiche__ordre", "nature", "ordre", "ecrit_le", "pk")


def _move(request: HttpRequest, notes: list[Propos]) -> list[Marque]:
    nature = request.POST.get("vers", "")
    if nature not in Propos.Nature.values:
        raise ValueError(_("Choisissez où déplacer ces notes."))
    return move(propos=notes, nature=nature)


def _merge(_request: HttpRequest, notes: list[Propos]) -> list[Marque]:
    if len(notes) < 2:
        raise ValueError(_("Cochez au moins deux notes à réunir."))
    return merge(propos=notes)


_GESTES: Final[dict[str, Callable[[HttpRequest, list[Propos]], list[Marque]]]] = {
    "garder": lambda _request, notes: decide(propos=notes, garde=True),
    "ecarter": lambda _request, notes: decide(propos=notes, garde=False),
    "remettre": lambda _request, notes: decide(propos=notes, garde=None),
    "deplacer": _move,
    "reunir": _merge,
}


def _undo(request: HttpRequest, monographie: Monographie) -> HttpResponse:
    lu = read_token(GESTE, request)
    if lu is None or lu[0] != monographie.pk:
        messages.error(request, _("Il est trop tard pour annuler."))
        return redirect(_RANGER, monographie.pk)
    rendues = undo(marques=[(pk, version) for pk, version in lu[1]])
    if rendues == len(lu[1]):
        messages.success(request, _("C’est annulé."))
    else:
        messages.warning(request, _("Des notes ont changé depuis. Elles restent comme elles sont."))
    return redirect(_RANGER, monographie.pk)


def _back(request: HttpRequest, monographie: Monographie) -> str:
    """Return the very list from where one came: its filters, its page."""
    retour = request.POST.get("retour", "")
    siege = reverse(_RANGER, args=[monographie.pk])
    ici = retour.startswith((siege, reverse("professionnels:monographies")))
    return retour if ici and url_has_allowed_host_and_scheme(retour, None) else siege
