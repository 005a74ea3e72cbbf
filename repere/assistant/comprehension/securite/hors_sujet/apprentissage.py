"""What the model of what is not ours learns from: our phrases about it, and those that ask for our services.

The engine is the one of needs. It has fewer boxes: what it must tell apart are whole worlds of words.
"""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

from repere.assistant.comprehension.besoin.modele.apprentissage import Lecon, heard, said
from repere.assistant.comprehension.besoin.modele.apprentissage import fingerprint as fingerprint_of
from repere.assistant.comprehension.besoin.phrases.lecture import AUCUN, Phrase
from repere.assistant.comprehension.besoin.phrases.lecture import phrases as besoins
from repere.assistant.comprehension.securite.urgences.phrases.lecture import tales

CASES: Final = 68_000
DOSSIER: Final = Path(__file__).parent / "phrases"
# Of the phrases about needs, with their copies, one in so many is enough.
_UNE_SUR: Final = 5
ECOUTE_BESOINS: Final = 0.3
# What is said by the phrases that are for the directory.
NOTRE: Final = "notre"
_SOURCES: Final = (
    "securite/hors_sujet/phrases/*.txt",
    "securite/hors_sujet/apprentissage.py",
    "securite/urgences/phrases/recits.txt",
)


def lessons() -> Iterator[Lecon]:
    """Yield each phrase with its copies; those of the needs, far more numerous, are heard less."""
    for rang, (texte, phrase, ecoute, source) in enumerate(said((*phrases(), *_needs()))):
        if source < len(phrases()):
            yield heard(texte, phrase.langue), phrase.classe, ecoute, source
        elif not rang % _UNE_SUR:
            yield heard(texte, phrase.langue), phrase.classe, ecoute * ECOUTE_BESOINS, source


def fingerprint() -> str:
    """Return what tells these phrases and our way of learning from any other."""
    return fingerprint_of(*_SOURCES)


@lru_cache(maxsize=1)
def phrases() -> tuple[Phrase, ...]:
    """Return our phrases: one file a code, one section a language. Tales tell of much, and ask for what is ours."""
    lues = tuple(p for fichier in sorted(DOSSIER.glob("*.txt")) for p in _read(fichier))
    return (*lues, *(Phrase(recit, NOTRE, "fr") for recit in tales()))


@lru_cache(maxsize=1)
def _needs() -> tuple[Phrase, ...]:
    return tuple(Phrase(p.texte, NOTRE, p.langue) for p in besoins() if p.classe != AUCUN)


def _read(fichier: Path) -> Iterator[Phrase]:
    langue = ""
    for ligne in fichier.read_text(encoding="utf-8").splitlines():
        if ligne.startswith("[") and ligne.endswith("]"):
            langue = ligne.strip("[]")
        elif ligne:
            yield Phrase(ligne, fichier.stem, langue)
