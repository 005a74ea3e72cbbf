"""The public page as it would be, before anything is saved."""

import copy

from django.conf import settings
from django.http import HttpResponse
from django.utils import timezone

from repere.annuaire.identifiants import exported_id
from repere.annuaire.presentation.carte import public_view
from repere.annuaire.presentation.fiche import place_page
from repere.annuaire.presentation.remise import address, handover
from repere.annuaire.services.correspondance import write_values
from repere.professionnels.cadre import page
from repere.professionnels.forms.edition import SectionForm
from repere.professionnels.views.edition.atelier import Atelier


def show_preview(atelier: Atelier, form: SectionForm) -> HttpResponse:
    """Render the public page with what was typed; the form comes along, out of sight."""
    lieu = copy.copy(atelier.lieu)
    write_values(lieu, atelier.fiche.said() | form.values())
    moment = timezone.localtime()
    fiche, fini = public_view(lieu), place_page(lieu, moment)
    contexte = {
        "lieu": lieu,
        "section": atelier.section,
        "envoi": [(nom, v) for nom in atelier.sent for v in atelier.sent.getlist(nom)],
        "base": atelier.request.POST.get("base", ""),
        "adresse_section": atelier.address,
        "voisins": [],
        "page": fini,
        "remise": handover(lieu, fiche, fini, moment),
        "donnees_structurees": "",
        "adresse_api": f"/api/v1/lieux/{exported_id(lieu.identifiant)}",
        "adresse_entiere": settings.REPERE_URL + lieu.get_absolute_url(),
        "adresse_image": settings.REPERE_URL + address("image", lieu),
        "adresse_signaler": address("signaler", lieu),
    }
    return page(atelier.request, "professionnels/edition/apercu.html", contexte, fil=[])
