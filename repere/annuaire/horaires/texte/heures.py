"""Times of day as people write them: "9h", "9 h 30", "09:00", "08.30", "15h18h", "9: à 18:", "1730"."""

import re
from typing import Final

from repere.annuaire.horaires.texte.modele import Illisible

_H: Final = r"(?P<h>[01]?\d|2[0-4])"
# What follows "h" is minutes unless it is the hour of the next time ("15h18h", "16 h 18 h"); but in
# "09h30h" or "9h00h" the second "h" is one too many.
_AUTRE_H: Final = r"\s?h(?!ors|iver|abit|ebdo|oraire)"
_MINUTES: Final = (
    rf"(?:(?P<m>(?:00|[3-5]\d)(?=h)|[0-5]\d(?=(?:[01]?\d|2[0-4])\s?h)|[0-5]\d(?!\d|{_AUTRE_H}))"
    r"|\s(?P<apart>[3-5][05]|[0-2][05](?(finale)(?!(?<=\dh \d\d)\s?-\s?\d)))"
    rf"(?!\d|{_AUTRE_H}|\s?:\d)|(?P<dizaine>[0-5])(?![\dh:.]|{_AUTRE_H}))?"
)
# In "9-12h 15-18h" the time before ends a range: what follows begins another.
_FINALE: Final = r"(?:(?P<finale>(?<=[-/])|(?<=[-/] ))|(?<![-/])(?<![-/] ))"
# A word stuck to the time ("9hà12h") but not a word that begins with h ("3 habitants").
_FIN_DE_H: Final = r"(?![b-df-z]|a[a-z]|e[a-su-z])"

MOTIFS: Final = tuple(
    re.compile(motif, re.IGNORECASE)
    for motif in (
        rf"(?<![.])(?:(?<!\d)|(?<=h\d\d)){_FINALE}{_H}\s?(?:heures?|hrs?|h)h*{_FIN_DE_H}"
        rf"(?:[:.](?=[0-5]\d(?!\d|{_AUTRE_H})|\s?(?:[-/]|a\b)))?{_MINUTES}(?:\s?(?:mn|min)\b|h(?![a-z\d]))?",
        rf"(?<![\d.]){_H}\s?:\s?(?P<m>[0-5]\d)(?!\d)(?:\s?h(?![a-z\d]))?",
        rf"(?<![\d.]){_H}\.(?P<m>[0-5][05])(?!\d|\.\d)",
        rf"(?<![\d.]){_H}:(?=\s?(?:[-/,\n]|a\s?\d|$))",
        rf"(?<=[h:\d]-){_H}-(?P<m>00|30)(?![\dh:])",
        r"(?<=[-/])(?P<h>0\d|1\d|2[0-3])(?P<m>[0-5][05])(?!\d)",
        r"(?<!\d)(?P<h>0[6-9]|1[0-8])(?P<m>00|15|30|45)(?=\s?(?:-|/|a)\s?[01]\d[0-5][05](?!\d))",
        r"(?<=\d\d (?:-|/|a) )(?P<h>0\d|1\d|2[0-3])(?P<m>[0-5][05])(?!\d)",
        r"(?P<minuit>minuit)\b",
        r"(?:(?<=a )|(?<=-)|(?<=- )|(?<=/))(?P<midi>midi)\b",
    )
)
_DERNIERE: Final = 24 * 60


def minutes(trouve: re.Match[str]) -> int:
    """Return the minutes after midnight that one of MOTIFS found. Raises Illisible past 24:00."""
    groupes = trouve.groupdict()
    if groupes.get("minuit"):
        return _DERNIERE
    if groupes.get("midi"):
        return 12 * 60
    reste = int(groupes.get("m") or groupes.get("apart") or 0)
    reste += int(groupes.get("dizaine") or 0) * 10
    total = int(groupes["h"]) * 60 + reste
    if total > _DERNIERE:
        raise Illisible
    return total
