"""Which of the codes of what is not ours a message gets, None when it is for the directory."""

from collections.abc import Iterable
from typing import Final

from repere.assistant.comprehension.motifs.jetons import fold, readings
from repere.assistant.comprehension.motifs.table import Table, Trouvaille
from repere.assistant.comprehension.securite.hors_sujet.abus import ABUS
from repere.assistant.comprehension.securite.hors_sujet.conversation import (
    PARTOUT,
    REMPLISSAGE,
    SEULS,
)
from repere.assistant.comprehension.securite.hors_sujet.illisible import is_gibberish
from repere.assistant.comprehension.securite.hors_sujet.jugement import (
    MACHINES,
    Probables,
    certain,
    contradicted,
    insulting,
    outweighed,
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
# Told on a form or at a counter, it is a matter of law all the same: both doors are shown.
_QUAND_MEME: Final = Table({"juridique": "porter/deposer ~2 plainte"})
_NUMERIQUE: Final = Table(NUMERIQUE)
_REMPLISSAGE: Final = frozenset(map(fold, REMPLISSAGE.split()))
_ORDRE_ABUS: Final = ("injection", "menace", "illicite", "injure")
_A_PART: Final = MACHINES | {"logement"}
_ADDITIONS: Final = frozenset(
    {"et", "mais", "sinon", "and", "but", "e", "mas", "ve", "ama", "та", "але", "لكن"}
)
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
    ``besoin``: the other model hears a need; ``situe``: a place was said. Dangers and places outside the
    region are told elsewhere.
    """
    if not message.mots:
        return "vide"
    # Denied or not: "j'arrive pas à déclarer" is a need.
    numerique = _NUMERIQUE.find(message)
    sus = probables or {}
    abus = _abuse(message, services, numerique, sus)
    if abus:
        return abus
    seul = _alone(message)
    if not seul and is_gibberish(message):
        return "incomprehensible"
    dit = seul or _conversed(message, services, numerique)
    if dit and not contradicted(dit, sus) and not (besoin and outweighed(dit, sus)):
        return dit
    juge = spoken_for(sus, besoin=besoin, clair=bool(services), situe=situe)
    return juge if juge and (certain(juge, sus) or not _marks(juge, numerique)) else None


def names_another(message: Message) -> bool:
    """Tell whether a phrase of ``message`` is about another subject, whatever the model makes of it."""
    return bool(_alone(message) or _conversed(message, (), _NUMERIQUE.find(message)))


def asks_too(code: str | None, message: Message) -> bool:
    """Tell whether a message about ``code`` also says what makes a machine ours: to buy one, to learn."""
    return code in MACHINES and bool(_marks(code, _NUMERIQUE.find(message)))


def _abuse(
    message: Message,
    services: tuple[str, ...],
    numerique: tuple[Trouvaille, ...],
    probables: Probables,
) -> str | None:
    trouves = _said(_ABUS, message)
    dits = {c for c in trouves if not _marks(c, numerique)}
    # A need is heard before rudeness, unless it is plainly meant for us.
    if insulting(probables, dit="injure" in trouves):
        dits.add("injure")
    elif services:
        dits.discard("injure")
    return next((code for code in _ORDRE_ABUS if code in dits), None)


def _conversed(
    message: Message, services: tuple[str, ...], numerique: tuple[Trouvaille, ...]
) -> str | None:
    # "Je ne trouve pas de médecin" is about doctors; "je ne veux pas parler" is no wish to talk.
    paroles = {c for c in _said(_PARTOUT, message) if not _marks(c, numerique)}
    dits = {"autre"} & paroles if services else paroles
    dits |= {
        t.code for t in _THEMES.find(message) if not _marks(t.code, _near(t, message, numerique))
    }
    dits |= _said(_QUAND_MEME, message)
    return next((code for code in _ORDRE if code in dits), None)


def _near(
    theme: Trouvaille, message: Message, numerique: tuple[Trouvaille, ...]
) -> list[Trouvaille]:
    """Return the digital needs said in the same breath as ``theme``: what "et" or "mais" adds is another."""
    if theme.code not in _A_PART:
        return list(numerique)
    mot = theme.debut
    bornes = _breaks(message, pauses=theme.code in MACHINES)
    debut = max((b for b in bornes if b <= mot), default=0)
    fin = min((b for b in bornes if b > mot), default=len(message.mots))
    return [t for t in numerique if debut <= t.debut < fin or theme.overlaps(t)]


def _breaks(message: Message, *, pauses: bool) -> list[int]:
    return [
        jeton.rang
        for jeton in readings(message)[0]
        if jeton.rupture or jeton.mot in _ADDITIONS or (pauses and jeton.pause)
    ]


def _said(table: Table, message: Message) -> set[str]:
    return {trouvaille.code for trouvaille in table.find(message) if not trouvaille.nie}


def _marks(code: str, numerique: Iterable[Trouvaille]) -> list[Trouvaille]:
    """Return what makes ``code`` ours among the digital needs that were said."""
    return [t for t in numerique if t.code in NOTRES.get(code, ())]


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
