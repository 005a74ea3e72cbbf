"""The doors of the professional space: which places, for what, and 404 for all the rest."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import Http404, HttpRequest, HttpResponse

from repere.annuaire.models import Lieu
from repere.annuaire.querysets.lieu import LieuQuerySet
from repere.comptes.access import action_required, current_roles
from repere.comptes.droits import Action, roles_for
from repere.professionnels.portee import Portee

P = ParamSpec("P")
VueDeLieu = Callable[Concatenate[HttpRequest, Lieu, P], HttpResponse]
Vue = Callable[Concatenate[HttpRequest, str, P], HttpResponse]


def scope(request: HttpRequest, action: Action) -> Portee:
    """Return over what who asks may do ``action`` now."""
    admis = roles_for(action)
    return Portee.of(ou for role, ou in current_roles(request) if role in admis)


def places_for(request: HttpRequest, action: Action) -> LieuQuerySet:
    """Return the places on which who asks may do ``action``, deactivated ones included, merged ones not."""
    return Lieu.objects.filter(scope(request, action).places(), fusionne_dans__isnull=True)


def place_for(request: HttpRequest, action: Action, identifiant: str) -> Lieu:
    """Return one place on which who asks may do ``action``. Raises Http404: they need not know that it is."""
    lieux = places_for(request, action).select_related("rattachement__departement", "structure")
    lieu = lieux.filter(identifiant=identifiant).order_by().first()
    if lieu is None:
        raise Http404("Rien ici.")
    return lieu


def place_required(action: Action) -> Callable[[VueDeLieu[P]], Vue[P]]:
    """Hand a view the place that its address names, if who asks may do ``action`` on it."""

    def decorate(vue: VueDeLieu[P]) -> Vue[P]:
        @action_required(action)
        @wraps(vue)
        def opened(
            request: HttpRequest, /, identifiant: str, *args: P.args, **kwargs: P.kwargs
        ) -> HttpResponse:
            return vue(request, place_for(request, action, identifiant), *args, **kwargs)

        return opened  # type: ignore[return-value]

    return decorate
