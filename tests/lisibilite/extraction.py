"""The sentences of our templates: what we wrote ourselves, without the data that pages add to it."""

import re
from html import unescape
from typing import Final

_COMMENTAIRE: Final = re.compile(r"\{#.*?#\}|\{% comment %\}.*?\{% endcomment %\}", re.S)
_TRADUIT: Final = re.compile(r"""\{% translate (["'])(.*?)\1[^%]*%\}""", re.S)
_BALISE_GABARIT: Final = re.compile(r"\{%.*?%\}", re.S)
_VARIABLE: Final = re.compile(r"\{\{.*?\}\}", re.S)
_SANS_TEXTE: Final = re.compile(r"<(script|style|svg|template)\b.*?</\1>", re.S)
# Inside a sentence; any other tag ends it.
_EN_LIGNE: Final = re.compile(r"</?(?:a|abbr|b|cite|em|i|kbd|q|span|strong|time)\b[^>]*>")
_BALISE: Final = re.compile(r"<[^>]+>")
_FIN: Final = re.compile(r"(?<=[.!?…])\s+(?=[«A-ZÀÂÉÈÊÎÔÛÇ0-9])|\s*\n\s*")
# A label, a title, a button: words to look at, not a sentence to follow.
MOTS_MIN: Final = 4


def visible_text(gabarit: str) -> str:
    """Return the words of a template, a line for each block; a variable counts for nothing."""
    texte = _COMMENTAIRE.sub("", gabarit)
    texte = _TRADUIT.sub(lambda m: m[2], texte)
    texte = _VARIABLE.sub("", _BALISE_GABARIT.sub("", texte))
    texte = _EN_LIGNE.sub("", re.sub(r"\s*\n\s*", " ", _SANS_TEXTE.sub("", texte)))
    return unescape(_BALISE.sub("\n", texte)).replace("\N{NO-BREAK SPACE}", " ")


def sentences(texte: str) -> list[str]:
    """Cut ``texte`` into sentences; labels and titles of a few words are left out."""
    morceaux = (m.strip() for m in _FIN.split(texte))
    return [m for m in morceaux if len(m.split()) >= MOTS_MIN]
