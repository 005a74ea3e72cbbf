"""The pages of the editor: the list of sections, then each of them. Buttons say what is done of what was sent."""

from collections.abc import Callable
from typing import Final

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from repere.annuaire.models import Lieu
from repere.annuaire.services.correspondance import record_of
from repere.comptes.droits import Action
from repere.professionnels.access import place_required
from repere.professionnels.cadre import Fil, page
from repere.professionnels.forms.edition import PAR_CLE, SECTIONS, SectionForm
from repere.professionnels.forms.edition.gestes import add_row, copy_day, read_sentence
from repere.professionnels.models import Brouillon
from repere.professionnels.presentation.edition import next_steps
from repere.professionnels.qui_ecrit import must_propose
from repere.professionnels.services.brouillons import drop_draft, keep_draft
from repere.professionnels.views.edition.apercu import show_preview
from repere.professionnels.views.edition.atelier import TAILLE_DU_BROUILLON, Atelier
from repere.professionnels.views.edition.enregistrer import keep

Geste = Callable[[Atelier], HttpResponse]


@require_safe
@place_required(Action.MODIFIER_UN_LIEU)
def modifier(request: HttpRequest, lieu: Lieu) -> HttpResponse:
    """List the sections of a place, what is worth saying next first."""
    brouillons = Brouillon.objects.filter(personne_id=request.user.pk, lieu=lieu).order_by()
    suites = next_steps(record_of(lieu))
    contexte = {
        "lieu": lieu,
        "suites": [(s.phrase, PAR_CLE[s.section]) for s in suites],
        "sections": SECTIONS,
        "en_cours": set(brouillons.values_list("section", flat=True)),
        "propose": must_propose(request, lieu),
    }
    return page(request, "professionnels/edition/modifier.html", contexte, fil=trail(lieu))


@require_http_methods(["GET", "HEAD", "POST"])
@place_required(Action.MODIFIER_UN_LIEU)
def section(request: HttpRequest, lieu: Lieu, section: str) -> HttpResponse:
    """Show a section, or do of it what the button says."""
    atelier = _workshop(request, lieu, section)
    if request.method != "POST":
        return _open(atelier)
    geste, _deux_points, quoi = request.POST.get("geste", "enregistrer").partition(":")
    if geste == "copier":
        return show(atelier, _as_left(atelier, copy_day(atelier.sent, quoi)))
    return _GESTES.get(geste, save_and_stay)(atelier)


@require_POST
@place_required(Action.MODIFIER_UN_LIEU)
def brouillon(request: HttpRequest, lieu: Lieu, section: str) -> HttpResponse:
    """Keep what is being written, as the page sends it by itself."""
    atelier = _workshop(request, lieu, section)
    if not atelier.sent:
        return HttpResponse(status=400)
    return HttpResponse(status=204 if _keep(atelier) else 413)


def _workshop(request: HttpRequest, lieu: Lieu, section: str) -> Atelier:
    if section not in PAR_CLE:
        raise Http404("Rien ici.")
    return Atelier(request, lieu, PAR_CLE[section])


def _open(atelier: Atelier) -> HttpResponse:
    garde = atelier.draft()
    if garde is None:
        return show(atelier, atelier.form(), base=atelier.seal(atelier.current()))
    form = _as_left(atelier, atelier.draft_data(garde))
    return show(atelier, form, base=atelier.seal(garde.base), brouillon=garde)


def _as_left(atelier: Atelier, data: object) -> SectionForm:
    form = atelier.form(data)
    form.as_left()
    return form


def show(
    atelier: Atelier,
    form: SectionForm,
    *,
    base: str | None = None,
    brouillon: Brouillon | None = None,
    status: int = 200,
) -> HttpResponse:
    """Render the section; ``base`` None: what the page carried, it carries again."""
    lieu = atelier.lieu
    contexte = {
        "lieu": lieu,
        "section": atelier.section,
        "form": form,
        "base": atelier.request.POST.get("base", "") if base is None else base,
        "brouillon": brouillon,
        "origines": atelier.section_origins,
        "precedente": atelier.preceding,
        "suivante": atelier.following,
        "rang": SECTIONS.index(atelier.section) + 1,
        "combien": len(SECTIONS),
        "propose": must_propose(atelier.request, lieu),
        "adresse_brouillon": reverse(
            "professionnels:modifier_brouillon", args=[lieu.identifiant, atelier.section.cle]
        ),
    }
    fil = trail(lieu, str(atelier.section.titre))
    gabarit = "professionnels/edition/section.html"
    return page(atelier.request, gabarit, contexte, fil=fil, status=status)


