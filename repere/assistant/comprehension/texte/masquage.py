"""The first door: nothing personal, nothing too long and nothing invisible goes any further."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

LONGUEUR_MAX: Final = 1_000


class Marque(StrEnum):
    """What stands in a message where something personal was. Letters only: it reads as one word."""

    COURRIEL = "MARQUECOURRIEL"
    IBAN = "MARQUEIBAN"
    CARTE = "MARQUECARTE"
    NIR = "MARQUENIR"
    TELEPHONE = "MARQUETELEPHONE"
    NUMERO = "MARQUENUMERO"


@dataclass(frozen=True, slots=True)
class Garde:
    """What may be read. ``masques``: kinds of what was hidden, once each, in the order of the text."""

    texte: str
    masques: tuple[Marque, ...]
    tronque: bool


# Between two digits people put a space, a dot, a dash or a slash.
_ENTRE: Final = r"[ .\-/_]?"
_COURRIEL: Final = re.compile(
    r"[\w.+\-]+\s?(?:@|\(at\)|\[at\]|\barobase\b)\s?[\w\-]+(?:\s?(?:\.|\bpoint\b)\s?[\w\-]+)+", re.I
)
_IBAN: Final = re.compile(
    r"(?<![^\W_])[A-Z]{2}\d{2}(?:[ .\-]?[A-Z0-9]{4}){2,7}(?:[ .\-]?[A-Z0-9]{1,3})?(?![^\W_])", re.I
)
# Sex, year, month (fictive ones up to 99), département (2A, 2B), commune, order, key (Insee).
_NIR: Final = re.compile(
    rf"(?<!\d)[12378]{_ENTRE}\d{{2}}{_ENTRE}\d{{2}}{_ENTRE}\d[\dABab]{_ENTRE}"
    rf"\d{{3}}{_ENTRE}\d{{3}}(?:{_ENTRE}\d{{2}})?(?!\d)"
)
_CARTE: Final = re.compile(rf"(?<!\d)\d(?:{_ENTRE}\d){{12,18}}(?!\d)")
_TELEPHONE: Final = re.compile(
    rf"(?<!\d)(?:(?:\+|00)\s?\d{{1,3}}{_ENTRE}(?:\(0\))?{_ENTRE}\d(?:{_ENTRE}\d){{6,11}}"
    rf"|0{_ENTRE}[1-9](?:{_ENTRE}\d){{8}})(?!\d)"
)
# What is left that long identifies somebody somewhere: a file, an allocataire, an account.
_NUMERO: Final = re.compile(rf"(?<![^\W_])[A-Z]?\d(?:{_ENTRE}\d){{6,}}[A-Z]?(?![^\W_])", re.I)
# Dates and years that dashes and slashes would turn into numbers.
_DATE: Final = re.compile(r"(?<!\d)\d{1,2}[/.\-]\d{1,2}[/.\-](?:19|20)?\d{2}(?!\d)")
_MOTIFS: Final = (
    (Marque.COURRIEL, _COURRIEL),
    (Marque.IBAN, _IBAN),
    (Marque.NIR, _NIR),
    (Marque.TELEPHONE, _TELEPHONE),
    (Marque.CARTE, _CARTE),
    (Marque.NUMERO, _NUMERO),
)
_MARQUES: Final = re.compile("|".join(Marque))
# Letters joined invisibly (Arabic needs them) stay; whatever else has no glyph goes.
_INVISIBLES_UTILES: Final = frozenset("\u200c\u200d")


def guard(brut: str) -> Garde:
    """Return ``brut`` cut to LONGUEUR_MAX characters, without control characters, masked.

    A cut never leaves half of a number: what is beyond is read for masking before it is dropped.
    """
    visible = _visible(brut[: 4 * LONGUEUR_MAX])
    # A person who types our marks would have them read as hidden numbers.
    texte = _MARQUES.sub(lambda marque: marque[0].lower(), visible)
    for marque, motif in _MOTIFS:
        texte = motif.sub(lambda m, marque=marque: _hidden(m[0], marque), texte)  # type: ignore[misc]
    texte = " ".join(texte.split())
    vues = dict.fromkeys(Marque(m) for m in _MARQUES.findall(texte[:LONGUEUR_MAX]))
    return Garde(_cut(texte), tuple(vues), len(brut) > LONGUEUR_MAX)


def _hidden(trouve: str, marque: Marque) -> str:
    if marque in (Marque.NUMERO, Marque.CARTE) and _DATE.fullmatch(trouve):
        return trouve
    return f" {marque} "


def _visible(texte: str) -> str:
    """Return ``texte`` composed, with one kind of space and nothing that has no glyph."""
    compose = unicodedata.normalize("NFKC", texte)
    if compose.isprintable():
        return " ".join(compose.split())
    gardes = (
        c if c in _INVISIBLES_UTILES or unicodedata.category(c)[0] != "C" else " " for c in compose
    )
    return " ".join("".join(gardes).split())


def _cut(texte: str) -> str:
    if len(texte) <= LONGUEUR_MAX:
        return texte.strip()
    # At a space when there is one near: half a mark would be read as a word.
    entier = texte[:LONGUEUR_MAX].rpartition(" ")[0]
    return (entier if len(entier) > LONGUEUR_MAX - 50 else texte[:LONGUEUR_MAX]).strip()
