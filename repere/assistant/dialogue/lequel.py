""" "Which Nogent?": the answers that name a town by half its name, its rank or its département."""

from typing import Final

from repere.assistant.comprehension.compris import Compris, Endroit
from repere.assistant.dialogue.etat import Etat, Genre
from repere.socle.texte import plier
from repere.territoires.codes import departement_of
from repere.territoires.noms_communes import PETITS_MOTS

_COMMUNE: Final = 5
_PETITS: Final = PETITS_MOTS | {"sur", "sous", "en", "saint", "sainte"}


def choose(etat: Etat, texte: str, compris: Compris) -> Endroit | None:
    """Return the town of the question that the answer names, None when it names none of them surely."""
    if etat.attend is not Genre.LEQUEL:
        return None
    lieu = compris.dit.lieu
    if lieu and len(lieu.code) == _COMMUNE:
        return None
    if lieu:
        return _only([c for c in etat.choix if departement_of(c.code) == lieu.code])
    mots = set(plier(texte).split())
    rang = [c for numero, c in enumerate(etat.choix, 1) if mots == {str(numero)}]
    return _only(rang or [c for c in etat.choix if mots & _own_words(c, etat.choix)])


def _only(choix: list[Endroit]) -> Endroit | None:
    return choix[0] if len(choix) == 1 else None


def _own_words(endroit: Endroit, choix: tuple[Endroit, ...]) -> set[str]:
    """Return the words of a name that the other names do not have: "rotrou" of Nogent-le-Rotrou."""
    autres = {mot for autre in choix if autre != endroit for mot in plier(autre.nom).split()}
    return set(plier(endroit.nom).split()) - autres - _PETITS
