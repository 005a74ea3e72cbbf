"""Hiding figures that few people make, and those from which they could be found by subtraction."""

from collections.abc import Mapping

from repere.assistant.petits_nombres import SEUIL, protect
from repere.observatoire.indicateurs.modele import Chiffre, Fonction, Indicateur
from repere.observatoire.lecture.petits import DE_PERSONNE


def told(indicateur: Indicateur, chiffre: Chiffre) -> bool:
    """Tell whether a figure may be shown: none that 1 to 4 people make."""
    if not counts_people(indicateur) or chiffre.numerateur is None:
        return True
    return not 0 < chiffre.numerateur < SEUIL


def counts_people(indicateur: Indicateur) -> bool:
    """Tell whether it counts people, or households."""
    comptes = (Fonction.PART, Fonction.COMPTE)
    return indicateur.fonction in comptes and indicateur.chargement not in DE_PERSONNE


def hidden(indicateur: Indicateur, chiffres: Mapping[str, Chiffre]) -> frozenset[str]:
    """Return the codes whose figure must not be listed: what is small, and what would tell it from the sum."""
    if not counts_people(indicateur):
        return frozenset()
    comptes: dict[tuple[str, ...], int] = {
        (code,): round(c.numerateur)
        for code, c in chiffres.items()
        # Nobody is told apart by a zero.
        if c.numerateur is not None and round(c.numerateur) > 0
    }
    if min(comptes.values(), default=SEUIL) >= SEUIL:
        return frozenset()
    return frozenset(cle[0] for cle, montre in protect(comptes).items() if montre is None)
