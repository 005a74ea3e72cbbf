"""Who the person is, as they said it: a file about a pension is a file, not an age.

Understanding guesses more, and rightly so for whoever counts; a guess read back as a label would offend.
"""

import re
from typing import Final

from repere.assistant.comprehension.attributs.publics import publics
from repere.assistant.comprehension.texte.normalisation import normalise

# Words of a file, by the public that they make one guess; "à la retraite" and "maison de retraite" are said.
_DOSSIERS: Final = {
    "seniors": re.compile(
        r"(?<!à la )(?<!a la )(?<!en )(?<!maison de )\bretraites?\b|\bpensions?\b|\br[ée]versions?\b"
        r"|\bminimum vieillesse\b|\bveu(?:ve|f)s?\b",
        re.IGNORECASE,
    ),
    # Who says how they hear, see or move has a chip for that, and no other.
    "handicap": re.compile(
        r"\bsourde?s?\b|\bmalentendante?s?\b|\blsf\b|\blangue des signes\b|\baveugles?\b|\bmalvoyante?s?\b"
        r"|\bfauteuil(?: roulant)?\b|\bmdph\b|\baah\b|\baeeh\b|\bdeaf\b|\bblind\b|\bwheelchair\b",
        re.IGNORECASE,
    ),
    "personnes-exilees": re.compile(
        r"\b(?:titre|carte|permis|demande) de s[ée]jour\b|\bresidence (?:permit|card)\b|\bvisas?\b",
        re.IGNORECASE,
    ),
}


def said_publics(texte: str, compris: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of ``compris`` that ``texte`` says in so many words."""
    return tuple(public for public in compris if public not in _DOSSIERS or _is_said(texte, public))


def _is_said(texte: str, public: str) -> bool:
    return public in publics(normalise(_DOSSIERS[public].sub(" ", texte)))
