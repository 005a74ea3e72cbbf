"""From what a person wrote to what was understood and what to do next. Nothing is kept, nothing is written.

Danger comes first, and is looked for in the whole message. Then its language, its place, and its need in what is
left; what is asked under which conditions, and for whom; last, whether the directory is the right door.
"""

from dataclasses import replace
from typing import Final

from repere.assistant.comprehension.attributs.contraintes import contraintes
from repere.assistant.comprehension.attributs.publics import publics
from repere.assistant.comprehension.besoin import rank
from repere.assistant.comprehension.besoin.motifs.reperage import SUR, clues
from repere.assistant.comprehension.besoin.orthographe import respelt
from repere.assistant.comprehension.besoin.rang import Rang
from repere.assistant.comprehension.compris import (
    LANGUES,
    Compris,
    Contexte,
    Dit,
    Endroit,
    Ressources,
)
from repere.assistant.comprehension.decision import AUTRE_PORTE, Situation, decide
from repere.assistant.comprehension.gazetier.modele import LieuCompris
from repere.assistant.comprehension.paroles import PREND_CONGE, RECOMMENCE, spoken
from repere.assistant.comprehension.securite.hors_sujet.jugement import (
    MACHINES,
    Probables,
    is_asked,
    likely,
)
from repere.assistant.comprehension.securite.hors_sujet.regles import (
    asks_too,
    names_another,
    out_of_scope,
)
from repere.assistant.comprehension.securite.urgences.regles import emergencies
from repere.assistant.comprehension.texte.langue import language
from repere.assistant.comprehension.texte.masquage import guard
from repere.assistant.comprehension.texte.modele import Message
from repere.assistant.comprehension.texte.normalisation import normalise

PREMIER_TOUR: Final = Contexte()
FRANCAIS: Final = "fr"
DEMARCHES: Final = "Aide aux démarches administratives"
SECURITE: Final = "Utilisation sécurisée du numérique"
# What is said there asks the directory for nothing.
SANS_BESOIN: Final = frozenset({"illicite", "meta", "meta_pro", "bavardage"})
# Said in anger, a need is one all the same.
ABUS: Final = frozenset({"injure", "menace"})
GARDENT: Final = ABUS | {"injection"}
# After these the question that was asked is off the table.
_CLOT: Final = GARDENT | {"bavardage", "illicite"}
# What an answer to our question may be taken for.
_A_COTE: Final = frozenset(
    {"bavardage", "meta", "injection", "autre", "incomprehensible", "sante", "transport"}
)
# The model may guess these of a message that only says where, when or how.
_DEVINES: Final = AUTRE_PORTE | _A_COTE
CHEZ_SOI: Final = "format:domicile"
# There, only a need said in plain words is one.
_SURS_SEULS: Final = frozenset({"injection", "humain"})

# Lodgings, courts, health, transport and the rest have forms to fill, and broken machines none.
_FORMALITES: Final = AUTRE_PORTE - MACHINES
_SANS_DOUTE: Final = 0.95


def understand(texte: str, ressources: Ressources, contexte: Contexte = PREMIER_TOUR) -> Compris:
    """Return what ``texte`` means in its turn. Any text will do: it is bounded and masked here."""
    dit = _in_turn(_completed(read(texte, ressources), texte, ressources), contexte)
    if _only_answers(dit, contexte) and not names_another(normalise(texte)):
        dit = replace(dit, hors_sujet=None)
    services = _services(dit, contexte)
    lieu = dit.lieu or (None if dit.ailleurs or dit.doutes else _kept_place(dit, contexte))
    hors_sujet = dit.urgences[0] if dit.urgences else dit.hors_sujet
    situation = Situation(dit, contexte, services, lieu, hors_sujet)
    return Compris(
        dit=dit,
        services=services,
        lieu=lieu,
        publics=_added(contexte.publics, dit.publics),
        contraintes=_added(contexte.contraintes, dit.contraintes),
        hors_sujet=hors_sujet,
        action=decide(situation),
    )


def read(texte: str, ressources: Ressources) -> Dit:
    """Return what ``texte`` says by itself."""
    message = normalise(texte)
    langue = language(message)
    lieu = ressources.gazetier.find(message)
    sauf = (lieu.debut, lieu.fin) if lieu else None
    connue = langue in LANGUES
    besoin = respelt(message) if langue == FRANCAIS else message
    rangs = rank(besoin, sauf, ressources.modele) if connue else ()
    services = tuple(service for service, _ in rangs)
    plus_sures = _plainly(besoin)
    surs = tuple(s for s in services if s in plus_sures)
    probables = likely(besoin, sauf, ressources.hors_sujet if connue else None)
    hors_sujet = out_of_scope(
        besoin, surs, probables, besoin=bool(services), situe=lieu is not None
    )
    ailleurs = lieu.nom if lieu and lieu.hors_zone and not lieu.nie else ""
    return Dit(
        langue=langue,
        services=services,
        surs=_asked_for(services, surs, message, hors_sujet, probables)
        or _formal(rangs, hors_sujet),
        lieu=_surely(lieu),
        doutes=_doubts(lieu),
        refuse=Endroit(lieu.nom, lieu.code) if lieu and lieu.nie else None,
        ailleurs=ailleurs,
        publics=publics(message),
        contraintes=contraintes(message),
        urgences=emergencies(message, ressources.urgences),
        hors_sujet=hors_sujet or ("hors_zone" if ailleurs else None),
        parole=spoken(message),
    )


