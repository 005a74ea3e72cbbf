"""The text before tokens: one kind of dash, no accent, slips of the keyboard inside hours mended."""

import html
import re
from typing import Final

from repere.socle.texte import apostrophes_droites, sans_accents

LONGUEUR_MAX: Final = 4000

_TIRETS: Final = re.compile(r"\s*(?:->|=>|→)\s*|[‐‑‒–—―−_~]")
# Each slip was seen in a real file; they only concern characters next to hours.
_COQUILLES: Final = (
    (re.compile(r"(?<=\d)[oO](?=[oO]?\s?[hH:\d])|(?<=[hH:])[oO](?=[oO\d])|(?<=\d)[oO]\b"), "0"),
    (re.compile(r"(?<=[hH]0)[oO]\b"), "0"),
    (re.compile(r"\b[oO](?=\d\s?[hH:])"), "0"),
    (re.compile(r"\b[lI|](?=\d\s?[hH])"), "1"),
    (re.compile(r"\b(lun|mar|mer|jeu|ven|vend|sam|dim|lu|ma|me|je|ve|sa|di)\.", re.I), r"\1 "),
    # "9h -1 2h": the space came inside the second hour.
    (re.compile(r"(?<=[\dhH])--(?=\d)"), "-"),
    (re.compile(r"(?<=[\dhH])\s*\n\s*(?=a \d)"), " "),
    # "08-30-12-00": a dash for each colon.
    (
        re.compile(
            r"(?<![\d-])([01]?\d)-(00|15|30|45)-([01]?\d|2[0-3])-(00|15|30|45)(?![\d-]|\s?h)", re.I
        ),
        r"\1:\2-\3:\4",
    ),
    (re.compile(r"(?<=[-/àa])(\s*[12]) (?=\d\s?[hH]\b)"), r"\1"),
)


def normalise(texte: str) -> str:
    """Return ``texte`` (cut at LONGUEUR_MAX) ready for tokens; upper case is kept, it tells names."""
    net = html.unescape(html.unescape(texte[:LONGUEUR_MAX]))
    net = _TIRETS.sub("-", apostrophes_droites(net)).replace("\r\n", "\n").replace("\r", "\n")
    net = re.sub(r"[^\S\n]+", " ", sans_accents(net))
    for motif, remplacement in _COQUILLES:
        net = motif.sub(remplacement, net)
    return net
