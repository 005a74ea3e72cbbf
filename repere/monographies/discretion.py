"""What must not be in a monograph: names, telephones and addresses of persons. Pure.

Found to warn who writes; hidden in what is made public. A structure named after somebody keeps its name.
"""

import re
from typing import Final

from repere.annuaire.standard.personnes import find_person_names, is_nominative_email
from repere.monographies.lecture.personnes import Personnes, find_shapes, is_first_name
from repere.socle.texte import plier

_COURRIEL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_TELEPHONE: Final = re.compile(r"(?<![\d+])(?:\+33[ .]?|0)[1-9](?:[ .-]?\d{2}){4}(?!\d)")
_MOT: Final = re.compile(r"[^\W\d_][\w-]+")
RETRAIT: Final = "…"


def personal_words(*textes: str) -> list[str]:
    """Return what in ``textes`` looks like a person's name, telephone or address, in order, each once."""
    texte = "\n".join(textes)
    trouves = [texte[debut:fin] for debut, fin in find_shapes(texte)]
    trouves += [nom for nom in find_person_names(texte) if not _within(nom, trouves)]
    trouves += [nom for nom in _first_names(texte) if not _within(nom, trouves)]
    trouves += _TELEPHONE.findall(texte)
    trouves += _COURRIEL.findall(texte)
    return sorted(dict.fromkeys(trouves), key=texte.find)


def without_persons(texte: str) -> str:
    """Return ``texte`` as it may be published."""
    for courriel in filter(is_nominative_email, _COURRIEL.findall(texte)):
        texte = texte.replace(courriel, RETRAIT)
    net = Personnes().mask(_TELEPHONE.sub(RETRAIT, texte))
    for nom in sorted(find_person_names(net), key=len, reverse=True):
        net = net.replace(nom, RETRAIT)
    return net


def _first_names(texte: str) -> list[str]:
    """Return first names that stand alone: « Kevin dit que… ». Enough to ask who writes, not to hide."""
    seuls = [mot for mot in _MOT.findall(texte) if is_first_name(mot)]
    return [mot for mot in seuls if Personnes(prenoms={plier(mot)}).mask(texte) != texte]


def _within(nom: str, trouves: list[str]) -> bool:
    return any(nom in autre or autre in nom for autre in trouves)
