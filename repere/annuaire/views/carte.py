"""What ``<repere-carte>`` asks for once somebody looks at the map."""

import re
from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Final

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from repere.annuaire import cartographie
from repere.socle.probleme import Probleme, problem_response

_DEGRE: Final = re.compile(r"-?\d{1,3}")
Vue = Callable[..., HttpResponse]


def map_data(*, secondes: int) -> Callable[[Vue], Vue]:
    """Serve JSON to anyone, kept ``secondes``, then asked again by its ETag."""

    def habille(vue: Vue) -> Vue:
        gardee: Vue = cache_control(public=True, max_age=secondes)(vue)
        return wraps(vue)(login_not_required(require_safe(gardee)))

    return habille


@map_data(secondes=3600)
def fond(request: HttpRequest) -> HttpResponse:
    """Land, départements, the largest communes."""
    return _json(cartographie.base_map())


@map_data(secondes=3600)
def communes(request: HttpRequest) -> HttpResponse:
    """Limits and names of the communes of the square of one degree whose corner is given."""
    coin = [request.GET.get("sud", ""), request.GET.get("ouest", "")]
    if not all(map(_DEGRE.fullmatch, coin)):
        return _refused("« sud » et « ouest » sont des degrés entiers, par exemple sud=47&ouest=0.")
    return _json(cartographie.commune_limits(*map(int, coin)))


def _json(contenu: bytes) -> HttpResponse:
    return HttpResponse(contenu, content_type="application/json")


def _refused(detail: str) -> HttpResponse:
    return problem_response(Probleme(HTTPStatus.UNPROCESSABLE_ENTITY, detail))
