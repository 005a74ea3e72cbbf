"""One address, two contexts: the public API reads a place, the professional space lets tools change it."""

from collections.abc import Callable

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponseBase
from django.urls import URLPattern, URLResolver, path
from django.views.decorators.csrf import csrf_exempt

from repere.api.urls import urlpatterns as lectures
from repere.professionnels.api.lieux import modifier

ECRITURE = "PATCH"


def place_address() -> URLPattern:
    """Return the address of one place, which leads to either by method."""
    lire = _reading(lectures)

    @csrf_exempt
    @login_not_required
    def lieu(request: HttpRequest, id: str) -> HttpResponseBase:
        if request.method == ECRITURE:
            return modifier(request, id)
        reponse = lire(request, id=id)
        if "Allow" in reponse:
            reponse["Allow"] = f"{reponse['Allow']}, {ECRITURE}"
        return reponse

    return path("v1/lieux/<str:id>", lieu, name="lieu")


def _reading(motifs: list[URLPattern | URLResolver]) -> Callable[..., HttpResponseBase]:
    (version,) = [m for m in motifs if isinstance(m, URLResolver)]
    (motif,) = [m for m in version.url_patterns if isinstance(m, URLPattern) and m.name == "lieu"]
    return motif.callback
