"""What people write in each section, the publication, and the list of themes."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.monographies.discretion import personal_words
from repere.monographies.models import Monographie, Propos, Theme
from repere.monographies.sections import CONSIGNES, SECTIONS
from repere.monographies.services.codage import ThemeImpossible, add_theme, close_theme
from repere.monographies.services.monographies import (
    MonographieImpossible,
    publish,
    unpublish,
)
from repere.monographies.services.reprises.lues import left_to_read
from repere.monographies.services.textes import TexteChange, stamp, write_text
from repere.professionnels.access_monographies import (
    PUBLIEE,
    may_change,
    monograph_for,
    old_monographs_for,
)
from repere.professionnels.cadre import page
from repere.professionnels.forms.monographies import TexteForm, ThemeForm
from repere.professionnels.presentation.etapes_monographie import steps
from repere.professionnels.presentation.personnes_nommees import named_elsewhere
from repere.professionnels.views.monographies.suivi import trail


@require_safe
@action_required(Action.ECRIRE_LA_MONOGRAPHIE)
def textes(request: HttpRequest, numero: int) -> HttpResponse:
    """List the sections, and what is written in each."""
    sienne = monograph_for(request, Action.ECRIRE_LA_MONOGRAPHIE, numero)
    ecrits = {texte.section: texte for texte in sienne.textes.all()}
    contexte = {
        "monographie": sienne,
        "sections": [(s, SECTIONS[s], CONSIGNES[s], ecrits.get(s)) for s in SECTIONS],
    }
    fil = trail(sienne, (_("Écrire les textes"), ""))
    return page(request, "professionnels/monographies/textes.html", contexte, fil=fil)


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.ECRIRE_LA_MONOGRAPHIE)
def texte(request: HttpRequest, numero: int, section: str) -> HttpResponse:
    """Write a section. Two people at once: both texts are shown, none is lost."""
    sienne = monograph_for(request, Action.ECRIRE_LA_MONOGRAPHIE, numero)
    if section not in SECTIONS:
        raise Http404
    ecrit = sienne.textes.filter(section=section).first()
    initial = {"corps": ecrit.corps if ecrit else "", "lu": stamp(ecrit)}
    formulaire = TexteForm(request.POST or None, initial=initial)
    autre: str | None = None
    if request.method == "POST" and not may_change(request, sienne):
        formulaire.add_error("corps", PUBLIEE)
    if request.method == "POST" and formulaire.is_valid():
        try:
            ecrit = write_text(
                monographie=sienne, section=section, par=request.user, **formulaire.cleaned_data
            )
        except TexteChange as change:
            autre = change.texte.corps
            formulaire = TexteForm(request.POST | {"lu": stamp(change.texte)})
        else:
            return _written(request, sienne, section, stamp(ecrit))
    contexte = {
        "monographie": sienne,
        "titre_section": SECTIONS[section],
        "consigne": CONSIGNES[section],
        "form": formulaire,
        "autre": autre,
        "personnes": personal_words(initial["corps"]),
    }
    fil = trail(sienne, *_way(sienne, SECTIONS[section]))
    # A page that keeps texts by itself reads the status alone; emptied by somebody else, it is a change too.
    statut = 409 if autre is not None else None
    return page(request, "professionnels/monographies/texte.html", contexte, fil=fil, status=statut)


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.MENER_LA_MONOGRAPHIE)
def publier(request: HttpRequest, numero: int) -> HttpResponse:
    """Show what is not ready, then publish; or take it back."""
    sienne = monograph_for(request, Action.MENER_LA_MONOGRAPHIE, numero)
    gardees = Propos.objects.kept().filter(monographie=sienne)
    nommees = [note for note in gardees if personal_words(note.texte, note.role)]
    if request.method == "POST":
        if "reprendre" in request.POST:
            unpublish(monographie=sienne, par=request.user)
            messages.success(request, _("La monographie n’est plus publique."))
        elif nommees and "relu" not in request.POST:
            messages.error(request, _("Relisez d’abord les notes qui semblent nommer quelqu’un."))
            return redirect("professionnels:monographie_publier", sienne.pk)
        else:
            _publish(request, sienne)
        return redirect("professionnels:monographie", sienne.pk)
    relisibles = old_monographs_for(request)
    contexte = {
        "monographie": sienne,
        "publiee": sienne.etat == Monographie.Etat.PUBLIEE,
        "reste": [e for e in steps(sienne, mene=True, relisibles=relisibles)[:-1] if not e.fait],
        # Publishing is refused until then: better said before than after.
        "a_relire": left_to_read(sienne),
        "nommees": nommees,
        "ailleurs": named_elsewhere(sienne),
    }
    fil = trail(sienne, (_("Publier"), ""))
    return page(request, "professionnels/monographies/publier.html", contexte, fil=fil)


def _publish(request: HttpRequest, monographie: Monographie) -> None:
    """Publish, or say why not: something of an old document is still to be read again."""
    try:
        publish(monographie=monographie, par=request.user)
    except MonographieImpossible as refus:
        messages.error(request, str(refus))
    else:
        messages.success(request, _("La monographie est publique."))


# The list of themes is one for all basins: who takes old documents over looks after it too.
@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.REPRENDRE_UNE_MONOGRAPHIE)
def themes(request: HttpRequest) -> HttpResponse:
    """Show the list of themes; add one, or propose one no longer."""
    ajout = request.method == "POST" and "theme" not in request.POST
    formulaire = ThemeForm(request.POST if ajout else None)
    if request.method == "POST" and not ajout:
        theme = get_object_or_404(Theme, pk=request.POST.get("theme", ""))
        close_theme(theme=theme, ouvert=theme.ferme_le is not None, par=request.user)
        messages.success(request, _("C’est fait."))
        return redirect("professionnels:monographies_themes")
    if ajout and formulaire.is_valid():
        try:
            add_theme(par=request.user, **formulaire.cleaned_data)
        except ThemeImpossible as refus:
            formulaire.add_error("libelle", str(refus))
        else:
            messages.success(request, _("Le thème est dans la liste."))
            return redirect("professionnels:monographies_themes")
    contexte = {"form": formulaire, "themes": Theme.objects.order_by("ferme_le", "libelle")}
    fil = [*trail(), (_("Thèmes"), "")]
    return page(request, "professionnels/monographies/themes.html", contexte, fil=fil)


def _written(request: HttpRequest, monographie: Monographie, section: str, lu: str) -> HttpResponse:
    if request.headers.get("X-Garde") == "seul":
        # Kept by itself while one writes: the page stays, and learns what it now holds.
        return HttpResponse(lu, content_type="text/plain; charset=utf-8")
    messages.success(request, _("Le texte est enregistré."))
    if "rester" in request.POST:
        return redirect("professionnels:monographie_texte", monographie.pk, section)
    return redirect("professionnels:monographie_textes", monographie.pk)


def _way(monographie: Monographie, titre: str) -> tuple[tuple[str, str], tuple[str, str]]:
    adresse = reverse("professionnels:monographie_textes", args=[monographie.pk])
    return (_("Écrire les textes"), adresse), (titre, "")
