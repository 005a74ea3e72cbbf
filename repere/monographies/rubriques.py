"""Under which headings one takes notes, in each of the two meetings. Pure.

Meeting 1: each structure presents itself. Meeting 2: the workshops.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple

from repere.socle.langue import N_

PRESENTATIONS: Final = 1
ATELIERS: Final = 2


class Rubrique(NamedTuple):
    """``nature``: one of ``Propos.Nature``. ``atelier``: of which workshop, in meeting 2."""

    nature: str
    titre: str
    aide: str = ""
    atelier: str = ""


_PUBLICS: Final = N_("Les publics en difficulté et ce qui les arrête")
_OFFRE: Final = N_("L’offre d’aide est-elle suffisante ?")
_INITIATIVES: Final = N_("Les nouvelles initiatives")
_MOYENS: Final = N_("L’organisation et les moyens")
_PAROLE: Final = Rubrique("verbatim", N_("Parole"), N_("Mot à mot. Dites le rôle, jamais le nom."))
_NOTE: Final = Rubrique("note", N_("Autre"))

RUBRIQUES: Final[Mapping[int, tuple[Rubrique, ...]]] = {
    PRESENTATIONS: (
        Rubrique("besoin", N_("Besoins"), N_("De quoi la structure manque.")),
        Rubrique("initiative", N_("Projets"), N_("En cours ou à venir.")),
        Rubrique("force", N_("Points forts")),
        Rubrique("faiblesse", N_("Points faibles")),
        Rubrique("public", N_("Publics"), N_("Qui vient, et qui ne vient pas.")),
        Rubrique("prescripteur", N_("Qui envoie"), N_("Mairie, travailleurs sociaux, écoles…")),
        Rubrique("equipe", N_("Équipe"), N_("Des fonctions et des nombres. Pas de nom.")),
        _PAROLE,
        _NOTE,
    ),
    ATELIERS: (
        Rubrique("public", N_("Publics"), N_("Qui est en difficulté."), _PUBLICS),
        Rubrique("obstacle", N_("Obstacles"), N_("Ce qui les arrête."), _PUBLICS),
        Rubrique("offre", N_("Offre"), N_("Ce qui suffit, ce qui manque."), _OFFRE),
        Rubrique("initiative", N_("Initiatives"), N_("Ce qu’on pourrait faire."), _INITIATIVES),
        Rubrique("besoin", N_("Besoins"), N_("Ce qu’il faudrait pour le faire."), _INITIATIVES),
        Rubrique("moyens", N_("Moyens"), N_("Qui fait quoi, avec quoi."), _MOYENS),
        _PAROLE,
        _NOTE,
    ),
}


def headings(rang: int) -> tuple[Rubrique, ...]:
    """Return the headings of a meeting; a third one is a workshop too."""
    return RUBRIQUES.get(rang, RUBRIQUES[ATELIERS])


def first_heading(rang: int, voulue: str) -> str:
    """Return the heading where one was, or the first."""
    natures = [rubrique.nature for rubrique in headings(rang)]
    return voulue if voulue in natures else natures[0]
