"""Addresses of the API."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, include, path, re_path, reverse
from django.views.generic import RedirectView

from repere.api.garde import CONVERSATION, guard_all
from repere.api.v1 import api
from repere.socle.suggestion import nearest


def unknown_address(request: HttpRequest) -> HttpResponse:
    """Answer for what does not exist under /api/. Raises Http404, always."""
    adresses = [
        reverse(f"api-v1:{nom}") for nom in ("lieux", "communes", "assistant", "openapi-view")
    ]
    proche = nearest(request.path, adresses)
    raise Http404(f"Rien à l’adresse {request.path}. La plus proche : {proche}.")


def calls_per_minute() -> int:
    """Return the limit, read late so that it can change."""
    par_minute: int = settings.REPERE_API_PAR_MINUTE
    return par_minute


def messages_per_minute() -> int:
    """Return the limit of the assistant, the same as on its page."""
    par_minute: int = settings.REPERE_ASSISTANT_PAR_MINUTE
    return par_minute


to_documentation = RedirectView.as_view(pattern_name="api-v1:openapi-view")
_motifs, _application, _espace = api.urls
for _motif in _motifs:
    # Ninja needs this address to know its own root, and has nothing to show there.
    if isinstance(_motif, URLPattern) and _motif.name == "api-root":
        _motif.callback = to_documentation
_messages = [m for m in _motifs if isinstance(m, URLPattern) and m.name == "assistant"]
_lectures = [m for m in _motifs if m not in _messages]
_version_1 = guard_all(_lectures, guichet="api", par_minute=calls_per_minute) + guard_all(
    _messages, guichet="assistant", par_minute=messages_per_minute, methodes=CONVERSATION
)
_autour = guard_all(
    [path("", to_documentation), re_path(r"^", unknown_address, name="inconnue")],
    guichet="api",
    par_minute=calls_per_minute,
)

# No namespace around: ninja looks its own one up at the root.
urlpatterns: list[URLPattern | URLResolver] = [
    path("v1/", include((_version_1, _application), namespace=_espace)),
    *_autour,
]
