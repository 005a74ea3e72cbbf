"""A turn of conversation for programs: ``POST /api/v1/assistant``. Nothing of it is kept but counts."""

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from repere.annuaire.exports.publications import publication_of
from repere.annuaire.filtres.refus import ParametresRefuses, Refus, unknown_parameter
from repere.api.schemas import place_answer
from repere.api.schemas_assistant import CORPS, GESTE
from repere.assistant.dialogue.entree import Entree
from repere.assistant.interface import as_answer
from repere.assistant.services.jeton import read_token, write_token
from repere.assistant.services.orienter import Aide, orient
from repere.recherche.resultats import Resultat
from repere.socle.langue import LANGUES

# Letters of any alphabet, and what JSON adds around them.
_OCTETS_MAX: Final = 40_000
_MEMBRES: Final[dict[str, dict[str, Any]]] = CORPS["properties"]


def answer_turn(request: HttpRequest) -> dict[str, Any]:
    """Return the answer to the message of ``request``. Raises ParametresRefuses, all refusals at once."""
    message = _message(request)
    entree = Entree.read(message["text"], message.get("tap", ""))
    etat = read_token(message.get("state", ""))
    trouve = orient(etat, entree, timezone.now(), message.get("lang"))
    return {
        "state": write_token(trouve.etat),
        **as_answer(trouve),
        "lieux": [_place(resultat) for resultat in trouve.lieux],
        "aide": _help(trouve.aide) if trouve.aide else None,
    }


def _message(request: HttpRequest) -> dict[str, str]:
    if int(request.META.get("CONTENT_LENGTH") or 0) > _OCTETS_MAX:
        raise ParametresRefuses([Refus("text", None, "le message est trop long.")])
    try:
        message = json.loads(request.body)
    except (ValueError, RecursionError):
        message = None
    if not isinstance(message, dict):
        refus = Refus("text", None, 'il faut un objet JSON, comme {"text": "…"}.')
        raise ParametresRefuses([refus])
    if refuses := list(_refusals(message)):
        raise ParametresRefuses(refuses)
    return message


def _refusals(message: dict[str, Any]) -> Iterator[Refus]:
    if "text" not in message:
        yield Refus("text", None, "il manque : mettez un texte vide quand un bouton est touché.")
    for nom, valeur in message.items():
        if nom not in _MEMBRES:
            yield unknown_parameter(nom, tuple(_MEMBRES))
        elif not isinstance(valeur, str):
            yield Refus(nom, None, "il faut un texte.")
        elif len(valeur) > _MEMBRES[nom].get("maxLength", _OCTETS_MAX):
            yield Refus(nom, None, f"{_MEMBRES[nom]['maxLength']} caractères au plus.")
        elif nom == "tap" and not re.search(GESTE, valeur):
            yield Refus(nom, None, "ce n’est pas l’entrée d’un bouton.")
        elif nom == "lang" and valeur not in LANGUES:
            yield Refus(nom, None, f"une langue parmi {', '.join(LANGUES)}.")


def _place(resultat: Resultat) -> dict[str, Any]:
    lieu = resultat.lieu
    return place_answer(publication_of(lieu), lieu.identifiant, resultat.distance_km) | {
        "ouvert": resultat.ouvert,
        "etat": resultat.etat or None,
        "raisons": resultat.raisons,
    }


def _help(aide: Aide) -> dict[str, Any]:
    return {
        "telephone": {"nom": aide.telephone.nom, "lien": aide.telephone.lien},
        "lieu": _place(aide.lieu) if aide.lieu else None,
        "adresse": settings.REPERE_URL + aide.adresse,
    }
