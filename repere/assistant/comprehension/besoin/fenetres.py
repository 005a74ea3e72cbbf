"""A long message heard clause by clause: people tell their life, and ask in a dozen words of sixty.

Taken whole, the grandchildren, the village and the doctor weigh more than what is asked. Each run of clauses
is therefore judged by itself as well, and what comes late weighs a little more: one tells, then one asks.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from repere.assistant.comprehension.besoin.modele.poids import Poids
from repere.assistant.comprehension.besoin.phrases.lecture import AUCUN
from repere.assistant.comprehension.texte.modele import Message, Mot

# Shorter messages are one thing said once.
LONG: Final = 18
# A run of clauses says something from so many words on, and dilutes it beyond so many.
_COURTE: Final = 8
_LONGUE: Final = 25
# How much the best run counts against the whole message, and the last words against the first.
_PART: Final = 0.3
_FIN: Final = 0.4
_PAUSE: Final = re.compile(r"[,;:.!?…()\n،؛؟]")
# Speech has few commas: these words begin something new, once enough was said.
_CHARNIERES: Final = frozenset(["mais", "parce", "seulement", "donc", "alors", "car", "et"])
_ASSEZ: Final = 5


def probable(message: Message, modele: Poids) -> dict[str, float]:
    """Return how likely each class is, ``message`` heard whole and, when long, piece by piece."""
    lecture = modele.reading()
    entier = lecture.probabilities(message.mots)
    if len(message.mots) < LONG:
        return entier
    morceaux = [(lecture.probabilities(mots), place) for mots, place in windows(message)]
    meilleur = {c: max(p[c] * (1.0 + _FIN * place) for p, place in morceaux) for c in entier}
    # It asks for nothing when none of its pieces does.
    meilleur[AUCUN] = min(p[AUCUN] for p, _ in morceaux)
    return {c: min(1.0, (1.0 - _PART) * p + _PART * meilleur[c]) for c, p in entier.items()}


def windows(message: Message) -> Iterator[tuple[Sequence[Mot], float]]:
    """Yield each run of clauses of a fair length, with how far in ``message`` it ends: 0 to 1."""
    parties = clauses(message)
    for premiere in range(len(parties)):
        mots: list[Mot] = []
        for rang in range(premiere, len(parties)):
            mots = [*mots, *parties[rang]]
            if len(mots) > _LONGUE and rang > premiere:
                break
            if len(mots) >= _COURTE or rang == len(parties) - 1:
                yield mots, (rang + 1) / len(parties)


def clauses(message: Message) -> list[list[Mot]]:
    """Return the words of ``message`` between pauses."""
    parties: list[list[Mot]] = [[]]
    for rang, mot in enumerate(message.mots):
        if rang and _begins(message, rang, len(parties[-1])):
            parties.append([])
        parties[-1].append(mot)
    return parties


def _begins(message: Message, rang: int, dits: int) -> bool:
    avant, mot = message.mots[rang - 1], message.mots[rang]
    if _PAUSE.search(message.brut[avant.fin : mot.debut]):
        return True
    return dits >= _ASSEZ and mot.corrige in _CHARNIERES
