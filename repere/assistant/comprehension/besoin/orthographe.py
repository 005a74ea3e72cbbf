"""French words under bad spelling: by ear, stuck together, a letter missing or too many.

The lexicon of shortcuts knows what many write; this knows French. A word that French lacks is read as the one
that sounds like it, or is nearly written so, said most often by those who ask; without one, as two words that
were stuck together ("lordi", "mexpliké", "jcherche1ordi"). Only needs are read so: names of places resemble much.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from math import log10
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from repere.assistant.comprehension.besoin.phrases.lecture import phrases
from repere.assistant.comprehension.texte.dictionnaire import frequent_words, participles
from repere.assistant.comprehension.texte.lexique import RACCOURCIS
from repere.assistant.comprehension.texte.modele import Message, Mot
from repere.assistant.comprehension.texte.phonetique import phonetic_key
from repere.socle.texte import sans_accents

# Shorter words resemble too many.
_LETTRES: Final = 4
# A word that sounds right is nearly no mistake; ten times as usual makes up for half of one.
_PAR_LETTRE: Final = 0.25
_PAR_USAGE: Final = 0.4
_UNE_FAUTE: Final = 5
_DEUX_FAUTES: Final = 8
_LETTRE: Final = re.compile(r"[^\W\d_]+")
_ELISION: Final = re.compile(r"(qu|[jldnmtsc])(?=[a-z]{2})")
_CHIFFRE: Final = re.compile(r"([a-z]{3,})([12])([a-z]{2,})")
_DIT: Final = {"1": "un", "2": "de"}
# Mistakes of figures for letters: "imp1mer", "0rdinateur".
_RESSEMBLE: Final = str.maketrans("013457", "oieast")
_LANGUE: Final = "fr"
# "Lé zenfan": the liaison is written with what follows.
_LIAISON: Final = re.compile(r"^z(?=[aeiouyh])")
_PLURIELS: Final = {"mé": "mes", "lé": "les", "dé": "des", "mè": "mes", "lè": "les", "dè": "des"}
_PRONOMS: Final = frozenset(
    ("je", "j", "il", "elle", "on", "c", "ca", "tu", "ils", "elles", "si", "pas", "le", "la", "les", "comment")
)  # fmt: skip


@lru_cache(maxsize=1)
def _usual() -> Counter[str]:
    """Return the words of what we teach, folded, with how often it says them."""
    return Counter(
        sans_accents(mot)
        for phrase in phrases()
        if phrase.langue == _LANGUE
        for mot in _LETTRE.findall(phrase.texte.lower())
    )


@lru_cache(maxsize=1)
def _words() -> dict[str, int]:
    """Return the words that others are read as, with how usual they are: French ones that we teach."""
    connus = frequent_words(_LANGUE)
    return {
        mot: fois
        for mot, fois in _usual().items()
        if len(mot) >= 3 and mot not in RACCOURCIS
        if mot in connus or (fois >= 3 and not _is_elided(mot, connus))
    }


def _is_elided(mot: str, connus: frozenset[str]) -> bool:
    """Tell "lordi", that what we teach says too, from "linkedin"."""
    reste = _ELISION.sub("", mot, count=1) if _ELISION.match(mot) else ""
    return reste in connus or reste in RACCOURCIS


@lru_cache(maxsize=1)
def _sounds() -> dict[str, list[str]]:
    sons: dict[str, list[str]] = defaultdict(list)
    for mot in _words():
        sons[phonetic_key(mot)].append(mot)
    return sons


@lru_cache(maxsize=64)
def _about_as_long(longueur: int) -> list[str]:
    return [mot for mot in _words() if abs(len(mot) - longueur) <= 1 and len(mot) >= _LETTRES]


def respelt(message: Message) -> Message:
    """Return ``message`` with its French words as they are meant, as far as they can be told."""
    mots = list(map(_meant, message.mots))
    for rang, mot in enumerate(message.mots[:-1]):
        if pluriel := _plural(mot, message.mots[rang + 1]):
            mots[rang] = replace(mot, corrige=pluriel, cle=phonetic_key(pluriel))
    return Message(message.brut, tuple(mots))


def _plural(mot: Mot, suivant: Mot) -> str:
    """Return "mes" of "mé enfan": who writes so writes "mé" for "mais" as well, before a pronoun."""
    pluriel = _PLURIELS.get(mot.brut.lower(), "")
    pronom = (suivant.corrige.split() or [""])[0] in _PRONOMS
    return "" if pronom or len(suivant.plie) < _LETTRES - 1 else pluriel


def _meant(mot: Mot) -> Mot:
    if " " in mot.corrige or mot.corrige.isdigit() or not mot.corrige.isascii():
        return mot
    # The lexicon has spoken, but for figures read as sounds.
    if mot.corrige != mot.plie and mot.plie.isalpha():
        return mot
    accent = mot.brut[-1:] in "éÉ" and mot.plie not in participles()
    lu = reading(mot.plie, accent)
    if lu == mot.plie:
        return mot
    return replace(mot, corrige=lu, cle=" ".join(map(phonetic_key, lu.split())))


@lru_cache(maxsize=8_192)
def reading(mot: str, accent: bool = False) -> str:
    """Return what ``mot``, folded, is meant to be; itself when it is French or resembles nothing.

    ``accent``: its last letter was "é", as participles have and as infinitives sound.
    """
    if len(mot) < _LETTRES or (is_known(mot) and not (accent and _alike(mot, accent))):
        return mot
    if (liaison := _LIAISON.sub("", mot, count=1)) != mot and len(liaison) >= _LETTRES - 1:
        return RACCOURCIS.get(liaison) or reading(liaison, accent)
    if not mot.isalpha():
        return next(_with_figures(mot), mot)
    if trouve := _glued(mot, accent):
        return trouve
    return _alike(mot, accent) or _nearly(mot) or mot


def is_known(mot: str) -> bool:
    """Say whether ``mot`` is French as it stands, or a shortcut."""
    return mot in frequent_words(_LANGUE) or mot in RACCOURCIS or mot in _words()


def _alike(mot: str, accent: bool) -> str:
    """Return the word that sounds like ``mot``: the nearest in letters, the most usual."""
    memes = _sounds().get(phonetic_key(f"{mot}r" if accent else mot), ())
    if not memes and not accent:
        return ""
    return min(memes, key=lambda autre: _cost(mot, autre), default="")


def _cost(mot: str, autre: str) -> tuple[float, str]:
    usage = _PAR_USAGE * log10(1 + _words()[autre])
    return _PAR_LETTRE * OSA.distance(mot, autre) - usage, autre


def _nearly(mot: str) -> str:
    """Return the word of which ``mot`` is one or two slips away."""
    if len(mot) < _UNE_FAUTE:
        return ""
    fautes = 2 if len(mot) >= _DEUX_FAUTES else 1
    proches = process.extract(
        mot, _about_as_long(len(mot)), scorer=OSA.distance, score_cutoff=fautes, limit=8
    )
    return min(
        (autre for autre, _, _ in proches if autre[0] == mot[0] or len(mot) >= _DEUX_FAUTES),
        key=lambda autre: (OSA.distance(mot, autre), -_words()[autre], autre),
        default="",
    )


def _glued(mot: str, accent: bool) -> str:
    """Return the words of "lordi", "dinternet", "mexpliké": what an apostrophe should part."""
    trouve = _ELISION.match(mot)
    if not trouve:
        return ""
    reste = mot[trouve.end() :]
    voyelle = reste[0] in "aeiouyh"
    if not voyelle and trouve[1] not in ("j", "m", "t", "s"):
        return ""
    entier = RACCOURCIS.get(reste) or (reste if len(reste) >= 3 and reste in _words() else "")
    if not entier and voyelle and len(reste) >= _LETTRES:
        entier = _alike(reste, accent)
    if not entier or (not voyelle and len(reste) < _LETTRES):
        return ""
    # A whole word comes first: "letre" is no "l’être", "cart" no "c’art".
    seul = _alike(mot, accent)
    proche = seul and (entier != reste or OSA.distance(mot, seul) <= 1)
    return "" if proche else f"{trouve[1]} {entier}"


def _with_figures(mot: str) -> Iterator[str]:
    """Yield "jcherche un ordi" of "jcherche1ordi", "imprimer" of "imp1mer", "impr1mer"."""
    if trouve := _CHIFFRE.fullmatch(mot):
        avant, chiffre, apres = trouve.groups()
        avant, apres = (RACCOURCIS.get(m) or reading(m) for m in (avant, apres))
        if all(is_known(m) for partie in (avant, apres) for m in partie.split()):
            yield f"{avant} {_DIT[chiffre]} {apres}"
    for ecrit in (mot.replace("1", "in").replace("2", "de"), mot.translate(_RESSEMBLE)):
        if ecrit.isalpha() and (lu := reading(ecrit)) and is_known(lu):
            yield lu
