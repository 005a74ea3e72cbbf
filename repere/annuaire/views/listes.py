"""What every list of places shares: cards, page by page."""

from collections.abc import Iterable
from typing import Any, Final

from django.core.paginator import Page, Paginator
from django.http import HttpRequest
from django.utils import timezone

from repere.annuaire.demande import DemandeRefusee, Filtres, read_page
from repere.annuaire.models import Lieu
from repere.annuaire.presentation.carte import Carte, cards
from repere.annuaire.presentation.mots import SERVICES
from repere.annuaire.proximite import Voisinage
from repere.annuaire.querysets.lieu import LieuQuerySet

PAR_PAGE: Final = 20


def cut(request: HttpRequest, lieux: LieuQuerySet | Voisinage) -> Page[Lieu]:
    """Return the page asked. Raises DemandeRefusee when there is no such page."""
    paginator: Paginator[Lieu] = Paginator(lieux, PAR_PAGE)
    numero = read_page(request.GET)
    if numero > paginator.num_pages:
        raise DemandeRefusee("page", str(numero), str(paginator.num_pages))
    return paginator.page(numero)


def list_context(page: Page[Lieu], filtres: Filtres) -> dict[str, Any]:
    """Return what the templates of lists need: pagination and the filters' form."""
    return {
        "page": page,
        "filtres": filtres,
        "services": SERVICES.values(),
        "page_avant": filtres.query(page=page.number - 1) if page.has_previous() else "",
        "page_apres": filtres.query(page=page.number + 1) if page.has_next() else "",
    }


def cards_now(lieux: Iterable[Lieu]) -> list[Carte]:
    """Return the cards of ``lieux`` as they stand right now."""
    return cards(lieux, timezone.localtime())
