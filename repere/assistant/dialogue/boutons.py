"""What may be tapped: answers to the question, chips of what was understood, quick replies."""

from collections.abc import Iterator
from typing import Final

from repere.assistant.comprehension.compris import Endroit
from repere.assistant.comprehension.gazetier.departements import DEPARTEMENTS
from repere.assistant.dialogue.entree import Geste, tap
from repere.assistant.dialogue.etat import Etat, Genre
from repere.assistant.dialogue.mots import (
    constraint_in_words,
    key_of,
    need_in_words,
    public_in_words,
)
from repere.assistant.dialogue.phrases import question_in_words
from repere.assistant.dialogue.reponse import Choix, Pastille, Question
from repere.assistant.dialogue.tour import Tour
from repere.recherche.presentation.besoins import needs
from repere.socle.langue import N_, _
from repere.territoires.codes import departement_of

# Constraint that a quick reply adds, its words, and the kinds that it would contradict.
_SOUHAITS: Final = (
    ("plus_proche", N_("Plus près"), ("plus_proche", "mobilite:", "rayon:")),
    ("horaire:samedi", N_("Le samedi"), ("horaire:",)),
    ("cout:gratuit", N_("Gratuit"), ("cout:",)),
    ("acces:sans-rdv", N_("Sans rendez-vous"), ("acces:",)),
)


def human() -> Choix:
    """Return the way out that every answer keeps."""
    return Choix(_("Parler à quelqu’un"), tap(Geste.HUMAIN))


def question_of(tour: Tour) -> Question | None:
    """Return the question of a turn, with what may be tapped to answer it."""
    genre = tour.question
    if genre is None:
        return None
    return Question(genre, question_in_words(genre), tuple(_answers(genre, tour)))


def _answers(genre: Genre, tour: Tour) -> Iterator[Choix]:
    if genre is Genre.BESOIN:
        for besoin in needs():
            yield Choix(besoin.mot, tap(Geste.BESOIN, besoin.cle), besoin.exemples, besoin.cle)
    if genre is Genre.LEQUEL:
        yield from _towns(tour.choix)
    yield Choix(_("Je ne sais pas"), tap(Geste.NE_SAIS_PAS))


def _towns(endroits: tuple[Endroit, ...]) -> Iterator[Choix]:
    for endroit in endroits:
        yield Choix(endroit.nom, tap(Geste.LIEU, endroit.code), _departement(endroit))


def _departement(endroit: Endroit) -> str:
    return DEPARTEMENTS.get(departement_of(endroit.code), "")


def chips(etat: Etat) -> tuple[Pastille, ...]:
    """Return what was understood, each piece with the taps that take it away or change it."""
    return tuple(_chips(etat))


def _chips(etat: Etat) -> Iterator[Pastille]:
    # Of several needs the first is searched; the others are a tap away.
    for service in etat.services[:1]:
        cle = key_of(service)
        changer = tap(Geste.CHANGER, "service")
        yield Pastille("service", cle, need_in_words(service), _removal("service", cle), changer)
    if etat.generaliste and not etat.services:
        changer = tap(Geste.CHANGER, "service")
        yield Pastille("generaliste", "", _("Aide générale"), _removal("generaliste", ""), changer)
    if etat.lieu:
        retirer, changer = _removal("lieu", ""), tap(Geste.CHANGER, "lieu")
        yield Pastille("lieu", etat.lieu.code, etat.lieu.nom, retirer, changer)
    for public in etat.publics:
        yield Pastille("public", public, public_in_words(public), _removal("public", public))
    for contrainte in etat.contraintes:
        mots = constraint_in_words(contrainte)
        yield Pastille("contrainte", contrainte, mots, _removal("contrainte", contrainte))


def _removal(genre: str, valeur: str) -> str:
    return tap(Geste.RETIRER, f"{genre}:{valeur}" if valeur else genre)


def quick_replies(etat: Etat, tour: Tour) -> tuple[Choix, ...]:
    """Return the taps that may come next, without what is said already."""
    return tuple(_quick_replies(etat, tour))


def _quick_replies(etat: Etat, tour: Tour) -> Iterator[Choix]:
    if tour.suppose:
        yield from _towns(tour.choix)
    for service in etat.services[1:]:
        cle = key_of(service)
        yield Choix(need_in_words(service), tap(Geste.BESOIN, cle), "", cle)
    if tour.montre and etat.lieu:
        for contrainte, libelle, contraires in _SOUHAITS:
            if not any(c.startswith(contraires) for c in etat.contraintes):
                yield Choix(_(libelle), tap(Geste.CONTRAINTE, contrainte))
    if etat.services or etat.generaliste:
        yield Choix(_("Autre besoin"), tap(Geste.AUTRE_BESOIN))
