"""The parameters of the list of places, as OpenAPI describes them."""

from typing import Any, Final

from repere.annuaire.filtres import FILTRES
from repere.api.demande import ADRESSE, BORNES_FERMES
from repere.recherche.requete import CRITERES, Tri
from repere.recherche.requete.lecture import PAGE_MAX, TEXTE_MAX
from repere.recherche.requete.modele import (
    HABITUDES,
    MAINTENANT,
    OUVERT,
    PAR_PAGE,
    PAR_PAGE_MAX,
    RAYON_DEFAUT_KM,
    RAYON_MAX_KM,
)
from repere.territoires.geocodage.endroit import SAISIE_MAX

_LIEUX: Final = ("departement", "epci", "zone")
_POINTS: Final = ("commune", "code_postal")
_MOIS_ET_JOUR: Final = (
    "((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)"
)
_MOMENT: Final = f"20[0-9]{{2}}-{_MOIS_ET_JOUR}T([01][0-9]|2[0-3]):[0-5][0-9]"
_REPETABLE: Final = "Répétable : un lieu qui a l’une des valeurs est retenu."


def place_parameters() -> list[dict[str, Any]]:
    """Return the parameters of the list of places."""
    return [
        _parameter("q", _Q, {"type": "string", "minLength": 1, "maxLength": TEXTE_MAX}, "imprimer"),
        _where(),
        *map(_criterion, CRITERES),
        _opening(),
        _date("verifie_depuis", "Lieux vérifiés ce jour-là ou après."),
        _unsaid(),
        *map(_bound, BORNES_FERMES),
        _parameter("tri", _TRI, {"type": "string", "enum": [*Tri]}, Tri.DISTANCE.value),
        _integer("page", "Numéro de la page, à partir de 1.", PAGE_MAX, 1),
        _integer("par_page", "Nombre de lieux par page.", PAR_PAGE_MAX, PAR_PAGE),
    ]


_Q: Final = (
    "Mots de tous les jours : un besoin, un lieu, une ville. Accents, pluriels et fautes de frappe "
    "sont pardonnés."
)
_TRI: Final = "`distance` : le plus proche d’abord, s’il y a un endroit. Sinon, par pertinence."


def _parameter(
    nom: str, description: str, schema: dict[str, Any], exemple: Any, **autres: Any
) -> dict[str, Any]:
    return {
        "name": nom,
        "in": "query",
        "required": False,
        "description": description,
        "schema": schema,
        "example": exemple,
        **autres,
    }


def _repeated(nom: str, description: str, valeur: dict[str, Any], exemple: str) -> dict[str, Any]:
    liste = {"type": "array", "items": valeur, "minItems": 1}
    texte = f"{description} {_REPETABLE}"
    return _parameter(nom, texte, liste, [exemple], style="form", explode=True)


def _criterion(nom: str) -> dict[str, Any]:
    critere = CRITERES[nom]
    valeurs = list(critere.valeurs)
    fin = "" if critere.titre.endswith("?") else "."
    return _repeated(nom, f"{critere.titre}{fin}", {"type": "string", "enum": valeurs}, valeurs[0])


def _opening() -> dict[str, Any]:
    mots = (MAINTENANT, *HABITUDES)
    description = (
        "Lieux ouverts : `maintenant`, `soir` (après 18 h en semaine), `samedi`, ou une date et une "
        "heure de Paris."
    )
    schema = {"type": "string", "pattern": f"^({'|'.join(mots)}|{_MOMENT})$"}
    return _parameter(OUVERT, description, schema, "2026-11-23T12:30")


def _unsaid() -> dict[str, Any]:
    description = "Pour ce critère demandé, les lieux qui n’en disent rien."
    return _repeated(
        "non_precise", description, {"type": "string", "enum": [*CRITERES, OUVERT]}, "wifi"
    )


def _date(nom: str, description: str) -> dict[str, Any]:
    return _parameter(nom, description, {"type": "string", "format": "date"}, "2026-01-31")


def _bound(nom: str) -> dict[str, Any]:
    filtre = FILTRES[nom]
    if filtre.multiple:
        return _repeated(nom, filtre.description, filtre.schema, filtre.exemple)
    return _parameter(nom, filtre.description, filtre.schema, filtre.exemple)


def _integer(nom: str, description: str, haut: int, defaut: int) -> dict[str, Any]:
    schema = {"type": "integer", "minimum": 1, "maximum": haut, "default": defaut}
    return _parameter(nom, description, schema, defaut)


def _where() -> dict[str, Any]:
    """One place at a time, with its own parameters: an exploded object is how OpenAPI says it."""
    rayon = {
        "type": "number",
        "minimum": 0,
        "maximum": RAYON_MAX_KM,
        "default": RAYON_DEFAUT_KM,
    }
    position = {
        "lat": {"type": "number", "minimum": -90, "maximum": 90},
        "lon": {"type": "number", "minimum": -180, "maximum": 180},
    }
    codes = {nom: FILTRES[nom].schema for nom in (*_POINTS, *_LIEUX)}
    adresse = {"type": "string", "minLength": 1, "maxLength": SAISIE_MAX, "pattern": "[A-Za-z]"}
    formes = [
        _shape({ADRESSE: adresse}, rayon_km=rayon),
        *(_shape({nom: codes[nom]}, rayon_km=rayon) for nom in _POINTS),
        _shape(position, rayon_km=rayon),
        *(_shape({nom: codes[nom]}) for nom in _LIEUX),
    ]
    schema = {
        "type": "object",
        "properties": {**codes, **position, ADRESSE: adresse, "rayon_km": rayon},
        "oneOf": formes,
    }
    description = (
        "Un seul endroit : `commune` (code Insee), `code_postal`, ou `lat` et `lon` en degrés, avec "
        "ce qu’il y a autour, à moins de `rayon_km` kilomètres "
        f"({RAYON_DEFAUT_KM:g} si vous ne le dites pas ; 0 : la commune seule) ; ou bien un territoire "
        "entier : `departement`, `epci` (SIREN), `zone` (`zonage/zone`) ; ou une `adresse` en toutes lettres, "
        "que le serveur situe s’il le peut, à défaut la commune qu’elle nomme (`relache` le dit). `rayon` est accepté pour "
        "`rayon_km`. S’écrit `commune=37261&rayon_km=10`."
    )
    exemple = {"commune": "37261", "rayon_km": 10}
    return _parameter("ou", description, schema, exemple, style="form", explode=True)


def _shape(obligatoires: dict[str, Any], **autres: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": obligatoires | autres,
        "required": list(obligatoires),
        "additionalProperties": False,
    }
