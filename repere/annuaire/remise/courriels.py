"""E-mail addresses written so that simple harvesters miss them and every browser reads them.

Each character becomes an HTML entity: the page works without JavaScript, with a screen reader, and
copying gives the true address. It stops the harvesters that look for an "@" in the source, no more:
one that reads HTML properly finds the address, as anybody does in our open data.
"""

from html import unescape
from typing import Final

SCHEMA: Final = "mailto:"


def obfuscate(courriel: str) -> str:
    """Return HTML: one entity per character, decimal and hexadecimal in turn."""
    return "".join(
        f"&#{ord(lettre)};" if rang % 2 else f"&#x{ord(lettre):x};"
        for rang, lettre in enumerate(courriel)
    )


def reveal(html: str) -> str:
    """Return what a browser makes of ``obfuscate``'s result."""
    return unescape(html)
