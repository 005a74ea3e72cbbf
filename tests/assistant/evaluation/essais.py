"""Small messages and answers, made by hand."""

from typing import Any

from repere.annuaire.standard.vocabulaire import SERVICES
from repere.assistant.evaluation.corpus import Exemple

DEMARCHES, MAITRISE, INSERTION = SERVICES[:3]
RIEN: dict[str, Any] = {
    "services": [],
    "place": None,
    "place_code": None,
    "lang": "fr",
    "publics": [],
    "contraintes": [],
    "out_of_scope": None,
    "action": "ask_need",
}


def compris(**valeurs: Any) -> dict[str, Any]:
    return RIEN | valeurs


def exemple(cle: str, famille: str = "propre", **attendu: Any) -> Exemple:
    return Exemple(cle, f"texte {cle}", None, compris(**attendu), famille)


def ligne(cle: str = "a", **champs: Any) -> dict[str, Any]:
    """Return a line of an evaluation file."""
    vide = {"id": cle, "text": "bonjour", "context": None, "famille": "propre"}
    return vide | {"attendu": compris()} | champs
