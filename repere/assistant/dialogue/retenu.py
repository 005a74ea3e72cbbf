"""What a turn leaves to the next one, and what it changed in places shown before."""

from dataclasses import replace
from typing import Final

from repere.assistant.dialogue.apres import Suite
from repere.assistant.dialogue.etat import Etat, Genre
from repere.assistant.dialogue.tour import Tour

# These are said of the places on the screen, be they the first ones or others.
_DES_MEMES: Final = (Suite.AUTRES, Suite.PRIX, Suite.RENSEIGNE)


def compared(avant: Etat, etat: Etat, tour: Tour, *, ecrit: bool) -> Tour:
    """Say what a turn changed in places shown before: the same words twice would answer nobody."""
    if not (avant.servi and tour.montre and tour.action == "answer" and tour.apres is None):
        return tour
    if (etat.services, etat.lieu) != (avant.services, avant.lieu) or tour.suppose:
        return tour
    ajouts = tuple(c for c in etat.contraintes if c not in avant.contraintes)
    # A condition taken back, a public told: places may be others.
    pareil = (etat.contraintes, etat.publics) == (avant.contraintes, avant.publics)
    return replace(tour, ajouts=ajouts, inchange=ecrit and pareil)


def noted(etat: Etat, tour: Tour) -> Etat:
    """Return the conversation as the next turn finds it."""
    nouvelle = tour.question not in etat.posees
    return replace(
        etat,
        attend=tour.question or etat.attend,
        posees=(*etat.posees, tour.question) if tour.question and nouvelle else etat.posees,
        choix=tour.choix if tour.question is Genre.LEQUEL else (),
        servi=etat.servi or tour.montre,
        echecs=etat.echecs if tour.rate else 0,
        tours=etat.tours + 1,
        autres=etat.autres if tour.apres in _DES_MEMES else 0,
    )
