"""Telling a message that no language would own from a short or a misspelt one."""

import re
from typing import Final

from repere.assistant.comprehension.motifs.jetons import fold
from repere.assistant.comprehension.texte.lexique import RACCOURCIS
from repere.assistant.comprehension.texte.modele import Message

_LETTRES_AU_MOINS: Final = 3
# Words that abbreviate, without a vowel or with a run of the keyboard, and mean something.
_SIGLES: Final = frozenset(
    "pdf cpf hlm rsa mdph crous html http https www tgv qcm cdd rdv sms mms sdf dgfip msf gps sncf cnfpt pmr".split()  # noqa: SIM905
)
_RANGEES: Final = ("azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop", "asdfghjkl", "zxcvbnm")
_VOYELLE: Final = re.compile(r"[aeiouy]")
_CONSONNES: Final = re.compile(r"[bcdfghjklmnpqrstvwxz]{6,}")
_REPETE: Final = re.compile(r"^(.{1,3})\1{2,}.?$|^(.)\2{2,}")


def is_gibberish(message: Message) -> bool:
    """Tell whether most words of ``message`` long enough to judge were typed at random."""
    mots = [
        mot
        # What the lexicon spells out means something: "jsp", "mdr", "svp".
        for mot in (fold(m.brut) for m in message.mots)
        if len(mot) >= _LETTRES_AU_MOINS and not mot.isdigit() and mot not in RACCOURCIS
    ]
    au_hasard = sum(map(_is_random, mots))
    return au_hasard > 0 and au_hasard * 3 >= len(mots) * 2


def _is_random(mot: str) -> bool:
    if not (mot.isascii() and mot.isalpha()) or mot in _SIGLES:
        return False
    return (
        not _VOYELLE.search(mot)
        or bool(_CONSONNES.search(mot))
        or bool(_REPETE.match(mot))
        or _is_run_of_keys(mot)
    )


def _is_run_of_keys(mot: str) -> bool:
    """Four neighbours of a row in a row, and nothing else: "azertyuiop", "qsdqsd"."""
    morceaux = [mot[i : i + 3] for i in range(0, len(mot) - 2)]
    voisins = sum(any(m in rangee or m in rangee[::-1] for rangee in _RANGEES) for m in morceaux)
    return len(morceaux) > 1 and voisins * 2 >= len(morceaux)
