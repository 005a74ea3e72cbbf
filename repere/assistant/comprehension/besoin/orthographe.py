"""French words under bad spelling: by ear, stuck together, a letter missing or too many.

The lexicon of shortcuts knows what many write; this knows French. A word that French lacks is read as the one
that sounds like it, or is nearly written so, said most often by those who ask; without one, as two words that
were stuck together ("lordi", "mexpliké", "jcherche1ordi"). Only needs are read so: names of places resemble much.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from math import log10
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from repere.assistant.comprehension.besoin.brefs import BREFS
from repere.assistant.comprehension.besoin.vocabulaire import (
    ELISION,
    LANGUE,
    LETTRES,
    about_as_long,
    bare,
    elsewhere,
    is_known,
    sounds,
    without_end,
    words,
)
from repere.assistant.comprehension.besoin.voisins import said_between
from repere.assistant.comprehension.texte.dictionnaire import frequent_words, participles
from repere.assistant.comprehension.texte.lexique import RACCOURCIS
from repere.assistant.comprehension.texte.modele import Message, Mot
from repere.assistant.comprehension.texte.phonetique import phonetic_key

# A word that sounds right is nearly no mistake; ten times as usual makes up for half of one.
_PAR_LETTRE: Final = 0.25
_PAR_USAGE: Final = 0.4
_SANS_LE_SON: Final = 0.3
# How much of a word may be written otherwise when we never teach it.
_AUTREMENT: Final = 0.4
_UNE_FAUTE: Final = 5
_DEUX_FAUTES: Final = 8
_VOYELLE: Final = re.compile("[aeiouy]")
_CHIFFRE: Final = re.compile(r"([a-z]{3,})([12])([a-z]{2,})")
_DIT: Final = {"1": "un", "2": "de"}
# "74an", "1h", "50e", "5eme": a number and what it counts.
_COMPTE: Final = re.compile(r"\d+[a-z]{1,3}|\d+(?:euros?|heures?|mois|jours?|annees?)")
# "Jflippe", "jlui": what no French word begins with.
_JE: Final = re.compile(r"j(?=[b-df-hj-np-tv-xz][a-z]+$)")
# Mistakes of figures for letters: "imp1mer", "0rdinateur".
_RESSEMBLE: Final = str.maketrans("013457", "oieast")
# "La 5 g" is no "la 5, j’ai".
_GENERATIONS: Final = frozenset("3456")
# "Lé zenfan": the liaison is written with what follows.
_LIAISON: Final = re.compile(r"^z(?=[aeiouyh])")
# Letters that begin alike: "kuisine", "sinéma".
_MEME_DEBUT: Final = {"k": "c", "s": "c", "j": "g", "f": "p", "z": "s", "o": "a", "e": "a"}
# "Ché moi" is no "je sais".
_CHEZ: Final = frozenset({"ché", "chè", "che", "chai"})
_LES_GENS: Final = frozenset(
    [
        "moi",
        "mwa",
        "moa",
        "toi",
        "lui",
        "elle",
        "nous",
        "vous",
        "vs",
        "ns",
        "eux",
        "ma",
        "mon",
        "mes",
        "mé",
        "mn",
        "les",
        "lé",
    ]
)
_PLURIELS: Final = {"mé": "mes", "lé": "les", "dé": "des", "mè": "mes", "lè": "les", "dè": "des"}
_PRONOMS: Final = frozenset(
    ("je", "j", "il", "elle", "on", "c", "ca", "tu", "ils", "elles", "si", "pas", "le", "la", "les", "comment")
)  # fmt: skip


def respelt(message: Message) -> Message:
    """Return ``message`` with its French words as they are meant, as far as they can be told."""
    mots = list(map(_meant, message.mots))
    for rang, mot in enumerate(message.mots[:-1]):
        suivant = message.mots[rang + 1]
        if pluriel := _plural(mot, suivant):
            mots[rang] = _read_as(mot, pluriel)
        elif mot.brut.lower() in _CHEZ and suivant.brut.lower() in _LES_GENS:
            mots[rang] = _read_as(mot, "chez")
        elif mot.plie in _GENERATIONS and suivant.plie == "g":
            mots[rang], mots[rang + 1] = _read_as(mot, f"{mot.plie}g"), _read_as(suivant, "g")
    plies = ["", *(mot.plie for mot in message.mots), ""]
    for rang, mot in enumerate(message.mots):
        if dit := said_between(plies[rang], mot, plies[rang + 2]):
            mots[rang] = _read_as(mot, dit)
        # Not the end of an address: "ants.gouv.fr".
        if (bref := BREFS.get(mot.brut.lower())) and message.brut[max(mot.debut - 1, 0)] != ".":
            mots[rang] = _read_as(mot, bref)
    return Message(message.brut, tuple(mots))


def _read_as(mot: Mot, lu: str) -> Mot:
    return replace(mot, corrige=lu, cle=" ".join(map(phonetic_key, lu.split())))


def _plural(mot: Mot, suivant: Mot) -> str:
    """Return "mes" of "mé enfan": who writes so writes "mé" for "mais" as well, before a pronoun."""
    pluriel = _PLURIELS.get(mot.brut.lower(), "")
    pronom = (suivant.corrige.split() or [""])[0] in _PRONOMS
    return "" if pronom or len(suivant.plie) < LETTRES - 1 else pluriel


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
    return _read_as(mot, lu)


@lru_cache(maxsize=8_192)
def reading(mot: str, accent: bool = False) -> str:
    """Return what ``mot``, folded, is meant to be; itself when it is French or resembles nothing.

    ``accent``: its last letter was "é", as participles have and as infinitives sound.
    """
    if len(mot) < LETTRES or (is_known(mot) and not (accent and _alike(mot, accent))):
        return mot
    if _COMPTE.fullmatch(mot):
        return mot
    if (liaison := _LIAISON.sub("", mot, count=1)) != mot and len(liaison) >= LETTRES - 1:
        lu = RACCOURCIS.get(liaison) or reading(liaison, accent)
        return lu if lu != liaison or is_known(liaison) else mot
    if not mot.isalpha():
        return next(_with_figures(mot), mot)
    if not _VOYELLE.search(mot, 1) and (nu := bare().get(without_end(mot))):
        return nu
    if trouve := _glued(mot, accent):
        return trouve
    return _whole(mot, accent) or bare().get(without_end(mot), mot)


def _whole(mot: str, accent: bool) -> str:
    """Return the word that sounds like ``mot``, unless a slip of the finger explains it better: "just", "catre"."""
    # "Just", "retret": the end that is heard and not written.
    if f"{mot}e" in words():
        return f"{mot}e"
    pareil = _alike(mot, accent) or _alike(f"{mot}e", accent=False)
    if not pareil and (autre := _elsewhere(mot, accent)):
        return autre
    proche = _nearly(mot)
    if not pareil or not proche:
        return pareil or proche
    return min((_cost(mot, pareil), pareil), (_slip_cost(mot, proche), proche))[1]


def _slip_cost(mot: str, autre: str) -> tuple[float, str]:
    cout, _ = _cost(mot, autre)
    return cout + _SANS_LE_SON, autre


def _alike(mot: str, accent: bool) -> str:
    """Return the word that sounds like ``mot``: the nearest in letters, the most usual."""
    memes = sounds().get(phonetic_key(f"{mot}r" if accent else mot), ())
    if not memes and not accent:
        return ""
    return min(memes, key=lambda autre: _cost(mot, autre), default="")


def _elsewhere(mot: str, accent: bool) -> str:
    """Return the usual word that sounds like ``mot`` and of which nothing that we teach speaks."""
    if len(mot) <= LETTRES:
        return ""
    autre = elsewhere().get(phonetic_key(f"{mot}r" if accent else mot), "")
    pareil = autre[:1] in (mot[0], _MEME_DEBUT.get(mot[0]))
    return autre if pareil and OSA.distance(mot, autre) <= _AUTREMENT * len(mot) else ""


def _cost(mot: str, autre: str) -> tuple[float, str]:
    usage = _PAR_USAGE * log10(1 + words()[autre])
    return _PAR_LETTRE * OSA.distance(mot, autre) - usage, autre


def _nearly(mot: str) -> str:
    """Return the word of which ``mot`` is one or two slips away."""
    if len(mot) < _UNE_FAUTE:
        return ""
    fautes = 2 if len(mot) >= _DEUX_FAUTES else 1
    proches = process.extract(
        mot, about_as_long(len(mot)), scorer=OSA.distance, score_cutoff=fautes, limit=8
    )
    return min(
        (autre for autre, _, _ in proches if autre[0] == mot[0] or len(mot) >= _DEUX_FAUTES),
        key=lambda autre: (OSA.distance(mot, autre), -words()[autre], autre),
        default="",
    )


def _glued(mot: str, accent: bool) -> str:
    """Return the words of "lordi", "dinternet", "mexpliké": what an apostrophe should part."""
    if _JE.match(mot):
        return f"je {BREFS.get(mot[1:]) or RACCOURCIS.get(mot[1:]) or reading(mot[1:], accent)}"
    trouve = ELISION.match(mot)
    if not trouve:
        return ""
    reste = mot[trouve.end() :]
    voyelle = reste[0] in "aeiouyh"
    if not voyelle and trouve[1] not in ("j", "m", "t", "s"):
        return ""
    entier = RACCOURCIS.get(reste) or (reste if len(reste) >= 3 and reste in words() else "")
    if not entier and voyelle and len(reste) >= LETTRES:
        entier = (
            _alike(reste, accent)
            or _whole_elsewhere(reste, accent)
            or _begun_alike(trouve[1], reste)
        )
    if not entier or (not voyelle and len(reste) < LETTRES):
        return ""
    # A whole word comes first: "letre" is no "l’être", "cart" no "c’art".
    seul = _alike(mot, accent)
    proche = seul and (entier != reste or OSA.distance(mot, seul) <= 1)
    return "" if proche else f"{trouve[1]} {entier}"


def _whole_elsewhere(reste: str, accent: bool) -> str:
    """Return ``reste``, or what it sounds like, when all French says it: "m’engueule", "d’immeuble"."""
    connu = len(reste) > LETTRES and reste in frequent_words(LANGUE)
    return reste if connu else _elsewhere(reste, accent)


def _begun_alike(elide: str, reste: str) -> str:
    """Return the word nearly written ``reste``; "naturalisation" hides no other word, nor does "savoir"."""
    proche = _nearly(reste) if elide in ("l", "d", "qu") else ""
    return proche if proche[:1] == reste[0] else ""


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
