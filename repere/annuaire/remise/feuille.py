"""The words of the hand-over sheet: one A4 page, on screen, on paper and in a PDF."""

from typing import NamedTuple


class Feuille(NamedTuple):
    """What the sheet says, in sentences; empty means "not said".

    ``page`` is the address of the page; ``code`` a shorter one that leads there, for the QR code.
    """

    nom: str
    genre: str
    services: list[str]
    horaires: list[str]
    telephones: list[str]
    adresse: list[str]
    prix: list[str]
    venir: list[str]
    apporter: list[str]
    arrets: list[str]
    verification: str
    edition: str
    page: str
    code: str

    @property
    def code_lisible(self) -> str:
        """The short address as people write it."""
        return self.code.partition("://")[2] or self.code