def save_and_stay(atelier: Atelier) -> HttpResponse:
    """Save, then go back to the list of sections."""
    return keep(atelier, vers=_home(atelier), refuser=show)


def _save_and_follow(atelier: Atelier) -> HttpResponse:
    suite = atelier.following
    args = [atelier.lieu.identifiant, suite.cle] if suite else []
    vers = reverse("professionnels:modifier_section", args=args) if suite else _home(atelier)
    return keep(atelier, vers=vers, refuser=show)


def _preview(atelier: Atelier) -> HttpResponse:
    form = atelier.form(atelier.sent)
    if not form.is_valid():
        return show(atelier, form, status=422)
    return show_preview(atelier, form)


def _resume(atelier: Atelier) -> HttpResponse:
    return show(atelier, _as_left(atelier, atelier.sent))


def _add_row(atelier: Atelier) -> HttpResponse:
    return show(atelier, _as_left(atelier, add_row(atelier.sent)))


def _read_sentence(atelier: Atelier) -> HttpResponse:
    try:
        data = read_sentence(atelier.sent)
    except forms.ValidationError as faute:
        form = _as_left(atelier, atelier.sent)
        form.add_error("phrase", faute)
        return show(atelier, form, status=422)
    messages.info(
        atelier.request, _("Voici ce que nous avons compris. Vérifiez, puis enregistrez.")
    )
    return show(atelier, _as_left(atelier, data))


def _set_aside(atelier: Atelier) -> HttpResponse:
    if not _keep(atelier):
        messages.warning(atelier.request, _("C’est trop long pour être gardé. Enregistrez plutôt."))
        return show(atelier, _as_left(atelier, atelier.sent), status=413)
    messages.success(
        atelier.request, _("C’est gardé. Vous seul le voyez, jusqu’à ce que vous enregistriez.")
    )
    return redirect(_home(atelier))


def _throw_away(atelier: Atelier) -> HttpResponse:
    drop_draft(personne=atelier.request.user, lieu=atelier.lieu, section=atelier.section.cle)
    messages.success(atelier.request, _("Le brouillon est effacé."))
    return redirect(atelier.address)


def _keep(atelier: Atelier) -> bool:
    valeurs = {nom: atelier.sent.getlist(nom) for nom in atelier.sent}
    if sum(len(v) for liste in valeurs.values() for v in liste) > TAILLE_DU_BROUILLON:
        return False
    keep_draft(
        personne=atelier.request.user,
        lieu=atelier.lieu,
        section=atelier.section.cle,
        valeurs=valeurs,
        base=atelier.sealed("base"),
    )
    return True


_GESTES: Final[dict[str, Geste]] = {
    "enregistrer": save_and_stay,
    "suite": _save_and_follow,
    "apercu": _preview,
    "reprendre": _resume,
    "ligne": _add_row,
    "lire": _read_sentence,
    "garder": _set_aside,
    "jeter": _throw_away,
}


def _home(atelier: Atelier) -> str:
    return reverse("professionnels:modifier", args=[atelier.lieu.identifiant])


def trail(lieu: Lieu, titre: str = "") -> Fil:
    """Return the way from the first page of the space to the editor, or to a section of it."""
    fil = [
        (_("Mes lieux"), reverse("professionnels:lieux")),
        (lieu.nom, reverse("professionnels:lieu", args=[lieu.identifiant])),
    ]
    if not titre:
        return [*fil, (_("Modifier"), "")]
    return [
        *fil,
        (_("Modifier"), reverse("professionnels:modifier", args=[lieu.identifiant])),
        (titre, ""),
    ]
