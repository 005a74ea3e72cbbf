"""Addresses of the API."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, include, path, re_path, reverse
from django.views.generic import RedirectView

from repere.api.garde import guard_all
from repere.api.v1 import api
from repere.socle.suggestion import nearest


def unknown_address(request: HttpRequest) -> HttpResponse:
    """Answer for what does not exist under /api/. Raises Http404, always."""
    adresses = [reverse(f"api-v1:{nom}") for nom in ("lieux", "communes", "openapi-view")]
    proche = nearest(request.path, adresses)
    raise Http404(f"Rien à l’adresse {request.path}. La plus proche : {proche}.")


def calls_per_minute() -> int:
    """Return the limit, read late so that it can change."""
    par_minute: int = settings.REPERE_API_PAR_MINUTE
    return par_minute


_motifs, _application, _espace = api.urls
_operations = [m for m in _motifs if isinstance(m, URLPattern) and m.name != "api-root"]

app_name = "api"
urlpatterns: list[URLPattern | URLResolver] = [
    path(
        "v1/",
        include(
            (
                guard_all(_operations, guichet="api", par_minute=calls_per_minute),
                _application,
            ),
            namespace=_espace,
        ),
    ),
    *guard_all(
        [
            re_path(r"^(v1/)?$", RedirectView.as_view(url="/api/v1/docs"), name="racine"),
            re_path(r"^", unknown_address, name="inconnue"),
        ],
        guichet="api",
        par_minute=calls_per_minute,
    ),
]
