"""From a conversation and what was just sent to what comes next: the rules, without a word."""

from dataclasses import replace
from typing import Final

from repere.assistant.comprehension.comprendre import understand
from repere.assistant.comprehension.compris import LANGUES, Compris, Endroit, Ressources
from repere.assistant.comprehension.paroles import NE_SAIT_PAS
from repere.assistant.comprehension.securite.harcelement import is_harassed
from repere.assistant.dialogue.apres import Suite, reaction
from repere.assistant.dialogue.disent import said_publics
from repere.assistant.dialogue.entree import Entree, Geste
from repere.assistant.dialogue.etat import ECHECS_MAX, Etat, Genre, bounded
from repere.assistant.dialogue.gestes import tapped
from repere.assistant.dialogue.lequel import choose
from repere.assistant.dialogue.retenu import compared, noted
from repere.assistant.dialogue.tour import Tour

_ILLISIBLE: Final = frozenset({"vide", "incomprehensible"})
# These answers stand alone: no question, no place.
_SEULES: Final = frozenset({"refuse", "deescalate", "close", "explain"})
_GARDENT: Final = frozenset({"greet", "ignore", "explain", "deescalate", "refuse"})
# So many words at most tell no language by themselves: "Tours", "rue Nationale".
_MOTS_SANS_LANGUE: Final = 3
_ALPHABET_LATIN: Final = frozenset({"fr", "en", "pt", "tr"})
# So many things said at once: the person knows how this works.
_DITS_D_UN_COUP: Final = 3
_CHOIX_MAX: Final = 4
_ASKED: Final = {Genre.BESOIN: "ask_need", Genre.LIEU: "ask_place", Genre.LEQUEL: "ask_place"}
_DEPARTEMENT: Final = 2
# No list is as long as that.
_AUTRES_MAX: Final = 9


def follow(
    etat: Etat, entree: Entree, ressources: Ressources, langue: str = ""
) -> tuple[Etat, Tour]:
    """Return the conversation after ``entree``, and what the turn comes to.

    ``langue`` is that of the page: it holds until somebody writes in another of ours.
    """
    etat = replace(etat, langue=etat.langue or langue or "fr")
    if entree.geste is None:
        apres, tour = _written(etat, entree.texte, ressources)
    else:
        apres, tour = _tapped(etat, entree, ressources)
    tour = compared(etat, apres, tour, ecrit=entree.geste is None)
    return noted(apres, tour), tour


def _tapped(etat: Etat, entree: Entree, ressources: Ressources) -> tuple[Etat, Tour]:
    if entree.geste is Geste.HUMAIN:
        return _handed_over(etat)
    if entree.geste is Geste.NE_SAIS_PAS:
        return _lost(etat)
    if entree.geste is Geste.REPRENDRE and etat.attend and not etat.servi:
        return etat, Tour(_ASKED[etat.attend], etat.attend, choix=etat.choix)
    etat = tapped(etat, entree, ressources)
    if entree.geste is Geste.RECOMMENCER:
        return etat, Tour("restart", Genre.BESOIN)
    return _next(etat)


def _lost(etat: Etat) -> tuple[Etat, Tour]:
    """Go on with somebody who does not know: places of general help, or somebody to talk to."""
    if etat.attend in (Genre.LIEU, Genre.LEQUEL):
        return _handed_over(etat)
    return _next(replace(etat, generaliste=not etat.services))


def _next(etat: Etat) -> tuple[Etat, Tour]:
    """Show places when enough is known, else ask what is missing, else hand over."""
    if not (etat.services or etat.generaliste):
        if etat.may_ask(Genre.BESOIN):
            return etat, Tour("ask_need", Genre.BESOIN)
        etat = replace(etat, generaliste=True)
    if etat.lieu and not _is_too_wide(etat):
        return replace(etat, attend=None), Tour("answer", montre=True)
    if etat.may_ask(Genre.LIEU):
        return etat, Tour("ask_place", Genre.LIEU)
    return _handed_over(etat)


