"""Addresses reduced to what tells one door from another: number and words of the street."""

import re
from dataclasses import dataclass
from typing import Final, Literal

from rapidfuzz.fuzz import ratio

from repere.socle.texte import plier

_ABREVIATIONS: Final = {
    "av": "avenue", "ave": "avenue", "bd": "boulevard", "bld": "boulevard", "blvd": "boulevard",
    "bvd": "boulevard", "boul": "boulevard", "pl": "place", "r": "rue", "rte": "route",
    "che": "chemin", "chem": "chemin", "ch": "chemin", "all": "allee", "imp": "impasse",
    "sq": "square", "fbg": "faubourg", "fg": "faubourg", "qu": "quai", "crs": "cours",
    "pass": "passage", "esp": "esplanade", "prom": "promenade", "lot": "lotissement",
    "res": "residence", "bat": "batiment", "st": "saint", "ste": "sainte", "gal": "general",
    "gen": "general", "mal": "marechal", "dr": "docteur", "cdt": "commandant", "col": "colonel",
    "pdt": "president", "za": "zone", "zi": "zone", "zac": "zone", "zae": "zone", "ld": "lieudit",
}  # fmt: skip
_TYPES: Final = frozenset({
    "rue", "avenue", "boulevard", "place", "route", "chemin", "allee", "impasse", "square",
    "faubourg", "quai", "cours", "passage", "esplanade", "promenade", "lotissement", "sente",
    "ruelle", "mail", "rond", "parvis", "hameau", "zone", "lieudit", "venelle", "villa",
    "cite", "chaussee", "montee", "cote", "residence", "espace", "parc",
})  # fmt: skip
_VIDES: Final = frozenset({
    "de", "du", "des", "d", "la", "le", "les", "l", "a", "au", "aux", "et", "en", "sur",
    "bis", "ter", "quater", "b", "t",
})  # fmt: skip
_PARASITES: Final = re.compile(r"\b(?:bp|cs|cedex) ?\d*\b|\b\d{5}\b")
# INSEE numbers ways without numbers from 9000 upwards.
_NUMERO_MAX: Final = 8999
_SEUIL_VOIE: Final = 84.0
# "Joliot Curry", "Joliot Curie": two letters of a long name are a slip, of a short one another street.
_SEUIL_VOIE_LONGUE: Final = 80.0
_NOM_LONG: Final = 10

Ecart = Literal["inconnu", "meme_porte", "porte_voisine", "meme_voie", "autre_numero", "autre_voie"]


@dataclass(frozen=True, slots=True)
class Adresse:
    """``mots`` are the street's own words; ``debut`` and ``fin`` bound its numbers, 0 when unknown; ``compact`` is ``mots`` in one
    piece, for distances."""

    debut: int
    fin: int
    type_voie: str
    mots: tuple[str, ...]
    compact: str


def read_adresse(adresse: str) -> Adresse | None:
    """Return what ``adresse`` says of the door, None when it says nothing."""
    termes = [_ABREVIATIONS.get(m, m) for m in _PARASITES.sub(" ", plier(adresse)).split()]
    if not termes:
        return None
    i = _start_of_street(termes)
    numeros = _numbers_before(termes, i)
    type_voie = termes[i] if i < len(termes) and termes[i] in _TYPES else ""
    mots = _words_of_street(termes[i + 1 :] if type_voie else termes[i:])
    # "Le bourg" says no more than the commune.
    if (not mots and not type_voie) or (mots == ("bourg",) and not numeros):
        return None
    return Adresse(min(numeros, default=0), max(numeros, default=0), type_voie, mots, "".join(mots))


def _start_of_street(termes: list[str]) -> int:
    """Index of the street's type: the first that follows a number, else the first, else of the words."""
    types = [i for i, terme in enumerate(termes) if terme in _TYPES]
    for i in types:
        if i and (termes[i - 1].isdigit() or termes[i - 1] in {"bis", "ter", "quater", "b", "t"}):
            return i
    if types:
        return types[0]
    return next((i for i, terme in enumerate(termes) if not terme[0].isdigit()), len(termes))


def _numbers_before(termes: list[str], fin: int) -> list[int]:
    numeros: list[int] = []
    for terme in reversed(termes[:fin]):
        chiffres = re.match(r"\d+", terme)
        if chiffres and 0 < int(chiffres.group()) <= _NUMERO_MAX:
            numeros.append(int(chiffres.group()))
        elif terme not in _VIDES:
            break
    return numeros


def _words_of_street(termes: list[str]) -> tuple[str, ...]:
    mots: list[str] = []
    for terme in termes:
        if terme in _TYPES and mots:
            break
        if terme not in _VIDES and terme not in _TYPES:
            mots.append(terme)
    return tuple(mots)


def compare_adresses(a: Adresse | None, b: Adresse | None) -> tuple[Ecart, bool]:
    """Return how far ``b`` is from ``a``, and whether the way changes its type (place, rue)."""
    if a is None or b is None:
        return "inconnu", False
    if not _same_street(a, b):
        return "autre_voie", False
    autre_type = bool(a.type_voie and b.type_voie and a.type_voie != b.type_voie)
    if not a.debut and not b.debut:
        return "meme_porte" if not autre_type else "meme_voie", autre_type
    if not a.debut or not b.debut:
        return "meme_voie", autre_type
    if a.debut <= b.fin and b.debut <= a.fin:
        return "meme_porte", autre_type
    ecart = min(abs(a.debut - b.fin), abs(b.debut - a.fin))
    return ("porte_voisine" if ecart <= 4 else "autre_numero"), autre_type


def _same_street(a: Adresse, b: Adresse) -> bool:
    if a.mots == b.mots:
        return bool(a.mots) or a.type_voie == b.type_voie
    if not a.mots or not b.mots:
        return bool(a.debut) and a.debut == b.debut and a.type_voie == b.type_voie
    petits, grands = sorted((set(a.mots), set(b.mots)), key=len)
    if petits <= grands and any(len(mot) > 3 for mot in petits):
        return True
    court = min(len(a.compact), len(b.compact)) < _NOM_LONG
    return ratio(a.compact, b.compact) >= (_SEUIL_VOIE if court else _SEUIL_VOIE_LONGUE)
