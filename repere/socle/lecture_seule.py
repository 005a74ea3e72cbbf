"""Reading requests cannot write: enforced at the cursor, where nothing passes beside."""

import re
from collections.abc import Callable
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse

ECRITURE = re.compile(r"\s*(insert|update|delete|replace|alter|drop|create|truncate)\b", re.I)
# Signing in and out is Django's own affair; sessions are written on GET by its admin.
TABLES_PERMISES = re.compile(r'"(django_session|django_admin_log|auth_user)"')


class EcritureInterdite(RuntimeError):
    """A request that should only read tried to write."""


def refuser_ecriture(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
    """Execute wrapper that lets reads pass and raises EcritureInterdite on a write."""
    if ECRITURE.match(sql) and not TABLES_PERMISES.search(sql):
        raise EcritureInterdite(sql[:120])
    return execute(sql, params, many, context)


class LectureSeuleMiddleware:
    """Guards GET, HEAD and OPTIONS."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in {"GET", "HEAD", "OPTIONS"}:
            return self.get_response(request)

        def watch(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
            if may_write(request):
                return execute(sql, params, many, context)
            return refuser_ecriture(execute, sql, params, many, context)

        with connection.execute_wrapper(watch):
            return self.get_response(request)


def may_write(request: HttpRequest) -> bool:
    """Say whether the view is one that a protocol of others asks by GET (``writes_on_get``)."""
    trouvee = request.resolver_match
    return trouvee is not None and getattr(trouvee.func, "writes_on_get", False)
