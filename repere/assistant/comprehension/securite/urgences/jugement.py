"""What the model adds to the rules: dangers that they have no phrase for, and a second opinion on weak phrases.

It never silences a phrase that says danger by itself, and speaks only when it is sure.
"""

from collections.abc import Mapping, Set
from math import log
from typing import Final

from repere.assistant.comprehension.besoin.fenetres import windows
from repere.assistant.comprehension.besoin.modele.poids import Poids
from repere.assistant.comprehension.securite.urgences.ordre import VIE, sooner
from repere.assistant.comprehension.securite.urgences.phrases.lecture import CALME
from repere.assistant.comprehension.texte.modele import Message

# How much likelier than calm a danger must be, in logits: from 1.2 to 1.5 nothing changes but the number of dangers heard.
SEUIL: Final = 1.2
# A message so unlike calm ones tells of some danger: the likeliest, even hardly seen.
PRESQUE_PAS_CALME: Final = 0.08
ENTREVU: Final = 0.1
# The same as SEUIL, where a phrase of that danger is denied, or a figure of speech: "sans solution d'hébergement" denies nothing.
SEUIL_NIE: Final = 7.0
# A weak phrase is not heard in a message that is calm by all its other words.
CALME_SUR: Final = 0.7
PROBABLE: Final = 0.5
# Of two weak hints, the whole decides. A phrase that says danger needs more to be undone: a calm message, and hardly a trace
# of that danger in all of it ("un atelier sur les rançongiciels").
PLUTOT: Final = 0.5
TRACE: Final = 0.1
# Nothing at all of that danger in a message that may be calm: "mon téléphone est dans le coma".
UN_PEU: Final = 0.3
# In a message rather calm, that danger must be about as likely as calm, in logits: "someone stole my bike".
PLUTOT_NON: Final = -0.6
RIEN: Final = 0.05
NETTEMENT: Final = 0.6
PEU: Final = 0.2
# A long message tells much. A danger that no phrase says is weighed in the whole and in the clauses that tell it best:
# the two together, and the whole not plainly calm.
LONG: Final = 15
SEUIL_RECIT: Final = 6.0
SEUIL_ENTIER: Final = -0.5
# So calm as a whole, its clauses need not be read.
TRES_CALME: Final = -4.0
# So plain in its clauses, it is heard however calm all the rest.
SEUIL_CRIANT: Final = 8.0
# There a weak phrase counts when the whole tells of some danger.
PLUTOT_CALME: Final = 1.0
# A danger seen by the model alone joins one that a phrase says when it is plain and the other hardly seen; one that leaves
# less time, when it is plainer still and either a life may end or the other is only half seen: "je dors dehors … plus envie
# de continuer à vivre".
PLAIN: Final = 0.75
A_PEINE: Final = 0.25
CERTAIN: Final = 0.9
A_MOITIE: Final = 0.5

Probables = Mapping[str, float]


def likely(message: Message, modele: Poids | None) -> Probables:
    """Return how likely each danger is, CALME included; empty when nothing can be told."""
    return modele.probabilities(message.mots) if modele and message.mots else {}


def raised(
    message: Message, probables: Probables, modele: Poids | None, tus: Set[str]
) -> frozenset[str]:
    """Return the dangers that the model is sure of, without a phrase that says them.

    ``tus``: those of which a phrase is denied, or a figure of speech. They resemble danger all the same.
    """
    if modele is not None and len(message.mots) > LONG:
        return _told(message, probables, modele, tus)
    seuls = (_sure(probables, SEUIL) | _unlike_calm(probables)) - tus
    return seuls | _sure(probables, SEUIL_NIE)


def _told(message: Message, probables: Probables, modele: Poids, tus: Set[str]) -> frozenset[str]:
    if _margin(probables) < TRES_CALME:
        return frozenset()
    lecture = modele.reading()
    clauses = [lecture.probabilities(mots) for mots, _ in windows(message)]
    criants = frozenset[str]().union(*(_sure(p, SEUIL_CRIANT) for p in clauses)) - tus
    reste = max(SEUIL_ENTIER, SEUIL_RECIT - max(map(_margin, clauses), default=0.0))
    return criants | (_sure(probables, reste) - tus) | _sure(probables, SEUIL_NIE)


def confirmed(code: str, probables: Probables, *, longue: bool = False) -> bool:
    """Tell whether a weak phrase of ``code`` counts: not in a plainly calm message, nor in one that tells of another danger."""
    if not probables:
        return True
    if longue:
        plausible = probables[code] >= max(PROBABLE, probables[CALME])
        return plausible or bool(_sure(probables, PLUTOT_CALME))
    if probables[code] >= PROBABLE:
        return True
    if probables[CALME] >= NETTEMENT and _beyond(code, probables) < PLUTOT_NON:
        return False
    if probables[CALME] >= PLUTOT and probables[code] < TRACE:
        return False
    if probables[CALME] >= UN_PEU and probables[code] < RIEN:
        return False
    return probables[CALME] < CALME_SUR and (
        not hardly(code, probables) or not _sure(probables, SEUIL)
    )


def groundless(code: str, probables: Probables) -> bool:
    """Tell whether nothing but the phrase speaks of ``code``. In blind rounds, two dangers of 476 were like that."""
    return bool(probables) and probables[CALME] >= NETTEMENT and probables[code] < PEU


def hardly(code: str, probables: Probables) -> bool:
    """Tell whether the model hardly sees ``code``."""
    return probables[code] < A_PEINE


def unseen(code: str, probables: Probables) -> bool:
    """Tell whether the model sees not even a trace of ``code``."""
    return bool(probables) and probables[code] < TRACE


def likelier(code: str, autre: str, probables: Probables) -> bool:
    """Tell whether the model sees ``code`` plainly and ``autre`` hardly, or ``code`` leaves less time."""
    if not probables:
        return False
    if probables[code] >= PLAIN and hardly(autre, probables):
        return True
    vital = code in VIE or probables[autre] <= A_MOITIE
    return sooner(code, autre) and probables[code] >= CERTAIN and vital


def _sure(probables: Probables, seuil: float) -> frozenset[str]:
    """Return the likeliest danger, alone, if it is likely enough: classes that resemble rise together."""
    if not probables:
        return frozenset()
    return frozenset({_likeliest(probables)} if _margin(probables) >= seuil else ())


def _margin(probables: Probables) -> float:
    """Return how much likelier than calm the likeliest danger is, in logits."""
    return _beyond(_likeliest(probables), probables)


def _beyond(code: str, probables: Probables) -> float:
    """Return how much likelier than calm ``code`` is, in logits."""
    return _logit(probables[code]) - _logit(probables[CALME])


def _unlike_calm(probables: Probables) -> frozenset[str]:
    if not probables or probables[CALME] > PRESQUE_PAS_CALME:
        return frozenset()
    code = _likeliest(probables)
    return frozenset({code} if probables[code] >= ENTREVU else ())


def _likeliest(probables: Probables) -> str:
    return max(sorted(probables.keys() - {CALME}), key=lambda code: probables[code])


def _logit(p: float) -> float:
    borne = min(max(p, 1e-6), 1 - 1e-6)
    return log(borne / (1 - borne))
