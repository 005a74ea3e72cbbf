"""Does the text say that one comes by appointment?"""

import re
from typing import Final

_RDV: Final = (
    r"(?:r\.\s?d\.\s?v\.?|rdvs?|rendez[\s-]*vous|rend[-\s]vous|rendez-?vos|r\.?-?v)(?![a-z])"
)
_DIT: Final = re.compile(
    rf"(?:(?<![a-z@])|(?<=\bsur)){_RDV}(?!\s+(?:impossible|dans votre))",
    re.IGNORECASE,
)
_ADRESSES: Final = re.compile(
    r"https?://\S+|www\.\S+|\S+@\S+|\S+\.(?:fr|com|org|net|eu|bzh)\b\S*", re.IGNORECASE
)
_NIE: Final = re.compile(
    r"(?<!ou )(?<!et )(?:sans|pas(?: besoin)? (?:de|d')|ni|aucun)\s+"
    rf"(?:(?:prise|besoin|prendre)\s+(?:de\s+|d')?)*{_RDV}",
    re.IGNORECASE,
)


def by_appointment(texte: str) -> bool:
    """Tell whether a normalised text speaks of appointments, "sans rendez-vous" apart."""
    return bool(_DIT.search(_NIE.sub(" ", _ADRESSES.sub(" ", texte))))