def _is_too_wide(etat: Etat) -> bool:
    """Say whether "near" needs a town, where only a département is known and a town may be asked."""
    large = etat.lieu is not None and len(etat.lieu.code) == _DEPARTEMENT
    return large and "plus_proche" in etat.contraintes and etat.may_ask(Genre.LIEU)


def _handed_over(etat: Etat) -> tuple[Etat, Tour]:
    """Give somebody to talk to; the town, asked or not, tells who is the nearest."""
    tour = Tour("handoff", aide=True)
    if etat.lieu:
        return replace(etat, attend=None), tour
    etat = replace(etat, generaliste=not etat.services)
    if etat.may_ask(Genre.LIEU):
        return etat, replace(tour, question=Genre.LIEU)
    return replace(etat, attend=Genre.LIEU), tour


def _written(etat: Etat, texte: str, ressources: Ressources) -> tuple[Etat, Tour]:
    compris = understand(texte, ressources, etat.contexte)
    if etat.servi and etat.attend is None and (suite := reaction(texte, compris)):
        return _reacted(etat, suite, ressources)
    choisi = choose(etat, texte, compris)
    rate = choisi is None and _missed(etat, compris)
    apres = _informed(etat, compris, texte, choisi)
    apres = replace(apres, echecs=etat.echecs + 1 if rate else 0)
    apres, tour = _answer(etat, apres, compris, rate)
    dits = (*compris.dit.publics, *compris.dit.contraintes)
    d_un_coup = bool(compris.services) + bool(compris.lieu) + len(dits) >= _DITS_D_UN_COUP
    return apres, replace(
        tour,
        hors_sujet=compris.hors_sujet,
        ailleurs=compris.dit.ailleurs,
        bref=not etat.tours and d_un_coup,
        rate=rate,
        inconnue="" if compris.langue in LANGUES else compris.langue,
        harcele=tour.urgence == "urgence_cyber" and is_harassed(texte),
    )


def _reacted(etat: Etat, suite: Suite, ressources: Ressources) -> tuple[Etat, Tour]:
    """Answer what is said of the places just shown."""
    if suite is Suite.AUTRE_BESOIN:
        return _next(tapped(etat, Entree(geste=Geste.AUTRE_BESOIN), ressources))
    if suite is Suite.ACCORD:
        return etat, Tour("close")
    if suite is Suite.PLUS_PRES and "plus_proche" not in etat.contraintes:
        pres = Entree(geste=Geste.CONTRAINTE, valeur="plus_proche")
        return _next(tapped(etat, pres, ressources))
    if suite is Suite.AUTRES:
        etat = replace(etat, autres=min(etat.autres + 1, _AUTRES_MAX))
    etat, tour = _next(etat)
    return etat, replace(tour, apres=suite)


def _missed(etat: Etat, compris: Compris) -> bool:
    """Say whether the message taught nothing that was waited for."""
    dit = compris.dit
    if dit.urgences or dit.hors_sujet:
        return dit.hors_sujet in _ILLISIBLE and not dit.urgences
    appris = dit.services or dit.lieu or dit.doutes or dit.publics or dit.contraintes or dit.parole
    return etat.attend in (Genre.LIEU, Genre.LEQUEL) and not appris


def _informed(etat: Etat, compris: Compris, texte: str, choisi: Endroit | None) -> Etat:
    nouveau = bool(compris.services) and compris.services != etat.services
    source = compris.dit if _is_somebody_else(etat, compris) else compris
    dits = {*etat.publics, *said_publics(texte, compris.dit.publics)}
    return replace(
        etat,
        # "Bonjour", an insult or a question on the robot take nothing back of what was asked.
        services=compris.services or (etat.services if compris.action in _GARDENT else ()),
        lieu=choisi or compris.lieu,
        publics=tuple(public for public in source.publics if public in dits),
        contraintes=bounded(source.contraintes),
        langue=_language(etat, compris, texte),
        generaliste=etat.generaliste and not nouveau,
    )


