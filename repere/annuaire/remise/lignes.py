"""Content lines that vCard and iCalendar share (RFC 6350 §3.2, RFC 5545 §3.1)."""

import re
from collections.abc import Iterable
from typing import Final

OCTETS_MAX: Final = 75
_A_ECHAPPER: Final = re.compile(r"[\\;,]")
_FINS_DE_LIGNE: Final = re.compile(r"\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
# What XML forbids and phones choke on; the line feed is written "\n" before.
_CONTROLES: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


def escape(texte: str) -> str:
    """Return ``texte`` as a text value: separators escaped, line feeds written "\\n"."""
    echappe = _A_ECHAPPER.sub(lambda m: "\\" + m[0], texte)
    return _FINS_DE_LIGNE.sub(r"\\n", echappe)


def escape_list(textes: Iterable[str]) -> str:
    """Return a list of text values, separated by commas."""
    return ",".join(map(escape, textes))


def fold(ligne: str) -> str:
    """Return ``ligne`` ended by CRLF and cut every 75 octets at most, never inside a character."""
    # A raw control would end the line early: a source could then write properties of its own.
    octets = _CONTROLES.sub("", ligne).encode()
    morceaux: list[bytes] = []
    while octets:
        # The space that starts a continuation counts.
        fin = min(OCTETS_MAX - (1 if morceaux else 0), len(octets))
        while fin < len(octets) and octets[fin] & 0xC0 == 0x80:
            fin -= 1
        morceaux.append(octets[:fin])
        octets = octets[fin:]
    return b"\r\n ".join(morceaux).decode() + "\r\n"


def assemble(lignes: Iterable[str]) -> str:
    """Return the whole document."""
    return "".join(map(fold, lignes))
