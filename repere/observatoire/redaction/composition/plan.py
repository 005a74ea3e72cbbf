"""Building the tree: headings that number themselves, anchors that are unique, texts that people wrote. Pure."""

import re
from collections.abc import Iterable
from typing import Final

from repere.observatoire.redaction.document import (
    Bloc,
    Fait,
    Liste,
    Paragraphe,
    SautDePage,
    Titre,
)
from repere.observatoire.redaction.lettres import legible
from repere.socle.texte import plier

_PUCE: Final = re.compile(r"^\s*[-–—•*▪●]\s+(?=\S)")
_HORS_ANCRE: Final = re.compile(r"[^a-z0-9]+")
_ANCRE_MAX: Final = 50
_LIGNE_PLEINE: Final = 70
_FINS: Final = (".", "!", "?", ":", ";", "…", "»")
# Letters under which a section of paragraphs leaves room for the next one.
_PAGE_VIDE: Final = 600
SANS_TITRE: Final = "Sans titre"


class Plan:
    """The blocks written so far."""

    def __init__(self) -> None:
        self.blocs: list[Bloc] = []
        self._ancres: set[str] = set()
        self._section = 0
        self._debut = 0

    def add(self, *blocs: Bloc) -> None:
        """Add blocks."""
        self.blocs += blocs

    def section(self, titre: str, ancre: str) -> None:
        """Begin a section on a page of its own, numbered."""
        self._section += 1
        if self._section == 1 or not self._short():
            self.add(SautDePage())
        self._debut = len(self.blocs)
        self._heading(1, f"{self._section}. {titre}", ancre)

    def part(self, titre: str) -> None:
        """Begin a part of the section."""
        self._heading(2, titre, titre)

    def sheet(self, titre: str, *, au_sommaire: bool = True) -> None:
        """Begin a part of a part."""
        self._heading(3, titre, titre, au_sommaire)

    def text(self, texte: str, genre: str = "") -> None:
        """Add a paragraph, unless there is nothing to say."""
        if legible(texte):
            self.add(Paragraphe(texte, genre))

    def missing(self, phrase: str) -> None:
        """Say what is not known."""
        self.add(Paragraphe(phrase, "manque"))

    def items(self, textes: Iterable[str]) -> None:
        """Add a list, unless it is empty."""
        if gardes := tuple(filter(legible, textes)):
            self.add(Liste(gardes))

    def fact(self, libelle: str, textes: Iterable[str]) -> None:
        """Add a named fact, unless nothing is known of it."""
        if gardes := tuple(filter(legible, textes)):
            self.add(Fait(libelle, gardes))

    def written(self, corps: str) -> bool:
        """Add what a person wrote, paragraphs and lists; say whether there was any."""
        avant = len(self.blocs)
        puces: list[str] = []
        for ligne in [*paragraphs(corps), ""]:
            if _PUCE.match(ligne):
                puces.append(_PUCE.sub("", ligne))
                continue
            self.items(puces)
            puces = []
            self.text(ligne)
        return len(self.blocs) > avant

    def _short(self) -> bool:
        """Say whether the section that ends leaves most of its page free."""
        blocs = self.blocs[self._debut :]
        textes = [b.texte for b in blocs if isinstance(b, Titre | Paragraphe)]
        return len(textes) == len(blocs) and sum(map(len, textes)) < _PAGE_VIDE

    def _heading(self, niveau: int, titre: str, ancre: str, au_sommaire: bool = True) -> None:
        net = legible(titre) or SANS_TITRE
        self.add(Titre(niveau, net, self._anchor(ancre), au_sommaire))

    def _anchor(self, titre: str) -> str:
        base = _HORS_ANCRE.sub("-", plier(titre)).strip("-")[:_ANCRE_MAX] or "partie"
        ancre, rang = base, 1
        while ancre in self._ancres:
            rang += 1
            ancre = f"{base}-{rang}"
        self._ancres.add(ancre)
        return ancre


def paragraphs(corps: str) -> list[str]:
    """Return paragraphs and items of a text typed in a box, or pasted from a page whose lines were cut."""
    lues: list[str] = []
    suite = False
    for brute in corps.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        ligne = brute.strip()
        if ligne and suite and not _PUCE.match(ligne):
            lues[-1] += f" {ligne}"
        elif ligne:
            lues.append(ligne)
        # A line is cut when it is as long as a page is wide, and no sentence ends there.
        suite = len(ligne) >= _LIGNE_PLEINE and not ligne.endswith(_FINS)
    return lues
