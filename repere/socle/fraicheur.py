"""How long a page may be kept: half a minute for what is anybody's, so that "ouvert" stays true."""

from collections.abc import Callable
from typing import Final

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import patch_cache_control, patch_vary_headers

from repere.socle.compression import is_anybodys

# Going back and forth costs nothing, and a cache before us absorbs a rush; a page says whether a place is
# open now, to the minute.
SECONDES: Final = 30


class FraicheurMiddleware:
    """Marks pages that are the same for all; leaves alone those that decided for themselves."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if (
            request.method in {"GET", "HEAD"}
            and response.status_code == 200
            and response.get("Content-Type", "").startswith("text/html")
            and not response.has_header("Cache-Control")
            and is_anybodys(request, response)
        ):
            patch_cache_control(response, public=True, max_age=SECONDES)
            # The same address answers htmx with a part of the page, and a visitor who signs in otherwise.
            patch_vary_headers(response, ("HX-Request", "Cookie"))
        return response
