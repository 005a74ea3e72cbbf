"""Which of the codes of what is not ours a message gets, None when it is for the directory."""

from typing import Final

from repere.assistant.comprehension.motifs.jetons import fold
from repere.assistant.comprehension.motifs.table import Table, Trouvaille
from repere.assistant.comprehension.securite.hors_sujet.abus import ABUS
from repere.assistant.comprehension.securite.hors_sujet.conversation import (
    PARTOUT,
    REMPLISSAGE,
    SEULS,
)
from repere.assistant.comprehension.securite.hors_sujet.illisible import is_gibberish
from repere.assistant.comprehension.securite.hors_sujet.jugement import (
    Probables,
    contradicted,
    spoken_for,
)
from repere.assistant.comprehension.securite.hors_sujet.numerique import (
    NOTRES,
    NUMERIQUE,
)
from repere.assistant.comprehension.securite.hors_sujet.themes import CLASSES, THEMES
from repere.assistant.comprehension.texte.modele import Message

_ABUS: Final = Table(ABUS)
_PARTOUT: Final = Table(PARTOUT)
_SEULS: Final = Table(SEULS)
_THEMES: Final = Table(THEMES, CLASSES)
_NUMERIQUE: Final = Table(NUMERIQUE)
_REMPLISSAGE: Final = frozenset(map(fold, REMPLISSAGE.split()))
_ORDRE_ABUS: Final = ("injection", "menace", "illicite", "injure")
_ORDRE: Final = ("meta_pro", "meta", "humain", *THEMES, "bavardage", "autre")


def out_of_scope(
    message: Message,
    services: tuple[str, ...] = (),
    probables: Probables | None = None,
    *,
    besoin: bool = False,
    situe: bool = False,
) -> str | None:
    """Return why ``message`` is not for the directory, None when it is.

    ``services``: needs that were understood in it. With one, small talk and talk about the robot are
    only manners. ``probables``: what the model makes of it, heard where phrases are silent.
    ``besoin``: the other model hears a need; ``situe``: a place was said. Dangers and places outside the region are told elsewhere.
    """
    if not message.mots:
        return "vide"
    # Denied or not: "j'arrive pas à déclarer" is a need.
    numerique = {t.code for t in _NUMERIQUE.find(message)}
    abus = _abuse(message, services, numerique)
    if abus:
        return abus
    seul = _alone(message)
    if not seul and is_gibberish(message):
        return "incomprehensible"
    dit = seul or _conversed(message, services, numerique)
    if dit and not contradicted(dit, probables or {}):
        return dit
    juge = spoken_for(probables or {}, besoin=besoin, clair=bool(services), situe=situe)
    return next(iter(_kept({juge} if juge else set(), numerique)), None)


def _abuse(message: Message, services: tuple[str, ...], numerique: set[str]) -> str | None:
    dits = _kept(_said(_ABUS, message), numerique)
    if services:
        dits.discard("injure")
    return next((code for code in _ORDRE_ABUS if code in dits), None)


def _conversed(message: Message, services: tuple[str, ...], numerique: set[str]) -> str | None:
    dits = {t.code for t in _THEMES.find(message)}
    # "Je ne trouve pas de médecin" is about doctors; "je ne veux pas parler" is no wish to talk.
    paroles = _said(_PARTOUT, message)
    dits |= {"autre"} & paroles if services else paroles
    return next((code for code in _ORDRE if code in _kept(dits, numerique)), None)


def _said(table: Table, message: Message) -> set[str]:
    return {trouvaille.code for trouvaille in table.find(message) if not trouvaille.nie}


def _kept(codes: set[str], numerique: set[str]) -> set[str]:
    """Return ``codes`` without those that a digital need said as well makes ours."""
    return {code for code in codes if numerique.isdisjoint(NOTRES.get(code, ()))}


def _alone(message: Message) -> str | None:
    """Return the code of a message made of nothing but it: "bonjour à tous", "merci beaucoup !"."""
    trouvees = _SEULS.find(message)
    for code in SEULS:
        siennes = [t for t in trouvees if t.code == code]
        if siennes and _covered(message, siennes):
            return code
    return None


def _covered(message: Message, trouvees: list[Trouvaille]) -> bool:
    dits = {rang for t in trouvees for rang in range(t.debut, t.fin)}
    return all(
        rang in dits or set(map(fold, mot.corrige.split())) <= _REMPLISSAGE
        for rang, mot in enumerate(message.mots)
    )
