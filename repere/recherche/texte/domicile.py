"""Whether a presentation says that somebody comes to people's homes.

No field of the standard says it; those who do it write it in their presentation. Only a sentence that
says so counts: "aide à domicile" is a trade, "sans domicile" a condition.
"""

import re
from typing import Final

from repere.socle.texte import plier

_PHRASES: Final = re.compile(r"[.!?;\n•]+")
_CHEZ: Final = r"(?:(?:a|au|aux|leur|leurs|votre|vos|son)(?: leur| votre)? domiciles?|chez vous|chez (?:les|l) (?:habitant|usager|personne|beneficiaire|senior)s?)"
_VENIR: Final = (
    r"(?:rendez vous|rdv|visites?|interventions?|intervien\w+|intervenir|intervenons|deplace\w*|deplacons|"
    r"deplacements?|accompagne\w*|initiations?|formations?|depannages?|cours|ateliers?|seances?|permanences?|vient|"
    r"viennent|venons|passons|passe)"
)
# One word says it is about people's homes, another that somebody comes there; eight words between at most.
_DIT: Final = re.compile(
    rf"\b{_VENIR}\b(?: \w+){{0,8}}? {_CHEZ}\b|\b{_CHEZ}\b(?: \w+){{0,8}}? {_VENIR}\b"
)
_NON: Final = re.compile(
    r"\b(?:pas|plus|jamais|aucune?|ni|sans)\b(?: \w+){0,6}? (?:domicile|chez)"
    r"|\b(?:aides?|services?|soins?|maintien|hospitalisation|emplois?|employe\w*|travail|garde(?: d enfants?)?|metiers?|assistante?s?) "
    r"(?:a|au) domicile"
)


def visits_homes(presentation: str) -> bool:
    """Say whether a sentence of ``presentation`` tells that somebody comes to people's homes."""
    for phrase in _PHRASES.split(presentation):
        plie = plier(phrase)
        if ("domicile" in plie or "chez" in plie) and _DIT.search(plie) and not _NON.search(plie):
            return True
    return False
