"""Sums of money: what somebody can put in says that it must not be dear; what was taken from them does not."""

import re
from collections.abc import Iterator
from typing import Final

from repere.assistant.comprehension.motifs.jetons import fold
from repere.assistant.comprehension.texte.modele import Message

SOLIDAIRE: Final = "cout:solidaire"
_EN_LETTRES: Final = [
    "dix",
    "vingt",
    "trente",
    "quarante",
    "cinquante",
    "soixante",
    "quatre-vingts?",
    "quatre-vingt-dix",
    "cent",
    "cents",
    "deux",
    "trois",
    "quatre",
    "cinq",
]
_NOMBRE: Final = rf"(?:\d{{1,3}}|(?:{'|'.join(_EN_LETTRES)})(?:[ -](?:{'|'.join(_EN_LETTRES)}))*)"
_EUROS: Final = r"\s?(?:€|euros?\b|balles\b|e\b|eur\b|roros?\b)"
# What one can put in: said before the sum, or just after it.
_AVANT: Final = (
    r"(?:avec|budget(?:\s+\w+){0,4}|(?:a\s+)?moins\s+d[e'’]|pas\s+(?:plus|au[- ]dela)\s+d[e'’]|max(?:i|imum)?|jusqu['’ ]?a|autour\s+de|dans\s+les"
    r"|\bj['’ ]?ai|\bg|\bjai|\bje|nous\s+avons|on\s+a|dispos\w+\s+de|sous|(?:mettre|depenser|depasser)(?:\s+(?:plus\s+de|plus\s+que|au[- ]dela\s+de))?|entre|pour|vers|en\s+dessous\s+de|spend|up\s+to|less\s+than|(?:forfait|forfe|abonnement|abo|box)\s+a|a\s+peine|que|economise|de\s+cote)"
    r"\s*:?\s*(?:a\s+peine\s+|que\s+|environ\s+|seulement\s+|juste\s+|les\s+)?"
)
_DITE: Final = re.compile(rf"\b{_AVANT}{_NOMBRE}{_EUROS}")
_APRES: Final = re.compile(
    rf"\b{_NOMBRE}{_EUROS}\s*(?:max\w*|at\s+most|no\s+maximo|grand\s+max|pas\s+plus|de\s+(?:budget|cote)|par\s+mois\s+pour|seulement|a\s+(?:y\s+)?mettre|maxi)"
)
_METTRE: Final = re.compile(
    rf"\b(?:peux|peut|pouvons|veux|pourrais)\s+(?:(?:y|en|pas|guere|que)\s+)*mettre\s+(?:que\s+|environ\s+|plus de\s+)?{_NOMBRE}\b"
)
# Taken, owed, billed, won: no budget.
_AUTRE: Final = re.compile(
    r"pris|prelev|vole|perdu|pay[eé]\b|payes|debit|envoy|demand|reclam|doit|dois\b|amende|factur|prime|cheque|gagn|virement|retir|rembours|vend|coute|"
    r"carte cadeau|cadeau|rancon|escro|arnaq|droit|allocation|aide de|toucher|loyer|avance|pret de|credit|dette"
)
_CLAUSE: Final = 45


def sums(message: Message) -> Iterator[str]:
    """Yield that it must be cheap when ``message`` tells how much one can put in."""
    texte = fold(message.brut)
    if _METTRE.search(texte):
        yield SOLIDAIRE
        return
    for trouve in (*_DITE.finditer(texte), *_APRES.finditer(texte)):
        autour = texte[max(0, trouve.start() - _CLAUSE) : trouve.end() + _CLAUSE // 3]
        if not _AUTRE.search(autour):
            yield SOLIDAIRE
            return
