"""The values that an understood message may hold, and the words that refuse any other."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, Final, TypeGuard

from repere.annuaire.standard.vocabulaire import SERVICES

FAMILLES: Final = (
    "propre",
    "sms",
    "oral",
    "mediateur",
    "langues",
    "ambigu",
    "suite",
    "pieges_lieux",
    "negations",
    "abus",
    "urgences",
    "divers",
)
PUBLICS: Final = (
    "jeunes",
    "etudiants",
    "familles-enfants",
    "seniors",
    "femmes",
    "demandeurs-emploi",
    "personnes-exilees",
    "handicap",
    "minimas-sociaux",
    "professionnels",
    "urgence",
    "personnes-en-situation-juridique",
)
URGENCES: Final = (
    "urgence_suicide",
    "urgence_violence",
    "urgence_medicale",
    "urgence_enfance",
    "urgence_cyber",
    # The housing emergency has a number and a card like the others.
    "hebergement_urgence",
)
HORS_SUJET: Final = (
    *URGENCES,
    "aide_alimentaire",
    "logement",
    "sante",
    "juridique",
    "transport",
    "reparation",
    "technique",
    "info_droits",
    "hors_zone",
    "humain",
    "meta",
    "meta_pro",
    "bavardage",
    "injure",
    "menace",
    "illicite",
    "injection",
    "vide",
    "incomprehensible",
    "autre",
)
ACTIONS: Final = (
    "answer",
    "ask_place",
    "ask_need",
    "emergency",
    "redirect",
    "redirect_and_answer",
    "refuse",
    "ignore",
    "deescalate",
    "greet",
    "close",
    "explain",
    "restart",
    "handoff",
)
JOURS: Final = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
# What may follow each prefix; a pattern where the list is open.
CONTRAINTES: Final[Mapping[str, str]] = {
    "langue": "[a-z]{2}|autre",
    "cout": "gratuit|solidaire",
    "format": "individuel|collectif|domicile|distance|autonomie",
    "acc": "surdite|moteur|visuel|mental|illettrisme",
    "horaire": "|".join(("matin", "midi", "apres-midi", "soir", *JOURS)),
    "acces": "sans-rdv|sur-rdv",
    "programme": "[a-z]+(-[a-z]+)*",
    "mobilite": "sans-voiture",
    "delai": "urgent",
    "rayon": "[1-9][0-9]{0,2}km",
    "contact": "mail|telephone|courrier|sms",
    "transport": "tram|bus|train|velo|a-pied",
}
CONTRAINTES_SEULES: Final = ("itinerant", "plus_proche")
ATTENDUS: Final = (
    "services",
    "place",
    "place_code",
    "lang",
    "publics",
    "contraintes",
    "out_of_scope",
    "action",
)


def is_constraint(valeur: object) -> bool:
    """Tell whether ``valeur`` is a constraint that the interface knows."""
    if not isinstance(valeur, str):
        return False
    prefixe, deux_points, reste = valeur.partition(":")
    if not deux_points:
        return valeur in CONTRAINTES_SEULES
    return bool(re.fullmatch(CONTRAINTES.get(prefixe, "(?!)"), reste))


def faults(valeurs: Mapping[str, Any]) -> Iterator[str]:
    """Say in French what is wrong with an understood message, one sentence a fault."""
    for cle in ATTENDUS:
        if cle not in valeurs:
            yield f"« {cle} » manque"
    yield from _list_faults("services", valeurs.get("services", []), SERVICES)
    yield from _list_faults("publics", valeurs.get("publics", []), PUBLICS)
    contraintes = valeurs.get("contraintes", [])
    connues = [c for c in contraintes if is_constraint(c)] if _is_list(contraintes) else []
    yield from _list_faults("contraintes", contraintes, connues)
    yield from _choice_faults("out_of_scope", valeurs.get("out_of_scope"), (None, *HORS_SUJET))
    yield from _choice_faults("action", valeurs.get("action", ACTIONS[0]), ACTIONS)
    yield from _place_faults(valeurs.get("place"), valeurs.get("place_code"))
    if not _matches("[a-z]{2}", valeurs.get("lang", "fr")):
        yield f"« lang » : {valeurs['lang']!r} n’est pas un code de langue à deux lettres"


def _list_faults(cle: str, liste: object, connues: Collection[object]) -> Iterator[str]:
    if not _is_list(liste):
        yield f"« {cle} » n’est pas une liste"
        return
    for valeur in liste:
        yield from _choice_faults(cle, valeur, connues)
    if any(liste.count(valeur) > 1 for valeur in liste):
        yield f"« {cle} » répète une valeur"


def _is_list(valeur: object) -> TypeGuard[Sequence[Any]]:
    return isinstance(valeur, list | tuple)


def _choice_faults(cle: str, valeur: object, connues: Collection[object]) -> Iterator[str]:
    if not isinstance(valeur, str | None) or valeur not in connues:
        yield f"« {cle} » : {valeur!r} est inconnu"


def _place_faults(nom: object, code: object) -> Iterator[str]:
    if (nom is None) != (code is None):
        yield "« place » et « place_code » vont ensemble"
    if nom is not None and not _matches(r"\S.*", nom):
        yield f"« place » : {nom!r} n’est pas un nom"
    if code is not None and not _matches("[0-9AB]{2}([0-9]{3})?", code):
        yield f"« place_code » : {code!r} n’est ni un code Insee ni un département"


def _matches(motif: str, valeur: object) -> bool:
    return isinstance(valeur, str) and bool(re.fullmatch(motif, valeur))
