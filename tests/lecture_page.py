"""What a page says, read from its HTML: text nodes and the attributes that people see or hear."""

import re
from collections.abc import Iterable
from html.parser import HTMLParser
from typing import NamedTuple

_MUETS = {"script", "style", "code", "pre", "kbd", "samp"}
_VIDES = {
    "area",
    "base",
    "br",
    "col",
    "embed",
    "hr",
    "img",
    "input",
    "link",
    "meta",
    "source",
    "wbr",
}
_DITS = {
    "alt", "aria-description", "aria-label", "aria-roledescription", "aria-valuetext", "label",
    "placeholder", "title",
}  # fmt: skip
_DESCRIPTIONS = {"description", "og:title", "og:description", "og:site_name", "og:image:alt",
                 "twitter:title", "twitter:description", "twitter:image:alt"}  # fmt: skip
_LETTRES = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿœŒ]")


class Dit(NamedTuple):
    """Something said, and where: "p", "a[title]"."""

    texte: str
    ou: str


class Lecteur(HTMLParser):
    """Collects texts in the order of the page, and attributes apart."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.textes: list[Dit] = []
        self.attributs: list[Dit] = []
        self._ouverts: list[str] = []
        # How deep we are in what says that it is French (RGAA 8.7).
        self._francais = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        donnes = {nom: valeur or "" for nom, valeur in attrs}
        if tag not in _VIDES and (self._francais or donnes.get("lang") == "fr"):
            self._francais += 1
        if self._francais:
            self._ouverts += [tag] if tag not in _VIDES else []
            return
        dits = [nom for nom in donnes if nom in _DITS or _is_sentence(nom, donnes[nom])]
        if tag == "meta" and donnes.get("name", donnes.get("property")) in _DESCRIPTIONS:
            dits.append("content")
        if tag == "input" and donnes.get("type") in ("submit", "button", "reset"):
            dits.append("value")
        self.attributs += [Dit(donnes[nom], f"{tag}[{nom}]") for nom in dits]
        if tag not in _VIDES:
            self._ouverts.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self._ouverts:
            self._francais = max(0, self._francais - 1)
            if self._ouverts.pop() == tag:
                break

    def handle_data(self, data: str) -> None:
        if not self._francais and not _MUETS.intersection(self._ouverts):
            self.textes.append(Dit(data, self._ouverts[-1] if self._ouverts else ""))


def _is_sentence(nom: str, valeur: str) -> bool:
    """Words for a script: data-* that hold several words; one word alone is a key or a name."""
    return (
        nom.startswith("data-") and len(re.findall(r"[^\W\d_]{2,}", valeur)) > 1 and " " in valeur
    )


def read_page(html: str) -> Lecteur:
    lecteur = Lecteur()
    # Where a word may break, it goes on being one word.
    lecteur.feed(html.replace("<wbr>", ""))
    return lecteur


def has_letters(texte: str) -> bool:
    """Say whether ``texte`` holds letters of French: other alphabets are translations of Django's."""
    return bool(_LETTRES.search(texte))


def without(texte: str, connus: Iterable[str]) -> str:
    """Return ``texte`` without what is known: data, proper names."""
    for connu in connus:
        texte = texte.replace(connu, " ")
    return texte
