"""The places one works on: the list, and the page of each from which everything about it starts."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from repere.annuaire.models import Lieu
from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.professionnels.access import place_required, places_for
from repere.professionnels.cadre import page

PAR_PAGE = 50


@require_safe
@action_required(Action.MODIFIER_UN_LIEU)
def lieux(request: HttpRequest) -> HttpResponse:
    """List the places that who asks may change, found by name or town."""
    mots = request.GET.get("q", "").strip()[:100]
    trouves = places_for(request, Action.MODIFIER_UN_LIEU).matching(mots).without_heavy()
    feuillet = Paginator(trouves.order_by("nom", "pk"), PAR_PAGE).get_page(request.GET.get("page"))
    contexte = {"lieux": feuillet, "mots": mots}
    return page(request, "professionnels/lieux.html", contexte, fil=[(_("Mes lieux"), "")])


@require_safe
@place_required(Action.MODIFIER_UN_LIEU)
def lieu(request: HttpRequest, lieu: Lieu) -> HttpResponse:
    """Show one place, and what one can do about it."""
    contexte = {
        "lieu": lieu,
        "gere_l_equipe": _may(request, lieu, Action.GERER_UNE_EQUIPE),
        "peut_fermer": _may(request, lieu, Action.DECIDER_POUR_UN_LIEU),
        "peut_fusionner": _may(request, lieu, Action.FUSIONNER),
    }
    return page(request, "professionnels/lieu.html", contexte, fil=_trail(lieu))


def _may(request: HttpRequest, lieu: Lieu, action: Action) -> bool:
    return places_for(request, action).filter(pk=lieu.pk).exists()


def _trail(lieu: Lieu) -> list[tuple[str, str]]:
    return [(_("Mes lieux"), reverse("professionnels:lieux")), (lieu.nom, "")]
