"""The page that documents the API: drawn by the server, with no script, from the OpenAPI description."""

from typing import Any, Final
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from ninja import NinjaAPI
from ninja.openapi.docs import DocsBase

# Longer lists of values (communes…) are for programs: the page says how many there are.
_VALEURS_MAX: Final = 24
_TYPES: Final = {
    "string": "texte",
    "integer": "nombre entier",
    "number": "nombre",
    "array": "liste",
    "object": "objet",
    "boolean": "oui ou non",
}


class PageDeDocumentation(DocsBase):
    """Renders ``api/docs.html``."""

    def render_page(self, request: HttpRequest, api: NinjaAPI, **kwargs: Any) -> HttpResponse:
        schema = api.get_openapi_schema()
        operations = [
            _operation(chemin, methode, operation)
            for chemin, methodes in schema["paths"].items()
            for methode, operation in methodes.items()
        ]
        modeles = [
            {"nom": nom, "champs": _fields(modele)}
            for nom, modele in schema["components"]["schemas"].items()
        ]
        contexte = {
            "fil": [("API", "")],
            "titre_api": api.title,
            "paragraphes": [_pieces(p) for p in api.description.strip().split("\n\n")],
            "operations": operations,
            "modeles": modeles,
            "adresse_openapi": self.get_openapi_url(api, kwargs),
        }
        return render(request, "api/docs.html", contexte)


def _pieces(texte: str) -> list[tuple[bool, str]]:
    """Return the pieces of a paragraph, True for those written between backquotes."""
    morceaux = texte.replace("\n", " ").split("`")
    return [(bool(rang % 2), morceau) for rang, morceau in enumerate(morceaux)]


def _operation(chemin: str, methode: str, operation: dict[str, Any]) -> dict[str, Any]:
    parametres = operation["parameters"]
    return {
        "methode": methode.upper(),
        "ancre": operation["operationId"],
        "chemin": chemin,
        "resume": operation["summary"],
        "description": _pieces(operation["description"]),
        "parametres": [_parameter(p) for p in (*parametres, *_body(operation))],
        "reponses": [(code, r["description"]) for code, r in operation["responses"].items()],
        "exemple": _example(chemin, parametres) if methode == "get" else "",
    }


def _body(operation: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the members of the JSON that is sent, as parameters."""
    if "requestBody" not in operation:
        return []
    (contenu,) = operation["requestBody"]["content"].values()
    schema = contenu["schema"]
    return [
        {"name": nom, "schema": membre, "required": nom in schema["required"], **membre}
        for nom, membre in schema["properties"].items()
    ]


def _parameter(parametre: dict[str, Any]) -> dict[str, Any]:
    schema = parametre["schema"]
    element = schema.get("items", schema)
    valeurs = element.get("enum", [])
    exemple = parametre.get("example", "")
    return {
        "nom": " ".join(schema.get("properties", [parametre["name"]])),
        "obligatoire": parametre["required"],
        "description": _pieces(parametre.get("description", "")),
        "type": _TYPES[element["type"]],
        "valeurs": valeurs if len(valeurs) <= _VALEURS_MAX else [],
        "nombre": len(valeurs),
        "exemple": exemple[0]
        if isinstance(exemple, list)
        else ""
        if isinstance(exemple, dict)
        else exemple,
    }


def _fields(modele: dict[str, Any]) -> list[dict[str, str]]:
    return [
        {"nom": nom, "type": _type(champ), "description": champ.get("description", "")}
        for nom, champ in modele.get("properties", {}).items()
    ]


def _type(champ: dict[str, Any]) -> str:
    if "$ref" in champ:
        return str(champ["$ref"].rpartition("/")[2])
    if "anyOf" in champ:
        return " ou ".join("rien" if c == {"type": "null"} else _type(c) for c in champ["anyOf"])
    if champ.get("type") == "array":
        return f"liste : {_type(champ['items'])}"
    if champ.get("format") == "date":
        return "date"
    return _TYPES.get(champ.get("type", ""), "")


def _example(chemin: str, parametres: list[dict[str, Any]]) -> str:
    """Return an address that answers: the required parameters with their examples."""
    if "{" in chemin:
        return ""
    obligatoires = [(p["name"], p["example"]) for p in parametres if p["required"]]
    return chemin + (f"?{urlencode(obligatoires)}" if obligatoires else "")
