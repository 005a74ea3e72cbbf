"""Errors that programs read: ``application/problem+json`` (RFC 9457)."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Final

from django.http import HttpResponse, JsonResponse

TYPE_MIME: Final = "application/problem+json"
TITRES: Final = {
    HTTPStatus.BAD_REQUEST: "Demande illisible",
    HTTPStatus.UNAUTHORIZED: "Clé absente ou refusée",
    HTTPStatus.FORBIDDEN: "Clé insuffisante",
    HTTPStatus.NOT_FOUND: "Introuvable",
    HTTPStatus.METHOD_NOT_ALLOWED: "Méthode non permise",
    HTTPStatus.CONFLICT: "Impossible maintenant",
    HTTPStatus.GONE: "Retiré",
    HTTPStatus.PRECONDITION_FAILED: "Changé entre-temps",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "Demande trop longue",
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: "Format inconnu",
    HTTPStatus.PRECONDITION_REQUIRED: "Condition attendue",
    HTTPStatus.UNPROCESSABLE_ENTITY: "Demande refusée",
    HTTPStatus.TOO_MANY_REQUESTS: "Trop de demandes",
    HTTPStatus.INTERNAL_SERVER_ERROR: "Panne",
}


class Probleme(Exception):
    """An answer other than the one asked for. ``membres`` are RFC 9457 extension members."""

    def __init__(
        self,
        statut: HTTPStatus,
        detail: str,
        *,
        entetes: Mapping[str, str] | None = None,
        **membres: Any,
    ) -> None:
        super().__init__(detail)
        self.statut = statut
        self.detail = detail
        self.entetes = dict(entetes or {})
        self.membres = membres

    def contents(self) -> dict[str, Any]:
        """Return the members of the problem, in the order people read them."""
        return {
            "type": "about:blank",
            "title": TITRES[self.statut],
            "status": int(self.statut),
            "detail": self.detail,
            **self.membres,
        }


def problem_response(probleme: Probleme) -> HttpResponse:
    """Return ``probleme`` as an HTTP response."""
    return JsonResponse(
        probleme.contents(),
        status=int(probleme.statut),
        content_type=TYPE_MIME,
        headers=probleme.entetes,
        json_dumps_params={"ensure_ascii": False},
    )
