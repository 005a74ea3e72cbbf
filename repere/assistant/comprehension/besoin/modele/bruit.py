"""Copies of a phrase with slips of the finger, or as one writes it in a text message. Deterministic."""

import random
from typing import Final

from repere.assistant.comprehension.texte.lexique import RACCOURCIS
from repere.socle.texte import sans_accents

# Keys beside each other on a French keyboard.
_RANGS: Final = ("azertyuiop", "qsdfghjklm", "wxcvbn")
_VOISINES: Final = {
    c: "".join(rang[max(0, i - 1) : i] + rang[i + 1 : i + 2])
    for rang in _RANGS
    for i, c in enumerate(rang)
}
_COURTS: Final[dict[str, list[str]]] = {}
for _raccourci, _sens in RACCOURCIS.items():
    _COURTS.setdefault(_sens, []).append(_raccourci)
# How sounds get written by ear.
_OREILLE: Final = (
    ("eaux", "o"), ("eau", "o"), ("aux", "o"), ("au", "o"), ("qu", "k"), ("ph", "f"), ("ss", "s"),
    ("tion", "sion"), ("er ", "é "), ("ez ", "é "), ("ai", "é"), ("è", "e"), ("ê", "e"), ("ç", "s"),
    ("oi", "wa"), ("ll", "l"), ("nn", "n"), ("mm", "m"), ("tt", "t"), ("pp", "p"), ("rr", "r"),
    ("ent ", "e "), ("es ", "e "), ("s ", " "), ("t ", " "), ("h", ""), ("en", "an"), ("c", "k"),
)  # fmt: skip


def noisy(texte: str, graine: int, taux: float = 0.1) -> str:
    """Return ``texte`` with about ``taux`` of its letters dropped, doubled, swapped or mistyped."""
    hasard = random.Random(graine)  # noqa: S311 — no secret: the same copies each time
    lettres = list(texte)
    rang = 0
    while rang < len(lettres):
        if lettres[rang].isalpha() and hasard.random() < taux:
            _slip(lettres, rang, hasard)
        rang += 1
    return "".join(lettres)


def _slip(lettres: list[str], rang: int, hasard: random.Random) -> None:
    lettre = lettres[rang]
    match hasard.randrange(4):
        case 0:
            lettres[rang] = ""
        case 1:
            lettres[rang] = lettre * 2
        case 2 if rang + 1 < len(lettres):
            lettres[rang], lettres[rang + 1] = lettres[rang + 1], lettre
        case _:
            lettres[rang] = hasard.choice(_VOISINES.get(sans_accents(lettre).lower()) or lettre)


def texted(texte: str, graine: int, oreille: float = 0.3) -> str:
    """Return ``texte`` as in a hurried text message: shortcuts, no accents, spelt by ear, vowels gone.

    ``oreille``: how often a sound is written as it is heard.
    """
    hasard = random.Random(graine)  # noqa: S311 — no secret: the same copies each time
    mots = _shortened(texte.lower().replace("’", "'").replace("'", " ").split(), hasard)
    return " ".join(" ".join(_by_ear(mot, hasard, oreille) for mot in mots).split())


def _shortened(mots: list[str], hasard: random.Random) -> list[str]:
    sortie: list[str] = []
    plies = list(map(sans_accents, mots))
    rang = 0
    while rang < len(mots):
        for taille in (4, 3, 2, 1):
            groupe = " ".join(plies[rang : rang + taille]).strip(".,;:!?")
            courts = _COURTS.get(groupe)
            if courts and rang + taille <= len(mots) and hasard.random() < 0.7:
                sortie.append(hasard.choice(courts))
                break
        else:
            taille = 1
            sortie.append(mots[rang])
        rang += taille
    return sortie


def _by_ear(mot: str, hasard: random.Random, oreille: float) -> str:
    ecrit = f"{mot} "
    for son, lettres in _OREILLE:
        if son in ecrit and hasard.random() < oreille:
            ecrit = ecrit.replace(son, lettres)
    ecrit = ecrit.strip()
    if hasard.random() < 0.5:
        ecrit = sans_accents(ecrit)
    if len(ecrit) > 5 and hasard.random() < 0.1:
        milieu = "".join(c for c in ecrit[1:-1] if c not in "aeiouy")
        ecrit = ecrit[0] + milieu + ecrit[-1]
    return ecrit or mot
