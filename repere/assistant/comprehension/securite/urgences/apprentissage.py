"""What the model of danger learns from: our phrases of danger, what only looks like it, and all calm requests.

The engine is the one of needs. Danger is often said in passing: each phrase is heard beside a request too.
"""

import random
from collections.abc import Iterator
from typing import Final
from zlib import crc32

from repere.assistant.comprehension.besoin.modele.apprentissage import Lecon
from repere.assistant.comprehension.besoin.modele.apprentissage import fingerprint as fingerprint_of
from repere.assistant.comprehension.besoin.modele.bruit import noisy, texted
from repere.assistant.comprehension.besoin.modele.copies import ECOUTE
from repere.assistant.comprehension.besoin.phrases.lecture import detours
from repere.assistant.comprehension.besoin.phrases.lecture import phrases as besoins
from repere.assistant.comprehension.securite.hors_sujet.apprentissage import phrases as hors_sujet
from repere.assistant.comprehension.securite.urgences.phrases.lecture import (
    CALME,
    Phrase,
    phrases,
    told,
)
from repere.assistant.comprehension.securite.urgences.regles import emergencies
from repere.assistant.comprehension.texte.normalisation import normalise
from repere.socle.texte import sans_accents

# Few, as classes are: seven worlds of words. All the models together weigh less than 10 MB.
CASES: Final = 60_000
_SOURCES: Final = (
    # What the rules hear by themselves is taught otherwise.
    "motifs/*.py",
    "securite/urgences/*.py",
    "securite/urgences/phrases/*.py",
    "securite/urgences/phrases/*.txt",
    "securite/hors_sujet/phrases/*.txt",
)
# Longer messages are tales by themselves.
LONG: Final = 120
_LIENS: Final = (" ", ", ", ". ", " et ", " mais ", " parce que ")


def fingerprint() -> str:
    """Return what tells these phrases and our way of learning from any other."""
    return fingerprint_of(*_SOURCES)


def lessons() -> Iterator[Lecon]:
    """Yield each phrase with its copies, which teach less than what somebody wrote."""
    dites = tuple(phrases())
    autres = tuple(_calm(1 + max(p.source for p in dites)))
    voisines: dict[str, list[str]] = {}
    for phrase in autres:
        voisines.setdefault(phrase.langue, []).append(phrase.texte)
    for phrase in dites:
        yield normalise(phrase.texte).mots, phrase.classe, 1.0, phrase.source
        for copie in _copies(phrase, voisines.get(phrase.langue, voisines["fr"])):
            yield normalise(copie).mots, phrase.classe, ECOUTE, phrase.source
    # There is far more calm than danger to learn: every other one is heard in company, and that is all.
    for phrase in autres:
        yield normalise(phrase.texte).mots, phrase.classe, 1.0, phrase.source
        if phrase.source % 2:
            copie = _accompanied(phrase, voisines[phrase.langue])
            if phrase.langue == "fr" and phrase.source % 4 == 1:
                copie = texted(copie, phrase.source)
            yield normalise(copie).mots, phrase.classe, ECOUTE, phrase.source


def _calm(source: int) -> Iterator[Phrase]:
    """Yield what is asked of the directory or of others, ``source`` onwards, but for dangers among it."""
    uniques = {phrase.texte: phrase for phrase in (*besoins(), *hors_sujet())}
    for numero, phrase in enumerate(uniques.values()):
        if not emergencies(normalise(phrase.texte)):
            yield Phrase(phrase.texte, CALME, phrase.langue, source + numero)


def _copies(phrase: Phrase, voisines: list[str]) -> Iterator[str]:
    graine = crc32(phrase.texte.encode())
    yield _accompanied(phrase, voisines)
    if phrase.langue == "fr":
        yield texted(phrase.texte, graine)
        yield texted(noisy(_told(phrase, voisines, graine + 1), graine + 1, 0.03), graine + 2)
    else:
        yield noisy(sans_accents(phrase.texte.lower()), graine, 0.04)


def _accompanied(phrase: Phrase, voisines: list[str]) -> str:
    """Return ``phrase`` beside another, or within a tale: length and worries tell nothing of danger."""
    graine = crc32(phrase.texte.encode())
    seule = phrase.langue != "fr" or graine % 2
    return _joined(phrase, voisines) if seule else _told(phrase, voisines, graine)


def _told(phrase: Phrase, voisines: list[str], graine: int) -> str:
    if len(phrase.texte) > LONG:
        return _joined(phrase, voisines)
    hasard = random.Random(graine)  # noqa: S311 — no secret: the same copies each time
    recit = [*hasard.sample(told(), hasard.randint(1, 2)), hasard.choice(detours())]
    recit += [hasard.choice(voisines), phrase.texte]
    hasard.shuffle(recit)
    return hasard.choice((", ", ". ", " ")).join(recit)


def _joined(phrase: Phrase, voisines: list[str]) -> str:
    """Return ``phrase`` said beside one of ``voisines``."""
    hasard = random.Random(crc32(phrase.texte.encode()))  # noqa: S311 — no secret: the same copies each time
    ensemble = [phrase.texte, hasard.choice(voisines)]
    hasard.shuffle(ensemble)
    return hasard.choice(_LIENS).join(ensemble)
