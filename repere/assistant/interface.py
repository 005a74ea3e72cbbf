"""What programs read: the lines of ``repere comprendre --jsonl``, and the answers of a conversation."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, Final, get_args

from django.conf import settings

from repere.annuaire.standard.vocabulaire import SERVICES
from repere.assistant.comprehension.comprendre import PREMIER_TOUR
from repere.assistant.comprehension.compris import Compris, Contexte, Endroit, Question
from repere.assistant.comprehension.securite.cartes import Carte
from repere.assistant.services.orienter import Orientation

_QUESTIONS: Final = get_args(Question)


def read_context(contexte: object) -> Contexte:
    """Return the turn before, from what a line says of it; None: there is none.

    Raises ValueError, in French, when it is of another shape. Unknown services are an error: a name
    misspelt would be lost in silence.
    """
    if contexte is None:
        return PREMIER_TOUR
    if not isinstance(contexte, dict):
        raise ValueError("« context » est nul ou un objet.")
    attend = contexte.get("pending")
    if attend is not None and attend not in _QUESTIONS:
        raise ValueError("« context » : « pending » vaut « place » ou « need ».")
    services = _texts(contexte, "services")
    if inconnus := [service for service in services if service not in SERVICES]:
        raise ValueError(f"« context » : service inconnu, {inconnus[0]!r}.")
    return Contexte(
        attend=attend,
        services=services,
        lieu=_place(contexte),
        publics=_texts(contexte, "publics"),
        contraintes=_texts(contexte, "contraintes"),
        langue=str(contexte.get("lang") or ""),
    )


def _texts(contexte: Mapping[str, Any], champ: str) -> tuple[str, ...]:
    valeurs = contexte.get(champ) or []
    if not isinstance(valeurs, list) or not all(isinstance(v, str) for v in valeurs):
        raise ValueError(f"« context » : « {champ} » est une liste de textes.")
    return tuple(valeurs)


def _place(contexte: Mapping[str, Any]) -> Endroit | None:
    nom, code = contexte.get("place"), contexte.get("place_code")
    if not isinstance(nom, str) or not isinstance(code, str):
        return None
    return Endroit(nom, code)


def as_line(cle: Any, compris: Compris) -> dict[str, Any]:
    """Return the answer for one message, with the values of the interface."""
    return {
        "id": cle,
        "services": list(compris.services),
        "place": compris.lieu.nom if compris.lieu else None,
        "place_code": compris.lieu.code if compris.lieu else None,
        "lang": compris.langue,
        "publics": list(compris.publics),
        "contraintes": list(compris.contraintes),
        "out_of_scope": compris.hors_sujet,
        "action": compris.action,
    }


def as_answer(orientation: Orientation) -> dict[str, Any]:
    """Return a turn of a conversation without its places: those who show them write them their way."""
    etat, reponse = orientation.etat, orientation.reponse
    return {
        "action": reponse.action,
        "lang": reponse.langue,
        "phrases": list(reponse.phrases),
        "annonces": list(orientation.annonces),
        "urgence": _card(reponse.carte) if reponse.carte else None,
        "question": asdict(reponse.question) if reponse.question else None,
        "compris": {
            "services": list(etat.services),
            "place": etat.lieu.nom if etat.lieu else None,
            "place_code": etat.lieu.code if etat.lieu else None,
            "publics": list(etat.publics),
            "contraintes": list(etat.contraintes),
            "out_of_scope": reponse.hors_sujet,
        },
        "pastilles": [asdict(pastille) for pastille in reponse.pastilles],
        "rapides": [asdict(choix) for choix in reponse.rapides],
        "humain": asdict(reponse.humain),
        "portes": [asdict(porte) for porte in reponse.portes],
        "generaliste": reponse.generaliste,
        "total": orientation.total,
        "adresse_resultats": _whole(orientation.adresse_resultats),
        "adresse_ailleurs": _whole(orientation.adresse_ailleurs),
    }


def _whole(chemin: str) -> str | None:
    return f"{settings.REPERE_URL}{chemin}" if chemin else None


def _card(carte: Carte) -> dict[str, Any]:
    return {
        "code": carte.code,
        "titre": carte.titre,
        "phrases": list(carte.phrases),
        "contacts": [
            {"nom": c.nom, "lien": c.lien, "libelle": carte.label(c)} for c in carte.contacts
        ],
        "quitter": carte.quitter,
    }
