"""The sentences of a turn, in the reader's language: short, plain, never more than is known."""

from collections.abc import Iterator
from typing import Final

from repere.assistant.comprehension.compris import Endroit
from repere.assistant.dialogue.apres import Suite
from repere.assistant.dialogue.etat import Etat, Genre
from repere.assistant.dialogue.portes import sentences
from repere.assistant.dialogue.tour import Tour
from repere.socle.articles import of, unbroken, within_departement
from repere.socle.langue import N_, Table, _

_DEPARTEMENT: Final = 2
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
        "close": N_("D’accord. Revenez quand vous voulez."),
        "restart": N_("Recommençons."),
        "handoff": N_("Une personne peut vous répondre."),
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
        yield _("Je n’ai pas compris.")
    elif tour.action == "ask_place" and etat.generaliste and not etat.services:
        yield _("Je cherche alors un lieu qui aide pour presque tout.")
    if tour.action in _ACTIONS:
        yield _ACTIONS[tour.action]
    if tour.suppose:
        yield _("J’ai compris {lieu}. Sinon, touchez une autre commune.").format(
            lieu=tour.suppose.nom
        )
    if phrase := _announcement(etat, tour):
        yield phrase
    if tour.montre and "delai:urgent" in etat.contraintes:
        yield _("C’est pressé : appelez avant de venir.")


def announcement(etat: Etat, tour: Tour) -> str:
    """Return the sentence, among those said, that leads to the places; "" when there is none."""
    return unbroken(_announcement(etat, tour))


def _announcement(etat: Etat, tour: Tour) -> str:
    if not tour.montre or etat.lieu is None:
        return ""
    if tour.action == "emergency":
        return _("Ensuite, ces lieux peuvent vous aider.")
    if tour.apres is Suite.RENSEIGNE:
        return _("Touchez le nom d’un lieu : sa page dit ses horaires, son prix, son adresse.")
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
