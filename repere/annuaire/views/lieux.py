"""The page of a place, and what its address answers once it is merged or closed."""

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
from repere.annuaire.presentation.carte import Carte, cards, public_view
from repere.annuaire.presentation.fiche import place_page
from repere.annuaire.presentation.remise import handover, structured_data_element

VOISINS: Final = 3
VOISINS_KM: Final = 30


@login_not_required
@require_safe
def lieu(request: HttpRequest, identifiant: str, slug: str) -> HttpResponse:
    """Show a place; redirect for good from a former name or a merged place; 410 when closed."""
    lieu = get_place(identifiant)
    if (lieu.identifiant, lieu.slug) != (identifiant, slug):
        return redirect(lieu, permanent=True)
    contexte: dict[str, Any] = {"fil": _trail(lieu), "voisins": _neighbours(lieu)}
    if not lieu.publie:
        contexte |= {
            "nom": public_view(lieu).nom,
            "depuis": lieu.desactive_le,
            "motif": lieu.motif_desactivation,
        }
        return render(request, "annuaire/lieu_ferme.html", contexte, status=410)
    fiche, moment = public_view(lieu), timezone.localtime()
    page = place_page(lieu, moment)
    contexte |= {
        "page": page,
        "remise": handover(lieu, fiche, page, moment),
        "donnees_structurees": structured_data_element(lieu, fiche, moment),
        "adresse_api": f"/api/v1/lieux/{exported_id(lieu.identifiant)}",
        "adresse_entiere": settings.REPERE_URL + request.path,
        "sujet_signalement": f"Erreur sur la fiche : {fiche.nom}",
    }
    return render(request, "annuaire/lieu.html", contexte)


def _trail(lieu: Lieu) -> adresses.Fil:
    """Return the way down to the commune: the name of the place is the title just below."""
    commune = lieu.rattachement
    if commune is None:
        return []
    return [*adresses.trail(commune.departement), (commune.nom, adresses.commune(commune))]


def _neighbours(lieu: Lieu) -> list[Carte]:
    """Return the nearest published places, for when this one does not suit."""
    centre = lieu.position or (lieu.rattachement.position if lieu.rattachement else None)
    if centre is None:
        return []
    autres = Lieu.objects.published().exclude(pk=lieu.pk).with_rattachement()
    return cards(autres.nearest_to(centre, km=VOISINS_KM)[:VOISINS], timezone.localtime())
