"""Reading the phrases: one file a service in French, one a language elsewhere, one line a phrase."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from repere.annuaire.presentation.mots import SERVICES_PAR_CLE

DOSSIER: Final = Path(__file__).parent
# What is said by phrases that ask for none of the services.
AUCUN: Final = "aucun"
# Files and sections are named after the keys that addresses use.
CLES: Final = {
    "demarches": SERVICES_PAR_CLE["demarches"],
    "outils": SERVICES_PAR_CLE["outils"],
    "emploi": SERVICES_PAR_CLE["emploi"],
    "securite": SERVICES_PAR_CLE["securite"],
    "enfants": SERVICES_PAR_CLE["enfants"],
    "loisirs": SERVICES_PAR_CLE["loisirs"],
    "comprendre": SERVICES_PAR_CLE["comprendre"],
    "acces": SERVICES_PAR_CLE["acces"],
    "acquisition": SERVICES_PAR_CLE["materiel"],
    AUCUN: AUCUN,
}
LANGUES: Final = ("en", "ar", "pt", "tr", "uk")
# What people tell before they ask: of no need, and around every need.
_DETOURS: Final = "detours"
# Every need in French as it is written in a text message.
_TEXTOS: Final = "textos"
# What each need is about, in few words and often without its name: subjects that the files above lack.
_SUJETS: Final = "sujets"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that somebody may write; ``classe``: the service they ask for, or AUCUN."""

    texte: str
    classe: str
    langue: str


@lru_cache(maxsize=1)
def phrases() -> tuple[Phrase, ...]:
    """Return every phrase, in the order of the files. Raises KeyError on a section that is no service."""
    return tuple(_all())


@lru_cache(maxsize=1)
def textos() -> frozenset[Phrase]:
    """Return those that are spelt as in text messages: they teach needs, and no spelling."""
    return frozenset(_sections(_TEXTOS, "fr"))


@lru_cache(maxsize=1)
def detours() -> tuple[str, ...]:
    """Return what people tell on the way to what they ask, in French."""
    return tuple(_lines(_DETOURS))


def _all() -> Iterator[Phrase]:
    for cle, classe in CLES.items():
        yield from (Phrase(texte, classe, "fr") for texte in _lines(cle))
    yield from (Phrase(texte, AUCUN, "fr") for texte in detours())
    yield from _sections(_TEXTOS, "fr")
    yield from _sections(_SUJETS, "fr")
    for langue in LANGUES:
        yield from _sections(langue, langue)


def _sections(nom: str, langue: str) -> Iterator[Phrase]:
    classe = ""
    for ligne in _lines(nom):
        if ligne.startswith("["):
            classe = CLES[ligne.strip("[]")]
        else:
            yield Phrase(ligne, classe, langue)


def _lines(nom: str) -> Iterator[str]:
    for ligne in (DOSSIER / f"{nom}.txt").read_text(encoding="utf-8").splitlines():
        if ligne and not ligne.startswith("# "):
            yield ligne
