"""What a name has of its own, once the kind of place, the commune and the empty words are taken away."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum
from typing import Final

from rapidfuzz.fuzz import ratio

from repere.annuaire.deduplication.genres import Genre, read_genres

_ABREVIATIONS: Final = {"st": "saint", "ste": "sainte", "assoc": "association", "fed": "federation",
                        "feder": "federation", "dpt": "departement"}  # fmt: skip
_ABREGES: Final = re.compile(r"\b(?:st|ste|assoc|fed|feder|dpt)\b")
_OUTILS: Final = frozenset({
    "de", "du", "des", "d", "la", "le", "les", "l", "a", "au", "aux", "et", "en", "sur",
    "sous", "pour", "par", "un", "une", "s", "chez", "the", "by", "with",
})  # fmt: skip
# Words that many places share: they never make a name.
_VAGUES: Final = frozenset({
    "association", "asso", "ass", "structure", "associative", "sociale", "social", "espace",
    "centre", "maison", "municipal", "municipale", "communal", "communale", "intercommunal",
    "intercommunale", "departemental", "departementale", "public", "publique", "service",
    "services", "point", "relais", "pole", "accueil", "numerique", "numeriques", "antenne",
    "site", "annexe", "salle", "bureau", "local", "locale", "locaux", "lieu", "ville",
    "commune", "communes", "pays", "groupe", "culturel", "culturelle", "info", "principal",
    "principale", "informatique", "multimedia", "club", "atelier", "cite", "conseiller",
    "conseillere", "cnfs", "agence", "permanence", "siege", "bp", "en", "mairie", "itinerant",
    "action", "sociales", "cc", "cdc",
})  # fmt: skip
_ANTENNES: Final = frozenset({"antenne", "annexe", "succursale"})
# "(site de Rillieux)", "- Antenne de Docelles", "multi-sites": which of its places a structure means.
_SITES: Final = re.compile(r"\b(multi sites?)\b|\b(?:site|antenne) (?:d |de |du |des )?(.+)")
_PLUSIEURS: Final = "multi sites"
_SEUIL_MOT: Final = 84.0


@dataclass(frozen=True, slots=True)
class Nom:
    """``propres`` are the words of its own; ``compact`` the folded name in one piece, ``libelle``
    the same without articles; ``site`` are the words after "site de", "antenne de".

    ``sigle`` holds the initials of the words: "comité de bassin d'emploi" → "cbe".
    """

    compact: str
    libelle: str
    genres: frozenset[Genre]
    itinerant: bool
    antenne: bool
    propres: frozenset[str]
    vagues: frozenset[str]
    nombres: frozenset[str]
    site: frozenset[str]
    sigle: str
    dit_commune: bool


def read_nom(nom_plie: str, mots_commune: frozenset[str]) -> Nom:
    """Read a folded name, knowing the words of its commune (see ``stem``)."""
    texte = _ABREGES.sub(lambda m: _ABREVIATIONS[m.group()], nom_plie)
    genres, itinerant, restants = read_genres(texte)
    mots = [mot for mot in restants if mot not in _OUTILS]
    propres = {stem(m) for m in mots if m not in _VAGUES and (len(m) > 1 or m.isdigit())}
    tous = texte.split()
    return Nom(
        compact=texte.replace(" ", ""),
        libelle="".join(m for m in tous if m not in _OUTILS),
        genres=genres,
        itinerant=itinerant,
        antenne=not _ANTENNES.isdisjoint(tous),
        propres=frozenset(p for p in propres if p not in mots_commune and not p.isdigit()),
        vagues=frozenset(m for m in mots if m in _VAGUES),
        nombres=frozenset(m for m in mots if m.isdigit()),
        site=_read_site(texte),
        sigle="".join(m[0] for m in tous if m not in _OUTILS),
        dit_commune=not mots_commune.isdisjoint(propres),
    )


def _read_site(texte: str) -> frozenset[str]:
    trouve = _SITES.search(texte)
    if trouve is None:
        return frozenset()
    if trouve[1]:
        return frozenset({_PLUSIEURS})
    mots = read_genres(trouve[2])[2]
    return frozenset(stem(m) for m in mots if m not in _OUTILS and m not in _VAGUES)


def mean_other_sites(a: Nom, b: Nom) -> bool:
    """Two sites named, or several on one side only."""
    if a.site and b.site:
        return a.site.isdisjoint(b.site)
    return _PLUSIEURS in a.site | b.site and bool(a.genres & b.genres)


def stem(mot: str) -> str:
    """Drop the plural: "solidarites" and "solidarite" are one word."""
    return mot[:-1] if len(mot) > 4 and mot[-1] == "s" else mot


def words_of_commune(commune_pliee: str) -> frozenset[str]:
    """Return the words of a folded commune name as ``read_nom`` expects them."""
    texte = _ABREGES.sub(lambda m: _ABREVIATIONS[m.group()], commune_pliee)
    return frozenset(stem(mot) for mot in texte.split() if mot not in _OUTILS)


def compare_propres(
    a: frozenset[str], b: frozenset[str], poids: Mapping[str, float]
) -> tuple[float, float]:
    """Return (contained, common): the weight of shared words over the lighter name, over both together."""
    communs = a & b
    partage = fsum(poids[mot] for mot in communs)
    reste_a, reste_b = a - communs, set(b - communs)
    for mot in sorted(reste_a):
        proche = _nearest(mot, reste_b)
        if proche:
            reste_b.discard(proche)
            partage += min(poids[mot], poids[proche])
    # fsum: the same to the last bit in whatever order a set is read.
    total_a, total_b = fsum(poids[m] for m in a), fsum(poids[m] for m in b)
    partage = min(partage, total_a, total_b)
    return partage / min(total_a, total_b), partage / (total_a + total_b - partage)


def _nearest(mot: str, candidats: set[str]) -> str:
    """A word of ``candidats`` that is ``mot`` but for a typing error, "" without one."""
    if len(mot) < 5:
        return ""
    proches = ((ratio(mot, c), c) for c in candidats if len(c) > 4)
    score, proche = max(proches, default=(0.0, ""))
    return proche if score >= _SEUIL_MOT else ""
