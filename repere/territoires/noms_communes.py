"""How the names of communes are compared: abbreviations spelt out, small words ignored. Pure."""

import re
from typing import Final, NamedTuple

from repere.socle.texte import plier

ABREVIATIONS: Final = {"st": "saint", "ste": "sainte", "sts": "saints", "stes": "saintes"}
# People leave these out, or write one for the other ("lès", "les", "lez").
PETITS_MOTS: Final = frozenset(
    ["l", "le", "la", "les", "lez", "d", "de", "du", "des", "a", "au", "aux", "et"]
)
_CEDEX = re.compile(r"\bcedex\b.*")
# "s/ Loire" and "s/s bois" say "sur" and "sous".
_SUR_SOUS = ((re.compile(r"\bs/s\b", re.I), "sous"), (re.compile(r"\bs/\s*", re.I), "sur "))
_INDICE = re.compile(r"\d{1,5}|2[ab]\d{0,3}")


class Demande(NamedTuple):
    """What someone typed: words, and ``indices``: digits of a postal code or of a département."""

    mots: tuple[str, ...]
    indices: tuple[str, ...]

    @property
    def cle(self) -> str:
        """All the words."""
        return " ".join(self.mots)

    @property
    def noyau(self) -> str:
        """The words that count, stuck together."""
        return noyau(self.mots)


def mots_du_nom(nom: str) -> tuple[str, ...]:
    """Return the words of a name: "St-Pierre-des-Corps Cedex" → ("saint", "pierre", "des", "corps")."""
    for motif, mot in _SUR_SOUS:
        nom = motif.sub(mot, nom)
    plie = _CEDEX.sub("", plier(nom)) if "cedex" in nom.lower() else plier(nom)
    return tuple(ABREVIATIONS.get(mot, mot) for mot in plie.split())


def noyau(mots: tuple[str, ...]) -> str:
    """Return the words that count, stuck together: "la ville aux dames" → "villedames"."""
    return "".join(mot for mot in mots if mot not in PETITS_MOTS) or "".join(mots)


def noyau_du_nom(nom: str) -> str:
    """Return ``noyau`` of a name as it is written."""
    return noyau(mots_du_nom(nom))


def read_demande(texte: str) -> Demande:
    """Return what is asked by ``texte``: "Tours (37)" → words ("tours",), indices ("37",)."""
    mots = mots_du_nom(texte)
    indices = tuple(mot for mot in mots if _INDICE.fullmatch(mot))
    return Demande(tuple(mot for mot in mots if mot not in indices), indices)
