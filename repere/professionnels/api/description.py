"""The OpenAPI description of what tools may do with a key; fields come from the schema of a place."""

from typing import Any, Final, get_type_hints

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe
from pydantic import TypeAdapter

from repere.annuaire.exports.descriptions import DESCRIPTIONS
from repere.annuaire.standard.fiche import Fiche
from repere.annuaire.standard.vocabulaire import ENUMERATIONS
from repere.comptes.portees_api import PorteeCle
from repere.professionnels.api.corps import MODIFIABLES
from repere.socle.probleme import TYPE_MIME

INTRODUCTION: Final = """\
Écrire dans l’annuaire depuis votre outil, avec une clé personnelle.

La clé se fait dans l’espace professionnel, sur la page « Brancher un outil ». Elle permet au plus ce que
vous pouvez faire vous-même. Envoyez-la dans l’en-tête `Authorization: Bearer …`.

Pour changer un lieu : lisez-le (`edition`), gardez son `ETag`, envoyez vos valeurs avec `If-Match`. Si
quelqu’un l’a changé entre-temps, la réponse a le code 412 et rien n’est écrit : relisez, recommencez.

Lire l’annuaire public ne demande pas de clé : voir `/api/v1/docs`.
"""
_TYPES: Final = get_type_hints(Fiche)
_ID: Final = {
    "name": "identifiant",
    "in": "path",
    "required": True,
    "description": "`id` ou `identifiant` du lieu.",
    "schema": {"type": "string"},
}
_IF_MATCH: Final = {
    "name": "If-Match",
    "in": "header",
    "description": "L’`ETag` lu, ou `*`.",
    "schema": {"type": "string"},
}
_ERREURS: Final = {
    400: "Le corps n’est pas du JSON.",
    401: "Clé absente, périmée ou retirée.",
    403: "La clé ne permet pas cela.",
    404: "Pas de lieu à vous sous cet identifiant.",
    409: "Ce lieu est fermé.",
    412: "Le lieu a changé depuis que vous l’avez lu : rien n’est écrit.",
    413: "Le corps est trop long.",
    415: "Le corps n’est pas annoncé comme du JSON.",
    422: "Des valeurs sont refusées : chacune est nommée. Rien n’est écrit.",
    428: "Il manque l’en-tête `If-Match`.",
    429: "Trop de demandes en une minute.",
}


@login_not_required
@require_safe
def openapi(request: HttpRequest) -> HttpResponse:
    """Serve the description: it says nothing of anybody."""
    return JsonResponse(describe(), json_dumps_params={"ensure_ascii": False})