def _asked_for(
    services: tuple[str, ...],
    surs: tuple[str, ...],
    message: Message,
    hors_sujet: str | None,
    probables: Probables,
) -> tuple[str, ...]:
    """Return the services said plainly; beside another subject, those that are more than words of it."""
    if asks_too(hors_sujet, message):
        return surs or services[:1]
    return surs if hors_sujet in GARDENT or is_asked(hors_sujet, probables) else ()


def _formal(rangs: Rang, hors_sujet: str | None) -> tuple[str, ...]:
    """Return the formalities that are surely asked, though of another door: "vote par procuration", "demande de HLM"."""
    sans_doute = bool(rangs) and rangs[0][0] == DEMARCHES and rangs[0][1] >= _SANS_DOUTE
    return (DEMARCHES,) if sans_doute and hors_sujet in _FORMALITES else ()


def _completed(dit: Dit, texte: str, ressources: Ressources) -> Dit:
    if ressources.completer is None:
        return dit
    return ressources.completer(guard(texte).texte, dit)


def _in_turn(dit: Dit, contexte: Contexte) -> Dit:
    """Hear the answer to a question as one, not as another subject: "merci, j’ai trouvé", "ça vous regarde pas"."""
    if dit.urgences:
        return dit
    if dit.parole == RECOMMENCE and not dit.surs and dit.hors_sujet in AUTRE_PORTE:
        return replace(dit, hors_sujet=None)
    if contexte.attend is None:
        return dit
    if dit.parole == PREND_CONGE:
        autre = dit.surs or dit.lieu or dit.doutes or dit.contraintes or dit.hors_sujet
        return dit if autre else replace(dit, hors_sujet="bavardage")
    precise = contexte.attend == "place" and bool(dit.contraintes) and not dit.surs
    if dit.hors_sujet in _A_COTE and (dit.parole or precise):
        return replace(dit, hors_sujet=None)
    return dit


def _only_answers(dit: Dit, contexte: Contexte) -> bool:
    """Tell whether a message that follows another may only say where, when or how: "le soir", "qui vienne chez moi"."""
    suivi = contexte.attend is not None or bool(contexte.services)
    devine = dit.hors_sujet in _DEVINES or (
        dit.hors_sujet == "humain" and CHEZ_SOI in dit.contraintes
    )
    situe = contexte.attend == "place" and bool(dit.lieu or dit.doutes)
    return suivi and devine and not dit.surs and (situe or bool(dit.contraintes))


def _plainly(message: Message) -> frozenset[str]:
    return frozenset(indice.service for indice in clues(message) if indice.force >= SUR)


def _surely(lieu: LieuCompris | None) -> Endroit | None:
    if lieu is None or lieu.nie or lieu.hors_zone or not lieu.sur:
        return None
    return Endroit(lieu.nom, lieu.code)


def _doubts(lieu: LieuCompris | None) -> tuple[Endroit, ...]:
    if lieu is None or lieu.nie or lieu.hors_zone or lieu.sur:
        return ()
    return (Endroit(lieu.nom, lieu.code), *(Endroit(a.nom, a.code) for a in lieu.autres))


def _services(dit: Dit, contexte: Contexte) -> tuple[str, ...]:
    """Return the needs known after this message: its own replace those before, which stay otherwise.

    To the question "where?", only a need said in plain words is another need: names of places resemble much.
    """
    if contexte.attend == "place" and contexte.services:
        if dit.surs:
            return _needs(dit)
        garde = dit.hors_sujet not in _CLOT and dit.parole != RECOMMENCE
        return contexte.services if garde else ()
    return _needs(dit) or (contexte.services if dit.parole != RECOMMENCE else ())


def _needs(dit: Dit) -> tuple[str, ...]:
    """Return the needs of the message, of which a danger or another subject leaves only those said plainly."""
    if dit.urgences:
        return (SECURITE,) if dit.urgences[0] == "urgence_cyber" else dit.surs
    if dit.hors_sujet in ABUS:
        return dit.surs
    if dit.hors_sujet in SANS_BESOIN:
        return ()
    if dit.hors_sujet == "info_droits":
        return dit.surs or (DEMARCHES,)
    if dit.hors_sujet in _SURS_SEULS or dit.hors_sujet in AUTRE_PORTE or dit.parole == RECOMMENCE:
        return dit.surs
    return dit.services


def _kept_place(dit: Dit, contexte: Contexte) -> Endroit | None:
    if dit.parole == RECOMMENCE or contexte.lieu == dit.refuse:
        return None
    return contexte.lieu


def _added(avant: tuple[str, ...], dits: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*avant, *dits)))
