"""Reading what a tool sends: values under the names of the standard, each refusal named."""

import json
from collections.abc import Mapping
from dataclasses import fields, replace
from http import HTTPStatus
from typing import Any, Final, get_type_hints

from django.http import HttpRequest
from pydantic import TypeAdapter

from repere.annuaire.models import Lieu
from repere.annuaire.standard.complements import Arret, Equipement, HorairesExceptionnels
from repere.annuaire.standard.fiche import CHAMPS, Fiche
from repere.annuaire.standard.validation import validate
from repere.socle.probleme import Probleme
from repere.socle.suggestion import nearest

TAILLE_MAX: Final = 100_000
# What the site writes itself, or that says who runs the place: other doors.
RESERVES: Final = frozenset({"id", "pivot", "source", "date_maj", "verifie_le", "verifie_par"})
MODIFIABLES: Final = tuple(champ for champ in CHAMPS if champ not in RESERVES)
_TYPES: Final = get_type_hints(Fiche)
_LECTEURS: Final[dict[str, TypeAdapter[Any]]] = {c: TypeAdapter(_TYPES[c]) for c in MODIFIABLES}
_ELEMENTS: Final[dict[str, Any]] = {
    "equipements": Equipement,
    "arrets": Arret,
    "horaires_exceptionnels": HorairesExceptionnels,
}
_VIDE: Final = {champ: getattr(Fiche(id="", nom=""), champ) for champ in MODIFIABLES}
_NOMBRE_MAX: Final = 2**31 - 1


def read_values(request: HttpRequest) -> dict[str, Any]:
    """Return what is sent, typed as in ``Fiche``; null erases. Raises Probleme, all refusals at once."""
    contenu = _read_object(request)
    erreurs = [_unknown(nom) for nom in contenu if nom not in MODIFIABLES]
    valeurs: dict[str, Any] = {}
    for nom, valeur in contenu.items():
        if nom in MODIFIABLES:
            try:
                valeurs[nom] = _typed(nom, valeur)
            except ValueError:
                erreurs.append(_error(nom, f"ce n’est pas {_expected(nom)}."))
    if not contenu:
        erreurs.append(_error("", "il faut au moins un champ."))
    if erreurs:
        raise _refused(erreurs)
    return valeurs


def check_values(fiche: Fiche, valeurs: Mapping[str, Any]) -> None:
    """Raise Probleme when ``valeurs`` would make ``fiche`` wrong; what was wrong before is left alone."""
    deja = {(e.champ, e.valeur) for e in validate(fiche)}
    neuves = [
        _error(e.champ, f"{e.raison} {e.remede}")
        for e in validate(replace(fiche, **valeurs))
        if (e.champ, e.valeur) not in deja
    ]
    if neuves:
        raise _refused(neuves)


def _read_object(request: HttpRequest) -> dict[str, Any]:
    if request.content_type not in {"application/json", "application/merge-patch+json"}:
        raise Probleme(
            HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "Le corps est du JSON : application/json."
        )
    if len(request.body) > TAILLE_MAX:
        raise Probleme(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"{TAILLE_MAX} octets au plus.")
    try:
        contenu = json.loads(request.body.decode(), parse_constant=_no_constant)
    except (ValueError, RecursionError) as erreur:
        raise Probleme(HTTPStatus.BAD_REQUEST, "Le corps n’est pas du JSON.") from erreur
    if not isinstance(contenu, dict) or "\\u0000" in json.dumps(contenu):
        raise Probleme(HTTPStatus.BAD_REQUEST, "Le corps est un objet JSON : champ, valeur.")
    return contenu


def _no_constant(nom: str) -> None:
    """NaN and Infinity are no JSON. Raises ValueError."""
    raise ValueError(nom)


def _typed(nom: str, valeur: Any) -> Any:
    """Return one value as ``Fiche`` has it. Raises ValueError."""
    if valeur is None:
        return _VIDE[nom]
    # As JSON says it, nothing guessed: "oui" is no truth, 3 is no text.
    typee = _LECTEURS[nom].validate_json(json.dumps(valeur), strict=True)
    if nom in _ELEMENTS:
        connus = {champ.name for champ in fields(_ELEMENTS[nom])}
        if any(set(element) - connus for element in valeur):
            raise ValueError(nom)
    if isinstance(typee, int | float) and not isinstance(typee, bool) and abs(typee) > _NOMBRE_MAX:
        raise ValueError(nom)
    longueur = getattr(Lieu._meta.get_field(nom), "max_length", None)
    if isinstance(typee, str) and longueur and len(typee) > longueur:
        raise ValueError(nom)
    return typee


def _expected(nom: str) -> str:
    attendu = str(_TYPES[nom])
    if nom in _ELEMENTS or "tuple" in attendu:
        return "une liste"
    if "bool" in attendu:
        return "vrai ou faux"
    if "int" in attendu or "float" in attendu:
        return "un nombre"
    return "un objet" if "Mapping" in attendu else "un texte"


def _unknown(nom: str) -> dict[str, Any]:
    if nom in RESERVES:
        return _error(nom, "ce champ ne s’écrit pas ici.")
    return _error(nom[:60], "ce champ n’existe pas.", nearest(nom[:60], MODIFIABLES) or None)


def _error(champ: str, message: str, proche: str | None = None) -> dict[str, Any]:
    return {"champ": champ, "message": message, "proche": proche}


def _refused(erreurs: list[dict[str, Any]]) -> Probleme:
    detail = f"{len(erreurs)} valeur(s) refusée(s). Rien n’a été écrit."
    return Probleme(HTTPStatus.UNPROCESSABLE_ENTITY, detail, erreurs=erreurs)
