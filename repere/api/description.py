"""The OpenAPI description: parameters come from the search itself, errors are problem+json."""

from typing import Any, Final

from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from repere.annuaire.identifiants import PREFIXE_EXPORT
from repere.api.parametres import place_parameters
from repere.socle.probleme import TYPE_MIME

INTRODUCTION: Final = """\
Les lieux où une personne aide avec le numérique, et les communes où les chercher.

L’API se lit sans compte et sans clé. Un message à l’assistant n’est pas gardé. Écrire demande une clé : `/api/v1/partenaires/openapi.json`. Les données sont sous Licence Ouverte 2.0.

Un paramètre inconnu, ou une valeur inconnue, est refusé : la réponse (code 422, ou 404 quand une
commune, un code postal, un département, une intercommunalité ou une zone n’existe pas ici) le nomme
et propose le nom ou la valeur la plus proche. Toutes les erreurs suivent la RFC 9457
(`application/problem+json`).

La liste des lieux est la recherche du site. Quand rien ne convient, elle rend les lieux qui s’en
approchent le plus, et `relache` dit en phrases ce qui n’a pas pu être respecté : `relache` vide veut
dire que tout l’est.

Le nombre d’appels par minute est limité. Au-delà, la réponse a le code 429 et l’en-tête `Retry-After`
dit combien de secondes attendre. Pour tout reprendre, préférez les fichiers de `/donnees/`.
"""
_DESCRIPTIONS: Final = {
    200: "La réponse.",
    301: "Ce lieu a été réuni à un autre : l’en-tête `Location` donne son adresse.",
    404: "Rien à cette adresse, ou un territoire demandé n’existe pas ici : il est nommé.",
    405: "Seules GET, HEAD et OPTIONS existent ; pour l’assistant, POST et OPTIONS.",
    410: "Ce lieu n’est plus publié.",
    422: "Un paramètre est inconnu, ou sa valeur n’est pas valide : il est nommé.",
    429: "Trop d’appels en une minute.",
    500: "Une panne de notre côté.",
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
            (operation,) = methodes.values()
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
