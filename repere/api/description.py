"""The OpenAPI description: parameters come from the filters themselves, errors are problem+json."""

from typing import Any, Final

from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from repere.annuaire.filtres import FILTRES
from repere.annuaire.filtres.proximite import BORNES as BORNES_PROXIMITE
from repere.annuaire.filtres.proximite import RAYON_DEFAUT_KM
from repere.annuaire.identifiants import PREFIXE_EXPORT
from repere.api.pagination import BORNES as BORNES_PAGES
from repere.socle.probleme import TYPE_MIME

INTRODUCTION: Final = """\
Les lieux où une personne aide avec le numérique, et les communes où les chercher.

L’API se lit sans compte et sans clé. Elle ne s’écrit pas. Les données sont sous Licence Ouverte 2.0.

Un paramètre inconnu, ou une valeur inconnue, est refusé : la réponse (code 422, ou 404 quand une
commune, un code postal, un département, une intercommunalité ou une zone n’existe pas ici) le nomme
et propose le nom ou la valeur la plus proche. Toutes les erreurs suivent la RFC 9457
(`application/problem+json`).

Le nombre d’appels par minute est limité. Au-delà, la réponse a le code 429 et l’en-tête `Retry-After`
dit combien de secondes attendre. Pour tout reprendre, préférez les fichiers de `/donnees/`.
"""
_DESCRIPTIONS: Final = {
    200: "La réponse.",
    301: "Ce lieu a été réuni à un autre : l’en-tête `Location` donne son adresse.",
    404: "Rien à cette adresse, ou un territoire demandé n’existe pas ici : il est nommé.",
    405: "Seules les méthodes GET, HEAD et OPTIONS existent.",
    410: "Ce lieu n’est plus publié.",
    422: "Un paramètre est inconnu, ou sa valeur n’est pas valide : il est nommé.",
    429: "Trop d’appels en une minute.",
    500: "Une panne de notre côté.",
}
_PAGINATION: Final = {
    "page": ("Numéro de la page, à partir de 1.", 1),
    "par_page": ("Nombre de lieux par page.", 50),
}


_IDENTIFIANT: Final = {
    "name": "id",
    "in": "path",
    "required": True,
    "description": "`id` ou `identifiant` du lieu.",
    "schema": {"type": "string", "pattern": f"^({PREFIXE_EXPORT})?[a-z2-7]{{8,16}}$"},
    "example": f"{PREFIXE_EXPORT}fjttg443",
}


class ApiDecrite(NinjaAPI):
    """A NinjaAPI whose description says everything that the guard and the filters do."""

    def get_openapi_schema(
        self, *, path_prefix: str | None = None, path_params: dict[str, Any] | None = None
    ) -> OpenAPISchema:
        schema = super().get_openapi_schema(path_prefix=path_prefix, path_params=path_params)
        for chemin, methodes in schema["paths"].items():
            operation = methodes["get"]
            if chemin.endswith("/lieux"):
                operation["parameters"] = place_parameters()
            if chemin.endswith("/lieux/{id}"):
                operation["parameters"] = [_IDENTIFIANT]
            for code, reponse in operation["responses"].items():
                _describe(int(code), reponse)
        return schema


def _describe(code: int, reponse: dict[str, Any]) -> None:
    reponse["description"] = _DESCRIPTIONS[code]
    if code >= 400:
        (contenu,) = reponse["content"].values()
        reponse["content"] = {TYPE_MIME: contenu}
    if code == 429:
        attente = {"type": "integer", "minimum": 1}
        description = "Secondes à attendre."
        reponse["headers"] = {"Retry-After": {"schema": attente, "description": description}}
    if code == 301:
        reponse["headers"] = {"Location": {"schema": {"type": "string"}, "required": True}}


def place_parameters() -> list[dict[str, Any]]:
    """Return the parameters of the list of places."""
    return [*map(_filter_parameter, FILTRES), _proximity(), *map(_page_parameter, BORNES_PAGES)]


def _parameter(nom: str, description: str, schema: dict[str, Any], **autres: Any) -> dict[str, Any]:
    return {
        "name": nom,
        "in": "query",
        "required": False,
        "description": description,
        "schema": schema,
        **autres,
    }


def _filter_parameter(nom: str) -> dict[str, Any]:
    filtre = FILTRES[nom]
    if not filtre.multiple:
        return _parameter(nom, filtre.description, filtre.schema, example=filtre.exemple)
    description = f"{filtre.description} Répétable : un lieu qui a l’une des valeurs est retenu."
    liste = {"type": "array", "items": filtre.schema, "minItems": 1}
    return _parameter(nom, description, liste, style="form", explode=True, example=[filtre.exemple])


def _page_parameter(nom: str) -> dict[str, Any]:
    bas, haut, defaut = BORNES_PAGES[nom]
    description, exemple = _PAGINATION[nom]
    schema = {"type": "integer", "minimum": bas, "maximum": haut, "default": defaut}
    return _parameter(nom, description, schema, example=exemple)


def _proximity() -> dict[str, Any]:
    """Three parameters that go together: an exploded object is how OpenAPI says it."""
    proprietes = {
        nom: {"type": "number", "minimum": bas, "maximum": haut}
        for nom, (bas, haut) in BORNES_PROXIMITE.items()
    }
    proprietes["rayon"]["default"] = RAYON_DEFAUT_KM
    schema = {
        "type": "object",
        "properties": proprietes,
        "required": ["lat", "lon"],
        "additionalProperties": False,
    }
    description = (
        "Lieux autour d’un point, le plus proche d’abord : `lat` et `lon` en degrés décimaux, "
        f"`rayon` en kilomètres ({RAYON_DEFAUT_KM:g} si vous ne le dites pas). "
        "S’écrit `lat=47.39&lon=0.68&rayon=5`."
    )
    exemple = {"lat": 47.39, "lon": 0.68, "rayon": 5}
    return _parameter("position", description, schema, style="form", explode=True, example=exemple)
