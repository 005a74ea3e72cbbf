"""What the API answers. The fields of a place are those of a record, under the same names."""

from dataclasses import fields
from types import GenericAlias
from typing import Any, Final

from ninja import Schema
from pydantic import BaseModel, Field, create_model

from repere.annuaire.exports.colonnes import Publication
from repere.annuaire.exports.descriptions import DESCRIPTIONS
from repere.annuaire.standard.fiche import CHAMPS, Fiche
from repere.annuaire.standard.vocabulaire import ENUMERATIONS

_TOUJOURS_DITS: Final = {"id", "nom"}


class Departement(Schema):
    code: str = Field(description="Code Insee.", examples=["37"])
    nom: str = Field(description="Nom.", examples=["Indre-et-Loire"])


class Intercommunalite(Schema):
    siren: str = Field(description="Numéro SIREN.", examples=["243700754"])
    nom: str = Field(description="Nom.", examples=["Tours Métropole Val de Loire"])


class Commune(Schema):
    code_insee: str = Field(description="Code Insee.", examples=["37261"])
    nom: str = Field(description="Nom.", examples=["Tours"])
    codes_postaux: list[str] = Field(description="Codes postaux.", examples=[["37000", "37100"]])
    departement: Departement
    epci: Intercommunalite | None = Field(description="Intercommunalité, si elle est connue.")
    population: int | None = Field(description="Nombre d’habitants, s’il est connu.")
    latitude: float | None = Field(description="Degrés décimaux, WGS84.")
    longitude: float | None = Field(description="Degrés décimaux, WGS84.")
    position_approximative: bool = Field(
        description="Vrai quand la commune est placée d’après ses voisines."
    )
    trouvee_par: str = Field(
        description="Nom ou code postal qui a fait trouver la commune.", examples=["Tours"]
    )
    exacte: bool = Field(description="Faux quand il a fallu deviner (faute de frappe).")
    nombre_lieux: int = Field(description="Nombre de lieux publiés dans la commune.")


class Communes(Schema):
    resultats: list[Commune] = Field(description="La plus probable en premier.")


class ErreurDeParametre(Schema):
    parametre: str = Field(description="Le paramètre refusé.", examples=["services"])
    valeur: str | None = Field(
        description="La valeur refusée ; nul si le nom lui-même est inconnu."
    )
    message: str = Field(description="Ce qui ne va pas, en une phrase.")
    proche: str | None = Field(description="Le nom ou la valeur valide la plus proche.")


class Probleme(Schema):
    """Erreur au format RFC 9457."""

    type: str = Field(description="Toujours « about:blank » : le titre dit tout.")
    title: str = Field(description="Nature de l’erreur.", examples=["Demande refusée"])
    status: int = Field(description="Code HTTP.", examples=[422])
    detail: str = Field(description="Ce qui s’est passé, et quoi faire.")
    erreurs: list[ErreurDeParametre] | None = Field(
        default=None, description="Chaque paramètre refusé."
    )


# Pages of places are plain models: they document and test what ``lieux`` writes, and build nothing.
class _Lieu(BaseModel):
    identifiant: str = Field(description="Identifiant sans préfixe, celui de l’adresse de la page.")
    page: str = Field(description="Adresse de la page du lieu.")
    departement: str | None = Field(description="Code du département.", examples=["37"])
    distance_km: float | None = Field(
        description="Distance à l’endroit demandé, en kilomètres. Sans position propre, le lieu est "
        "compté au centre de sa commune. Nul quand aucun endroit n’est demandé."
    )


class _Page(BaseModel):
    total: int = Field(description="Nombre de lieux qui répondent à la demande.")
    page: int = Field(description="Numéro de cette page, à partir de 1.")
    par_page: int = Field(description="Nombre de lieux par page.")
    suivante: str | None = Field(description="Adresse de la page suivante.")
    precedente: str | None = Field(description="Adresse de la page précédente.")
    relache: list[str] = Field(
        description="Ce qui n’a pas pu être respecté, en phrases. Vide : les lieux répondent à toute "
        "la demande."
    )


class _Trouve(BaseModel):
    ouvert: bool | None = Field(
        description="Ouvert au moment demandé, à défaut maintenant ; nul si les horaires ne le disent "
        "pas."
    )
    etat: str | None = Field(
        description="La même chose en mots, avec l’heure, un jour férié ou une fermeture.",
        examples=["Ouvert jusqu’à 17 h"],
    )
    raisons: list[str] = Field(
        description="Pourquoi ce lieu est proposé.",
        examples=[["À 2,3 km", "aide aux démarches", "ouvert jusqu’à 17 h"]],
    )


def _typed(champ: str, annonce: Any) -> Any:
    return str | None if annonce is str and champ not in _TOUJOURS_DITS else annonce


def _described(champ: str) -> Any:
    description = DESCRIPTIONS[champ]
    valeurs = ENUMERATIONS.get(champ, ()) if champ != "typologie" else ()
    suite = f" Valeurs : {' ; '.join(valeurs)}." if valeurs else ""
    return Field(title=description.libelle, description=description.commentaire + suite)


# "Not said" is null for a text, a number, a date or a yes-no, and an empty list for a list.
_CHAMPS: Final[dict[str, Any]] = {
    f.name: (_typed(f.name, f.type), _described(f.name)) for f in fields(Fiche)
}
Lieu: Final = create_model("Lieu", __base__=_Lieu, **_CHAMPS)
LieuTrouve: Final = create_model("LieuTrouve", __base__=(Lieu, _Trouve))
_RESULTATS: Final[dict[str, Any]] = {
    "resultats": (GenericAlias(list, (LieuTrouve,)), Field(description="Les lieux."))
}
PageDeLieux: Final = create_model("PageDeLieux", __base__=_Page, **_RESULTATS)


def place_answer(
    publication: Publication, identifiant: str, distance_km: float | None = None
) -> dict[str, Any]:
    """Return what ``Lieu`` describes."""
    valeurs = {champ: getattr(publication.fiche, champ) for champ in CHAMPS}
    return {champ: None if valeur == "" else valeur for champ, valeur in valeurs.items()} | {
        "identifiant": identifiant,
        "page": publication.page,
        "departement": publication.departement or None,
        "distance_km": None if distance_km is None else round(distance_km, 3),
    }