def describe() -> dict[str, Any]:
    """Return the description."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": f"API des partenaires de {settings.REPERE_NOM}",
            "version": "1.0.0",
            "description": INTRODUCTION,
        },
        "servers": [{"url": settings.REPERE_URL}],
        "security": [{"cle": []}],
        "paths": _paths(),
        "components": {
            "securitySchemes": {"cle": {"type": "http", "scheme": "bearer"}},
            "schemas": {
                **_nested(),
                "Valeurs": _values(),
                "Lieu": _place(),
                "Probleme": _problem(),
                "MesLieux": _mine(),
            },
        },
    }


def _paths() -> dict[str, Any]:
    lu, mien = _ref("Lieu"), _ref("MesLieux")
    identifiant = {"type": "string", "pattern": "^[a-z2-7]{8,16}$"}
    apres = {"name": "apres", "in": "query", "schema": identifiant}
    patch = _operation(
        "modifier_lieu", "Modifier un lieu", PorteeCle.MODIFIER, lu, [400, 412, 413, 415, 422, 428]
    )
    patch["responses"]["202"] = {
        "description": "Proposé : quelqu’un de la structure décidera.",
        "content": {"application/json": {"schema": {"type": "object"}}},
    }
    patch["requestBody"] = {
        "required": True,
        "content": {"application/json": {"schema": _ref("Valeurs")}},
    }
    return {
        "/api/v1/moi/lieux": {
            "parameters": [apres],
            "get": _operation("mes_lieux", "Lister mes lieux", PorteeCle.LIRE, mien, [422]),
        },
        "/api/v1/lieux/{identifiant}/edition": {
            "parameters": [_ID],
            "get": _operation("lire_mon_lieu", "Lire un lieu pour le changer", PorteeCle.LIRE, lu),
        },
        "/api/v1/lieux/{identifiant}": {
            "parameters": [_ID, {**_IF_MATCH, "required": True}],
            "patch": patch,
        },
        "/api/v1/lieux/{identifiant}/verification": {
            "parameters": [_ID, _IF_MATCH],
            "post": _operation(
                "verifier_lieu", "Dire que tout est exact", PorteeCle.VERIFIER, lu, [409, 412]
            ),
        },
    }


def _operation(
    nom: str,
    resume: str,
    portee: PorteeCle,
    rend: dict[str, str],
    erreurs: list[int] | None = None,
) -> dict[str, Any]:
    codes = sorted({401, 403, 404, 429, *(erreurs or [])})
    refus = {
        str(code): {
            "description": _ERREURS[code],
            "content": {TYPE_MIME: {"schema": _ref("Probleme")}},
        }
        for code in codes
    }
    reponse = {"description": "La réponse.", "content": {"application/json": {"schema": rend}}}
    return {
        "operationId": nom,
        "summary": resume,
        "description": f"Demande la permission `{portee.value}`.",
        "responses": {"200": reponse, **refus},
    }


def _values() -> dict[str, Any]:
    return {
        "type": "object",
        "minProperties": 1,
        "additionalProperties": False,
        "description": "Les champs envoyés sont écrits, les autres restent. `null` efface.",
        "properties": {champ: _field(champ) for champ in MODIFIABLES},
    }


def _schema(champ: str) -> dict[str, Any]:
    return TypeAdapter(_TYPES[champ]).json_schema(ref_template="#/components/schemas/{model}")


def _nested() -> dict[str, Any]:
    """Return the schemas of what lists are made of: equipment, stops, closures."""
    return {
        nom: schema
        for champ in MODIFIABLES
        for nom, schema in _schema(champ).get("$defs", {}).items()
    }


def _field(champ: str) -> dict[str, Any]:
    schema = {cle: v for cle, v in _schema(champ).items() if cle not in {"$defs", "default"}}
    description = DESCRIPTIONS[champ]
    valeurs = ENUMERATIONS.get(champ, ())
    suite = f" Valeurs : {' ; '.join(valeurs)}." if valeurs else ""
    return {
        "title": description.libelle,
        "description": description.commentaire + suite,
        "anyOf": [schema, {"type": "null"}],
    }


def _place() -> dict[str, Any]:
    texte = {"type": "string"}
    return {
        "type": "object",
        "required": ["identifiant", "revision", "publie", "page", "verifie_le", "valeurs"],
        "properties": {
            "identifiant": texte,
            "revision": {"type": "integer", "description": "L’`ETag`, sans guillemets."},
            "publie": {"type": "boolean"},
            "page": texte,
            "verifie_le": {"anyOf": [{**texte, "format": "date"}, {"type": "null"}]},
            "valeurs": {"type": "object"},
        },
    }


def _mine() -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["lieux", "suite"],
        "properties": {
            "lieux": {"type": "array", "items": {"type": "object"}},
            "suite": {
                "description": "À donner à `apres` pour la page suivante ; nul à la fin.",
                "anyOf": [{"type": "string"}, {"type": "null"}],
            },
        },
    }


def _problem() -> dict[str, Any]:
    return {
        "type": "object",
        "description": "Erreur au format RFC 9457.",
        "required": ["type", "title", "status", "detail"],
        "properties": {
            "type": {"type": "string"},
            "title": {"type": "string"},
            "status": {"type": "integer"},
            "detail": {"type": "string"},
            "erreurs": {"type": "array", "items": {"type": "object"}},
        },
    }


def _ref(nom: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{nom}"}
