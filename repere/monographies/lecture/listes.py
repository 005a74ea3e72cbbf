"""Where a sentence stops saying whom, or by whom: what follows is when, where or how. Pure."""

import re
from typing import Final

# Where or when people are received, and how: no more about who they are.
_APRES: Final = re.compile(
    r"\s*(?:,?\s+(?:sur (?:\w+ (?:lieux?|sites?|communes?)|rendez-vous)|(?:les?|du|tous les|chaque) (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|jours?|semaine|mois)\w*"
    r"|de (?:façon|manière)|gratuitement|depuis \d|à raison|dans (?:leurs?|ses|la mesure)|des [\w-]+ (?:communes|villages))\b.*|\([^)]*)$"
)
_COMPOSE: Final = re.compile(
    r"^(?:composé|constitué|formé)e?s?\s+(?:\w+ment\s+|pour l'essentiel\s+|en majorité\s+|en (?:grande|bonne) partie\s+|pour (?:moitié|partie)\s+)?(?=d)"
)
_DE: Final = re.compile(r"^(?:d'|des?\s+|du\s+)")
_ARTICLE: Final = re.compile(
    r"^(?:par\s+)?(?:(?:de\s+)?(?:les\s|la\s|le\s|l')|des\s|du\s|de\s|d'|une?\s)\s*", re.I
)
# "Par les mairies et par l'hôpital"; "autres services ou partenaires" is as one says it.
_ET: Final = re.compile(r"\s+et\s+(?=(?:par|des?|du|les?|la|une?)\s|[dl]'|[A-ZÀ-Þ])")
_QUI: Final = re.compile(r"(?:par|des?|du|les?|la|une?)\s|[dl]'|[A-ZÀ-Þ]")
_FIN: Final = re.compile(r"\s+(?:pour|afin|qui|quand|lorsque|lors|dès)\b.*$")
ENVOYEUR_MAX: Final = 8


def before_how(texte: str) -> str:
    """Return whom a sentence names, without the days, the places and the manners."""
    return _APRES.sub("", texte).strip(" ,")


def composed_of(texte: str) -> list[str]:
    """Cut "composé de retraités et de nouveaux habitants"; nothing when it is not said so."""
    compose = _COMPOSE.match(texte)
    if compose is None:
        return []
    parts = re.split(r",\s*|\s+et\s+(?=d(?:es?|u)\s|d')", texte[compose.end() :])
    return [nu for part in parts if (nu := _DE.sub("", part.strip(" ,")))]


def by_whom(texte: str) -> list[str]:
    """Return who sends people; a part that is no name ends the list."""
    noms: list[str] = []
    for part in (p for bout in re.split(r",\s*", _FIN.sub("", texte)) for p in _ET.split(bout)):
        nu = re.sub(r"^et\s+", "", part.strip())
        net = _ARTICLE.sub("", nu).strip(" ,")
        if (noms and not _QUI.match(nu)) or not net or len(net.split()) > ENVOYEUR_MAX:
            break
        noms.append(net)
    return noms
