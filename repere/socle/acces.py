"""Closed by default, without asking who comes where everybody may."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.utils.http import url_has_allowed_host_and_scheme


class ConnexionExigee(LoginRequiredMiddleware):
    """Django's guard, which reads the session even where it then lets everybody in.

    Public answers would all vary by cookie, and no cache before us could share them; an operator who is
    signed in would pay two queries for each.
    """

    def process_view(
        self,
        request: HttpRequest,
        view_func: Callable[..., HttpResponseBase],
        view_args: tuple[Any, ...],
        view_kwargs: dict[str, Any],
    ) -> HttpResponseBase | None:
        if not getattr(view_func, "login_required", True):
            return None
        return super().process_view(request, view_func, view_args, view_kwargs)

    def handle_no_permission(
        self, request: HttpRequest, view_func: Callable[..., HttpResponseBase]
    ) -> HttpResponseRedirect:
        """Lead who comes in anew to the page they wrote on: an address that only takes answers shows nothing."""
        if request.method in {"GET", "HEAD"} or not (page := _page_before(request)):
            return super().handle_no_permission(request, view_func)
        return redirect_to_login(page, self.get_login_url(view_func))


def _page_before(request: HttpRequest) -> str:
    """Return the page of this site from which an answer was sent; "" when the browser does not tell."""
    avant = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(avant, {request.get_host()}):
        return ""
    lu = urlsplit(avant)
    return f"{lu.path}?{lu.query}" if lu.query else lu.path
