"""What our own model learns from, and how to know whether a trained one learnt just that."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from repere.assistant.comprehension.besoin.modele.copies import ECOUTE, copies
from repere.assistant.comprehension.besoin.orthographe import respelt
from repere.assistant.comprehension.besoin.phrases.lecture import Phrase, phrases
from repere.assistant.comprehension.texte.modele import Mot
from repere.assistant.comprehension.texte.normalisation import normalise

_COMPREHENSION: Final = Path(__file__).parents[2]
# What changes the weights when it changes: the phrases, the features, the copies, the way words are read.
_SOURCES: Final = (
    "besoin/phrases/*.txt",
    "besoin/modele/*.py",
    "besoin/orthographe.py",
    "besoin/vocabulaire.py",
    "besoin/voisins.py",
    "besoin/brefs.py",
    "texte/*.py",
)

# Words, class, how much to listen, number of the phrase they come from.
Lecon = tuple[tuple[Mot, ...], str, float, int]


def lessons() -> Iterator[Lecon]:
    """Yield each phrase about needs with its copies."""
    return taught(phrases())


def taught(dites: Iterable[Phrase]) -> Iterator[Lecon]:
    """Yield each of ``dites`` with its copies."""
    for texte, phrase, ecoute, source in said(dites):
        yield heard(texte, phrase.langue), phrase.classe, ecoute, source


def said(dites: Iterable[Phrase]) -> Iterator[tuple[str, Phrase, float, int]]:
    """Yield each of ``dites`` and its copies, not yet read: reading takes most of the time."""
    for source, phrase in enumerate(dites):
        yield phrase.texte, phrase, 1.0, source
        for copie in copies(phrase):
            yield copie, phrase, ECOUTE, source


def heard(texte: str, langue: str) -> tuple[Mot, ...]:
    """Return the words of ``texte`` as messages are read: what is heard is what was learnt."""
    message = normalise(texte)
    return (respelt(message) if langue == "fr" else message).mots


def fingerprint(*aussi: str) -> str:
    """Return what tells our phrases and our way of learning from any other.

    ``aussi``: what another model learns from besides, as patterns of files under the package.
    """
    somme = hashlib.sha256()
    for motif in (*_SOURCES, *aussi):
        for fichier in sorted(_COMPREHENSION.glob(motif)):
            somme.update(fichier.name.encode())
            somme.update(fichier.read_bytes())
    return somme.hexdigest()[:16]
