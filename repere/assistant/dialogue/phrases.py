"""The sentences of a turn, in the reader's language: short, plain, never more than is known."""

from collections.abc import Iterator
from typing import Final

from repere.assistant.comprehension.compris import Endroit
from repere.assistant.dialogue.apres import Suite
from repere.assistant.dialogue.etat import ECHECS_MAX, Etat, Genre
from repere.assistant.dialogue.mots import constraint_in_words
from repere.assistant.dialogue.portes import sentences
from repere.assistant.dialogue.tour import Tour
from repere.socle.articles import of, unbroken, within_departement
from repere.socle.langue import N_, Table, _

_DEPARTEMENT: Final = 2
# Who does not hear, or cannot call, is not told to telephone.
_SANS_TELEPHONE: Final = frozenset({"acc:surdite", "contact:sms", "contact:mail"})
# These answers alone would leave the conversation without a next step.
_SANS_SUITE: Final = ("greet", "explain", "ignore")
_QUESTIONS: Final = Table(
    {
        Genre.BESOIN: N_("De quoi avez-vous besoin ?"),
        Genre.LIEU: N_("Dans quelle commune êtes-vous ?"),
        Genre.LEQUEL: N_("De quelle commune parlez-vous ?"),
    }
)
_ACTIONS: Final = Table(
    {
        "greet": N_("Bonjour. Je suis un robot : je trouve un lieu d’aide près de vous."),
        "close": N_("Bon courage. Revenez quand vous voulez."),
        "restart": N_("Recommençons."),
        "handoff": N_("Une personne peut vous répondre."),
    }
)
# What is answered of the places on the screen, in words; the places say the rest.
_AUX_LIEUX: Final = Table(
    {
        Suite.PLUS_PRES: N_("Je n’en connais pas de plus proches."),
        Suite.RENSEIGNE: N_(
            "Regardez sous chaque lieu : horaires, prix, téléphone. Sa page en dit plus."
        ),
    }
)


def question_in_words(genre: Genre) -> str:
    """Return the question."""
    return unbroken(_QUESTIONS[genre])


def said(etat: Etat, tour: Tour) -> tuple[str, ...]:
    """Return the sentences that come before the question and the places."""
    return tuple(unbroken(phrase) for phrase in _said(etat, tour))


def _said(etat: Etat, tour: Tour) -> Iterator[str]:
    if tour.action == "emergency":
        # The card says it all.
        if phrase := _announcement(etat, tour):
            yield phrase
        return
    if tour.hors_sujet == "hors_zone":
        yield _("Je connais surtout les lieux du Centre-Val de Loire.")
        if etat.services:
            yield _("Pour chercher ici, écrivez une commune de la région.")
    yield from sentences(tour.hors_sujet)
    if tour.rate:
        yield _missed(etat, tour)
    elif tour.action == "ask_place" and etat.generaliste and not etat.services:
        yield _("Je cherche alors un lieu qui aide pour presque tout.")
    yield from _done(etat, tour)
    if tour.suppose:
        yield _("J’ai compris {lieu}. Sinon, touchez une autre commune.").format(
            lieu=tour.suppose.nom
        )
    if phrase := _announcement(etat, tour):
        yield phrase
    if tour.montre and {"delai:urgent", *_SANS_TELEPHONE}.intersection(etat.contraintes) == {
        "delai:urgent"
    }:
        yield _("C’est pressé : appelez avant de venir.")


def _missed(etat: Etat, tour: Tour) -> str:
    """Say what was not understood, and what would be; not the same words at every failure."""
    if tour.hors_sujet == "vide":
        return _("Je n’ai rien à lire. Écrivez quelques mots.")
    if etat.echecs > ECHECS_MAX:
        return _("Je ne comprends toujours pas.")
    if etat.attend is Genre.LIEU and tour.question is None and etat.lieu is None:
        return _("Je n’ai pas trouvé cette commune. Écrivez son code postal, ou une ville voisine.")
    return _("Je n’ai pas compris.")


def _done(etat: Etat, tour: Tour) -> Iterator[str]:
    """Say what the turn does, and what is still waited for when nothing else says it."""
    if tour.action == "handoff" and etat.lieu and _SANS_TELEPHONE.intersection(etat.contraintes):
        yield _("Une personne peut vous recevoir, sans téléphone.")
    elif tour.action == "greet" and etat.tours > 1:
        # Who said good day once is not greeted again.
        yield _("Je vous écoute.")
    elif tour.action in _ACTIONS:
        yield _ACTIONS[tour.action]
    if tour.action in _SANS_SUITE and tour.question is None and not etat.lieu:
        yield (
            _("Il me manque votre commune. Écrivez son nom ou son code postal.")
            if etat.services or etat.generaliste
            else _("Dites-moi ce qu’il vous faut.")
        )


def announcement(etat: Etat, tour: Tour) -> str:
    """Return the sentence, among those said, that leads to the places; "" when there is none."""
    return unbroken(_announcement(etat, tour))


def _announcement(etat: Etat, tour: Tour) -> str:
    if not tour.montre or etat.lieu is None:
        return ""
    if tour.action == "emergency":
        return _("Ensuite, ces lieux peuvent vous aider.")
    if tour.apres:
        return _AUX_LIEUX.get(tour.apres, "")
    if tour.rate:
        return ""
    if tour.inchange:
        return _(
            "Ces lieux n’ont pas changé. Dites-moi ce qui ne va pas : trop loin, fermé, trop cher…"
        )
    if tour.ajouts:
        return _("D’accord : {quoi}.").format(quoi=", ".join(map(constraint_in_words, tour.ajouts)))
    if tour.bref:
        return _("Lieux {ou} :").format(ou=_near(etat.lieu))
    if etat.generaliste and not etat.services:
        return _("Ces lieux aident pour presque tout. Quelqu’un vous écoute.")
    return _("Voici où aller {ou}.").format(ou=_near(etat.lieu))


def _near(lieu: Endroit) -> str:
    """Return "près de Tours", "dans le Cher"."""
    if len(lieu.code) == _DEPARTEMENT:
        return within_departement(lieu.nom)
    return _("près {de_lieu}").format(de_lieu=of(lieu.nom))
