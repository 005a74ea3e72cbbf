"""Saving a section: said in words, and what collides with somebody else's change shown side by side."""

from collections.abc import Callable
from typing import NamedTuple

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from repere.annuaire.presentation.formats import join_words
from repere.annuaire.standard.fiche import value_to_json
from repere.professionnels.cadre import page
from repere.professionnels.forms.edition import SectionForm
from repere.professionnels.presentation.edition import (
    field_in_words,
    origin_in_words,
    value_in_words,
)
from repere.professionnels.qui_ecrit import must_propose, sign
from repere.professionnels.services.avis_edition import tell_change, tell_proposal
from repere.professionnels.services.edition import Enregistrement, save_section, typed
from repere.professionnels.trois_voies import Conflit
from repere.professionnels.views.edition.atelier import Atelier

Refus = Callable[..., HttpResponse]


class Choix(NamedTuple):
    """Two values of one field, to choose from."""

    champ: str
    nom: str
    mienne: list[str]
    leur: list[str]
    qui: str


def keep(atelier: Atelier, *, vers: str, refuser: Refus) -> HttpResponse:
    """Save what was sent and lead to ``vers``; else show what to mend, or what to choose."""
    form = atelier.form(atelier.sent)
    if not form.is_valid():
        return refuser(atelier, form, status=422)
    issue = save_section(
        lieu=atelier.lieu,
        section=atelier.section.cle,
        base=atelier.base(),
        miennes=form.values(),
        signature=sign(atelier.request, atelier.lieu),
        choix={
            champ: atelier.request.POST.get(f"choix_{champ}", "")
            for champ in atelier.section.form.champs
        },
        vues=typed(atelier.sealed("vues")),
        propose=must_propose(atelier.request, atelier.lieu),
    )
    if issue.conflits:
        return _ask(atelier, form, issue)
    _say(atelier, issue)
    return redirect(vers)


def _say(atelier: Atelier, issue: Enregistrement) -> None:
    if not issue.changes:
        messages.info(atelier.request, _("Rien n’a changé : tout était déjà écrit ainsi."))
    elif issue.propose:
        tell_proposal(lieu=atelier.lieu, champs=issue.changes)
        messages.success(
            atelier.request,
            _("Votre proposition est envoyée à l’équipe du lieu. Elle décidera."),
        )
    else:
        tell_change(lieu=atelier.lieu, champs=issue.changes, par=atelier.request.user)
        messages.success(atelier.request, _("C’est enregistré. La page publique est à jour."))
    if issue.venues:
        champs = join_words([field_in_words(c) for c in issue.venues])
        modele = _("Quelqu’un a aussi changé, pendant ce temps : {champs}. Tout est gardé.")
        messages.info(atelier.request, modele.format(champs=champs))


def _ask(atelier: Atelier, form: SectionForm, issue: Enregistrement) -> HttpResponse:
    """Show both values of each field in conflict, with all that was typed kept in the page."""
    contexte = {
        "lieu": issue.lieu,
        "section": atelier.section,
        "choix": [_choice(issue, conflit) for conflit in issue.conflits],
        "envoi": [
            (nom, v)
            for nom in atelier.sent
            if not nom.startswith("choix_")
            for v in atelier.sent.getlist(nom)
        ],
        "base": atelier.request.POST.get("base", ""),
        "vues": atelier.seal({c.champ: value_to_json(c.leur) for c in issue.conflits}),
        "adresse_section": atelier.address,
        "geste": atelier.request.POST.get("geste", "enregistrer"),
    }
    lieu = issue.lieu
    fil = [
        (lieu.nom, reverse("professionnels:lieu", args=[lieu.identifiant])),
        (_("Deux changements"), ""),
    ]
    gabarit = "professionnels/edition/conflit.html"
    return page(atelier.request, gabarit, contexte, fil=fil, status=409)


def _choice(issue: Enregistrement, conflit: Conflit) -> Choix:
    champ = conflit.champ
    return Choix(
        champ=champ,
        nom=field_in_words(champ),
        mienne=value_in_words(champ, conflit.mienne),
        leur=value_in_words(champ, conflit.leur),
        qui=origin_in_words(issue.lieu.provenance.get(champ)),
    )
