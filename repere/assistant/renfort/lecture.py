"""Reading what a language model answered as if it were hostile: known values only, each quoted from the message."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from repere.assistant.comprehension.securite.urgences.regles import URGENCES
from repere.assistant.renfort.consigne import LISTES
from repere.socle.texte import plier

# A quotation shorter than this is found in any message.
EXTRAIT_MIN: Final = 3
# Beyond, a list is no answer to one message.
VALEURS_MAX: Final = 6


class ReponseIllisible(Exception):
    """The answer has not the shape that was asked. Its text names the fault, and quotes nothing."""


@dataclass(frozen=True, slots=True)
class Proposition:
    """What the model suggests, each thing backed by words of the message. ``lieu`` is such words."""

    services: tuple[str, ...] = ()
    publics: tuple[str, ...] = ()
    contraintes: tuple[str, ...] = ()
    lieu: str = ""
    urgence: str | None = None


def read_proposal(corps: bytes, texte: str) -> Proposition:
    """Return what the answer ``corps`` (a chat completion) proposes about ``texte``.

    What is not in our lists, or not quoted from the message, is left out: a model that invents a
    structure, an address or a right has nowhere to put it. Raises ReponseIllisible on another shape.
    """
    objet = _answer(corps)
    urgence = next(_backed([objet.get("urgence")], URGENCES, texte), None)
    lieu = objet.get("lieu")
    extrait = lieu.get("extrait") if isinstance(lieu, dict) else None
    return Proposition(
        services=_values(objet, "services", texte),
        publics=_values(objet, "publics", texte),
        contraintes=_values(objet, "contraintes", texte),
        lieu=extrait if isinstance(extrait, str) and is_quoted(extrait, texte) else "",
        urgence=urgence,
    )


def is_quoted(extrait: str, texte: str) -> bool:
    """Tell whether ``extrait`` stands in ``texte`` as whole words, whatever the case and accents."""
    cherche = plier(extrait)
    return len(cherche) >= EXTRAIT_MIN and f" {cherche} " in f" {plier(texte)} "


def _answer(corps: bytes) -> dict[str, Any]:
    try:
        contenu = json.loads(corps)["choices"][0]["message"]["content"]
        objet = json.loads(contenu)
    except (ValueError, TypeError, LookupError, RecursionError) as erreur:
        raise ReponseIllisible("réponse d’une autre forme") from erreur
    if not isinstance(objet, dict):
        raise ReponseIllisible("ce n’est pas un objet JSON")
    return objet


def _values(objet: dict[str, Any], nom: str, texte: str) -> tuple[str, ...]:
    liste = objet.get(nom)
    if not isinstance(liste, list):
        return ()
    return tuple(dict.fromkeys(_backed(liste[:VALEURS_MAX], LISTES[nom], texte)))


def _backed(liste: Sequence[object], permises: Sequence[str], texte: str) -> Iterator[str]:
    for element in liste:
        if not isinstance(element, dict):
            continue
        valeur, extrait = element.get("valeur"), element.get("extrait")
        # Equality with one of ours, and ours returned: never the string that came.
        permise = next((p for p in permises if p == valeur), None)
        if permise and isinstance(extrait, str) and is_quoted(extrait, texte):
            yield permise
