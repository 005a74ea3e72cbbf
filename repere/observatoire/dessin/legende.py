"""The key of a picture: what each colour means, in words that pages and printed sheets share."""

from dataclasses import dataclass
from typing import NamedTuple


class Case(NamedTuple):
    """One line of a key. ``classe`` is that of the areas it explains: c0 to c4, absent, b00 to b22, s0…"""

    classe: str
    libelle: str


@dataclass(frozen=True, slots=True)
class Legende:
    """``note``: what one must know to read the picture, such as limits that are approximate."""

    titre: str
    cases: tuple[Case, ...]
    note: str = ""
