"""One turn of the conversation, whole: a pure function of what was known and of what was just sent."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import datetime

from repere.assistant.comprehension.compris import Ressources
from repere.assistant.comprehension.securite.cartes import card
from repere.assistant.dialogue.boutons import chips, human, question_of, quick_replies
from repere.assistant.dialogue.demande import demand_of
from repere.assistant.dialogue.entree import Entree
from repere.assistant.dialogue.etat import Etat
from repere.assistant.dialogue.phrases import announcement, said
from repere.assistant.dialogue.portes import doors
from repere.assistant.dialogue.reponse import Reponse
from repere.assistant.dialogue.suite import follow
from repere.assistant.dialogue.tour import Tour

Parler = Callable[[str], AbstractContextManager[object]]


def converse(
    etat: Etat,
    entree: Entree,
    ressources: Ressources,
    moment: datetime,
    *,
    langue: str = "",
    parler: Parler = nullcontext,
) -> tuple[Etat, Reponse]:
    """Return the conversation after ``entree``, and the answer.

    ``moment`` is now, in Europe/Paris: "on Wednesday" is the next one. ``langue`` is that of the page.
    ``parler`` makes words come in a language, while it is entered.
    """
    etat, tour = follow(etat, entree, ressources, langue)
    with parler(etat.langue):
        return etat, answer(etat, tour, moment)


def answer(etat: Etat, tour: Tour, moment: datetime) -> Reponse:
    """Return the answer of a turn, in the active language."""
    return Reponse(
        action=tour.action,
        langue=etat.langue,
        phrases=said(etat, tour),
        humain=human(),
        question=question_of(tour),
        # Whom to ask is given for want of understanding: nothing of it was understood.
        pastilles=chips(replace(etat, generaliste=etat.generaliste and not tour.aide)),
        rapides=quick_replies(etat, tour),
        carte=card(tour.urgence, etat.langue, harcele=tour.harcele) if tour.urgence else None,
        portes=doors(tour.hors_sujet),
        demande=demand_of(etat, moment) if tour.montre else None,
        generaliste=tour.montre and etat.generaliste and not etat.services,
        hors_sujet=tour.hors_sujet,
        ailleurs=tour.ailleurs,
        aide=tour.aide,
        inconnue=tour.inconnue,
        annonce=announcement(etat, tour),
        apres=tour.apres,
        autres=etat.autres,
    )
