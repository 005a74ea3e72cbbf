"""The public page as it would be, before anything is saved."""

import copy

from django.http import HttpResponse
from django.utils import timezone

from repere.annuaire.services.correspondance import write_values
from repere.annuaire.views.lieux import page_context
from repere.professionnels.cadre import page
from repere.professionnels.forms.edition import SectionForm
from repere.professionnels.views.edition.atelier import Atelier


def show_preview(atelier: Atelier, form: SectionForm) -> HttpResponse:
    """Render the public page with what was typed; the form comes along, out of sight."""
    lieu = copy.copy(atelier.lieu)
    write_values(lieu, atelier.fiche.said() | form.values())
    contexte = page_context(lieu, timezone.localtime()) | {
        "section": atelier.section,
        "envoi": [(nom, v) for nom in atelier.sent for v in atelier.sent.getlist(nom)],
        "base": atelier.request.POST.get("base", ""),
        "adresse_section": atelier.address,
        "voisins": [],
        # For search engines, which never come here.
        "donnees_structurees": "",
    }
    return page(atelier.request, "professionnels/edition/apercu.html", contexte, fil=[])