def _is_somebody_else(etat: Etat, compris: Compris) -> bool:
    """Say whether who was answered now tells of another person: what, where and for whom, all anew."""
    dit = compris.dit
    if not (etat.servi and dit.services and dit.lieu):
        return False
    ailleurs = dit.lieu != etat.lieu and bool(dit.contraintes)
    return ailleurs or not set(dit.publics) <= set(etat.publics)


def _language(etat: Etat, compris: Compris, texte: str) -> str:
    dite = compris.langue
    if dite not in LANGUES:
        return etat.langue
    commencee = etat.tours > 0 or dite == "fr"
    court = len(texte.split()) <= _MOTS_SANS_LANGUE
    return etat.langue if court and commencee and dite in _ALPHABET_LATIN else dite


def _answer(avant: Etat, etat: Etat, compris: Compris, rate: bool) -> tuple[Etat, Tour]:
    action = compris.action
    if action == "emergency":
        return _emergency(etat, compris)
    if action in _SEULES and compris.hors_sujet != "meta":
        return (etat if etat.services else replace(etat, attend=None)), Tour(action)
    if action == "restart":
        return Etat(langue=etat.langue, tours=etat.tours), Tour(action, Genre.BESOIN)
    if action == "handoff" or (rate and etat.echecs >= ECHECS_MAX):
        return _handed_over(etat)
    if action in ("greet", "ignore") or compris.hors_sujet == "meta":
        seul = not etat.services and etat.may_ask(Genre.BESOIN)
        return etat, Tour(action, Genre.BESOIN if seul else None)
    if action in ("redirect", "redirect_and_answer"):
        return _redirected(etat, compris)
    return _search(avant, etat, compris)


def _emergency(etat: Etat, compris: Compris) -> tuple[Etat, Tour]:
    """Show the card; then places, when a need was told with the danger. Nothing stands in its way."""
    urgence = compris.dit.urgences[0]
    tour = Tour("emergency", urgence=urgence)
    if not (compris.dit.surs or urgence == "urgence_cyber"):
        return etat, tour
    if etat.lieu:
        return replace(etat, attend=None), replace(tour, montre=True)
    if urgence == "urgence_cyber" and etat.may_ask(Genre.LIEU):
        return etat, replace(tour, question=Genre.LIEU)
    return replace(etat, attend=Genre.LIEU), tour


def _redirected(etat: Etat, compris: Compris) -> tuple[Etat, Tour]:
    tour = Tour(compris.action)
    if not etat.services:
        # France Services knows whom to ask: the nearest, when one may say which it is.
        return etat, replace(tour, aide=etat.lieu is not None)
    if compris.hors_sujet == "hors_zone":
        return replace(etat, attend=Genre.LIEU), tour
    if etat.lieu or etat.may_ask(Genre.LIEU):
        etat, suite = _search(etat, etat, compris)
        return etat, replace(suite, action="redirect_and_answer")
    return replace(etat, attend=Genre.LIEU), tour


def _search(avant: Etat, etat: Etat, compris: Compris) -> tuple[Etat, Tour]:
    perdu = compris.dit.parole == NE_SAIT_PAS and not compris.dit.services
    if perdu and avant.servi and avant.attend is None:
        return _handed_over(etat)
    doutes = compris.dit.doutes[:_CHOIX_MAX]
    if not doutes and avant.attend is Genre.LEQUEL:
        doutes = avant.choix
    if doutes and etat.lieu is None:
        return _which(etat, doutes)
    if avant.attend is Genre.BESOIN and compris.dit.parole == NE_SAIT_PAS and not etat.services:
        etat = replace(etat, generaliste=True)
    return _next(etat)


def _which(etat: Etat, doutes: tuple[Endroit, ...]) -> tuple[Etat, Tour]:
    """Ask which town; when that may not be asked any more, take the likeliest and say so."""
    if etat.may_ask(Genre.LEQUEL) and len(doutes) > 1:
        return etat, Tour("ask_place", Genre.LEQUEL, choix=doutes)
    premier, *autres = doutes
    etat, tour = _next(replace(etat, lieu=premier))
    return etat, replace(tour, suppose=premier, choix=tuple(autres))
