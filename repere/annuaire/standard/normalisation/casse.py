"""TEXT IN CAPITALS back into readable French, acronyms kept."""

import re
from functools import lru_cache
from typing import Final

from repere.annuaire.standard.normalisation.lexique import (
    ABREGES,
    ACCENTUES,
    MOTS_COURTS,
    PETITS_MOTS,
    SIGLES,
    VOIES,
)
from repere.socle.texte import sans_accents

_MOT: Final = re.compile(r"[^\W\d_]+(?:[.·][^\W\d_]+)*\.?|\d+[^\W_]*")
_ROMAIN: Final = re.compile(r"(?:X{0,3})(?:IX|IV|V?I{1,3}|V|X)$")
_AVANT_VOIE: Final = re.compile(r"(?:^|\d|\b(?:BIS|TER|QUATER|[A-D])|[,;/-])\s*$")
# "MDSI", "CPIE": no French word opens so.
_IMPRONONCABLE: Final = re.compile(
    r"(?!CHR|SCH|STR|SPL|SPR|SCR|PHR|THR|CHL|PHL|SCL|SHR|MST)[BCDFGHJKLMNPQRSTVWXZ]{3}|[BCDFGJKLMNPRSTVZ]{2}IE$"
)
_VOYELLE: Final = re.compile(r"[AEIOUYÀÂÄÉÈÊËÎÏÔÖÛÜŒ]")


def is_shouted(texte: str) -> bool:
    """Say whether every letter of ``texte`` is a capital, and there are at least two."""
    return texte.isupper() and sum(c.isalpha() for c in texte) > 1


@lru_cache(maxsize=20_000)
def readable_case(texte: str, *, adresse: bool = False, officiel: str = "") -> str:
    """Return shouted text in French case; anything else comes back untouched.

    ``adresse``: kinds of way get small letters and their abbreviations are written out, short words are
    words and not acronyms. ``officiel`` (a commune's name, accents right) is written so wherever it occurs.
    """
    if not is_shouted(texte):
        return texte
    seul = len(_MOT.findall(texte)) == 1
    morceaux: list[str] = []
    fin = 0
    for m in _MOT.finditer(texte):
        morceaux += [texte[fin : m.start()], _lower(m, adresse=adresse, seul=seul)]
        fin = m.end()
    return _with_official("".join(morceaux) + texte[fin:], officiel)


def _lower(m: re.Match[str], *, adresse: bool, seul: bool) -> str:
    """Return one word of a shouted text in its place's case."""
    mot, avant, suite = m[0], m.string[: m.start()], m.string[m.end() : m.end() + 1]
    # An address has its first word first; a name, its first word with letters.
    premier = not avant.strip() if adresse else not any(c.isalpha() for c in avant)
    if suite in ("'", "’") and suite:
        return mot.capitalize() if premier else mot.lower()
    if adresse and not seul and (voie := _way(mot, avant)):
        return voie.capitalize() if premier else voie
    if avant.endswith("(") and suite == ")":
        return mot  # "(METRO)" spells the acronym of the words before
    return _word(mot, premier=premier, adresse=adresse, seul=seul)


def _way(mot: str, avant: str) -> str:
    """Return the kind of way that ``mot`` is where one is expected: first, or after the number."""
    if mot in ("BIS", "TER", "QUATER"):
        return mot.lower()
    return VOIES.get(mot.rstrip("."), "") if _AVANT_VOIE.search(avant) else ""


def _word(mot: str, *, premier: bool, adresse: bool, seul: bool) -> str:
    nu = sans_accents(mot.rstrip("."))
    if mot in PETITS_MOTS:
        return PETITS_MOTS[mot].capitalize() if premier else PETITS_MOTS[mot]
    if nu in ABREGES and not seul and not adresse:
        return ABREGES[nu]
    if _is_acronym(mot, adresse=adresse, seul=seul):
        return mot
    return ACCENTUES.get(nu, mot.capitalize())


def _is_acronym(mot: str, *, adresse: bool, seul: bool) -> bool:
    if mot in SIGLES or any(c.isdigit() for c in mot) or "." in mot[:-1] or len(mot) == 1:
        return True
    if sans_accents(mot) in ACCENTUES or mot in MOTS_COURTS:
        return False
    if _ROMAIN.match(mot) or not _VOYELLE.search(mot) or _IMPRONONCABLE.match(mot):
        return True
    # Alone or short, nobody can tell "GERMINAL" or "APF" from an acronym: they stay as they are.
    return not adresse and (seul or len(mot) <= 3)


def _with_official(texte: str, officiel: str) -> str:
    nu, cherche = sans_accents(texte), sans_accents(officiel)
    if len(cherche) < 3 or len(nu) != len(texte):
        return texte
    mots = map(re.escape, re.split(r"[\s'’-]+", cherche))
    motif = r"(?<!\w)" + r"[\s'’-]+".join(mots) + r"(?!\w)"
    for m in reversed(list(re.finditer(motif, nu, re.I))):
        texte = texte[: m.start()] + officiel + texte[m.end() :]
    return texte
