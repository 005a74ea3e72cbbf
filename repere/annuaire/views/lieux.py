"""The page of a place, and what its address answers once it is merged or closed."""

from datetime import datetime
from typing import Any, Final

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from repere.annuaire.access import get_place
from repere.annuaire.identifiants import exported_id
from repere.annuaire.models import Lieu
from repere.annuaire.presentation import adresses
from repere.annuaire.presentation.carte import public_view
from repere.annuaire.presentation.fiche import place_page
from repere.annuaire.presentation.formats import date_in_words
from repere.annuaire.presentation.remise import address, handover, structured_data_element
from repere.annuaire.presentation.voisins import CarteVoisine, neighbour_cards
from repere.annuaire.voisins import nearest_alternatives

VOISINS: Final = 3


@login_not_required
@require_safe
def lieu(request: HttpRequest, identifiant: str, slug: str) -> HttpResponse:
    """Show a place; redirect for good from a former name or a merged place; 410 when closed."""
    lieu = get_place(identifiant)
    if (lieu.identifiant, lieu.slug) != (identifiant, slug):
        return redirect(lieu, permanent=True)
    if not lieu.publie:
        return closed_page(request, lieu)
    moment = timezone.localtime()
    contexte = page_context(lieu, moment) | {
        "fil": trail(lieu),
        "voisins": _neighbours(lieu, moment),
    }
    return render(request, "annuaire/lieu.html", contexte)


def page_context(lieu: Lieu, moment: datetime) -> dict[str, Any]:
    """Return what the page of ``lieu`` shows of it, saved or not: an editor shows it before it is."""
    fiche = public_view(lieu)
    page = place_page(lieu, moment)
    return {
        "page": page,
        "remise": handover(lieu, fiche, page, moment),
        "donnees_structurees": structured_data_element(lieu, fiche, moment),
        "adresse_api": f"/api/v1/lieux/{exported_id(lieu.identifiant)}",
        "adresse_entiere": settings.REPERE_URL + lieu.get_absolute_url(),
        "adresse_image": settings.REPERE_URL + address("image", lieu),
        "adresse_signaler": address("signaler", lieu),
        # Of a context above, which knows us and which we do not know.
        "adresse_revendiquer": f"/espace/revendiquer/{lieu.identifiant}/",
    }


def closed_page(request: HttpRequest, lieu: Lieu) -> HttpResponse:
    """Say since when and why a place is out of the directory, and where else to go: 410."""
    fiche = public_view(lieu)
    contexte = {
        "fil": trail(lieu),
        "voisins": _neighbours(lieu, timezone.localtime()),
        "nom": fiche.nom,
        "commune": fiche.commune,
        "depuis": date_in_words(lieu.desactive_le) if lieu.desactive_le else "",
        "motif": lieu.motif_desactivation.rstrip("."),
    }
    return render(request, "annuaire/lieu_ferme.html", contexte, status=410)


def trail(lieu: Lieu) -> adresses.Fil:
    """Return the way down to the commune: the name of the place is the title just below."""
    commune = lieu.rattachement
    if commune is None:
        return []
    return [*adresses.trail(commune.departement), (commune.nom, adresses.commune(commune))]


def _neighbours(lieu: Lieu, moment: datetime) -> list[CarteVoisine]:
    """Return the nearest published places, for when this one does not suit."""
    return neighbour_cards(nearest_alternatives(lieu, VOISINS), lieu, moment)
