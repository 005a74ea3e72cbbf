"""Closed by default, without asking who comes where everybody may."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest
from django.http.response import HttpResponseBase


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
