"""What the model of what is not ours learns from: our phrases about it, and those that ask for our services.

The engine is the one of needs. It has fewer boxes: what it must tell apart are whole worlds of words.
"""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

from repere.assistant.comprehension.besoin.modele.apprentissage import Lecon, taught
from repere.assistant.comprehension.besoin.modele.apprentissage import fingerprint as fingerprint_of
from repere.assistant.comprehension.besoin.phrases.lecture import AUCUN, Phrase
from repere.assistant.comprehension.besoin.phrases.lecture import phrases as besoins

CASES: Final = 80_000
DOSSIER: Final = Path(__file__).parent / "phrases"
# What is said by the phrases that are for the directory.
NOTRE: Final = "notre"
_SOURCES: Final = ("securite/hors_sujet/phrases/*.txt", "securite/hors_sujet/apprentissage.py")


def lessons() -> Iterator[Lecon]:
    """Yield each phrase with its copies."""
    return taught(phrases())


def fingerprint() -> str:
    """Return what tells these phrases and our way of learning from any other."""
    return fingerprint_of(*_SOURCES)


@lru_cache(maxsize=1)
def phrases() -> tuple[Phrase, ...]:
    """Return every phrase: one file a code, one section a language, then the needs of the directory."""
    siennes = [p for fichier in sorted(DOSSIER.glob("*.txt")) for p in _read(fichier)]
    return (*siennes, *(Phrase(p.texte, NOTRE, p.langue) for p in besoins() if p.classe != AUCUN))


def _read(fichier: Path) -> Iterator[Phrase]:
    langue = ""
    for ligne in fichier.read_text(encoding="utf-8").splitlines():
        if ligne.startswith("[") and ligne.endswith("]"):
            langue = ligne.strip("[]")
        elif ligne:
            yield Phrase(ligne, fichier.stem, langue)
