"""Kinds of places, read from their names: "MSAP", "Maison des services", "France services" are one kind.

A kind tells two things: whether two records can be the same structure, and which words of a name are not
its own.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Final


class Genre(StrEnum):
    """The value is what a reviewer reads."""

    FRANCE_SERVICES = "France services"
    BIBLIOTHEQUE = "bibliothèque"
    MAIRIE = "mairie"
    INTERCOMMUNALITE = "intercommunalité"
    CCAS = "CCAS"
    CENTRE_SOCIAL = "centre social"
    MJC = "MJC"
    MAISON_QUARTIER = "maison de quartier"
    VIE_SOCIALE = "espace de vie sociale"
    MISSION_LOCALE = "mission locale"
    POSTE = "La Poste"
    EPN = "espace public numérique"
    INFO_JEUNESSE = "information jeunesse"
    PIMMS = "PIMMS"
    SOLIDARITES = "maison des solidarités"
    DEPARTEMENT = "département"
    EMPLOI = "France Travail"
    FABLAB = "fablab"
    TIERS_LIEU = "tiers-lieu"
    FJT = "foyer de jeunes travailleurs"
    CHAMBRE = "chambre consulaire"
    AFPA = "AFPA"


_MOTIFS: Final[tuple[tuple[Genre, str], ...]] = (
    # "maison france sevices", "france service", "frances services": the spelling drifts, the label is one.
    (Genre.FRANCE_SERVICES, r"(?:(?:maison|espace)s? )?frances? s[a-z]*ices?"),
    (Genre.FRANCE_SERVICES, r"msap|mfs|rfs|efs|fs|maisons? d[eu]s? services?(?: aux? publics?)?"),
    (Genre.FRANCE_SERVICES, r"maison services|relais de services? publics?"),
    (Genre.FRANCE_SERVICES, r"(?:espaces?|maisons?) (?:de )?(?:services? publics?|multi ?services?)"),
    (Genre.BIBLIOTHEQUE, r"mediatheques?|bibliotheques?|biblio|ludo ?mediatheque|mediabibliotheque"),
    # "Marie d'Artenay" is a real town hall.
    (Genre.MAIRIE, r"mairies?(?: annexe| de quartier)?|^commune|^ville de|^marie de?|hotel de ville"),
    (Genre.INTERCOMMUNALITE, r"communaute(?: (?:de |des |d )?(?:communes?|agglomeration|agglo|urbaine))?"),
    (Genre.INTERCOMMUNALITE, r"com(?: de)? com|^c[acu]|cdc|comcom|ccommunes|metropole|agglomeration"),
    (Genre.CCAS, r"c[ci]as|c(?:en)?tre (?:inter ?)?com(?:munal)?(?: d)? ?action sociale?"),
    (Genre.CENTRE_SOCIAL, r"c(?:en)?tres? sociaux|c(?:en)?tres? social(?: et)?(?: culturel)?"),
    (Genre.CENTRE_SOCIAL, r"(?:centre|espace) socio ?culturel|centre soc|csc|socio ?culturelle"),
    (Genre.MJC, r"mjcs?|m j c|maisons? (?:de |des )?jeunes (?:et )?(?:de )?la culture"),
    (Genre.MAISON_QUARTIER, r"maisons? (?:de|du|des) quartiers?|maison pour tous|maison des habitants|mpt"),
    (Genre.VIE_SOCIALE, r"espaces? de vie sociale|evs"),
    (Genre.MISSION_LOCALE, r"missions? locales?|mis locale?"),
    (Genre.POSTE, r"la ?poste|bureau de poste|etapes? numeriques?|agence postale(?: communale)?"),
    (Genre.EPN, r"epn|espaces? publics? numeriques?|espace multimedia|espace numerique"),
    (Genre.EPN, r"cyber ?(?:base|centre|espace|cafe)s?|point cyb|epi"),
    (Genre.INFO_JEUNESSE, r"pij|p i j|bij|b i j|crij|prij|sij|"
     r"(?:(?:point|bureau|centre|espace|service|structure) )?(?:regional )?d? ?info(?:rmation)? jeun[a-z]+"),
    (Genre.PIMMS, r"pimms(?: mediation)?"),
    (Genre.SOLIDARITES, r"mdsi?|mdas|mdcs|m d c s|cms|ccms|udas|maison du departement"),
    (Genre.SOLIDARITES, r"(?:maison|espace|centre|pole) departementale?(?: (?:d|de|des|de la))?"
     r"(?: (?:action sociale|solidarites?|cohesion sociale))?"),
    (Genre.SOLIDARITES, r"(?:centres? medico soc[a-z]+|maison [a-z]* ?(?:de |de la |des )?solidarites?)"),
    (Genre.DEPARTEMENT, r"^departement|^dep|conseil (?:departemental|general)"),
    (Genre.EMPLOI, r"pole emploi|france travail"),
    (Genre.FABLAB, r"fab ?labs?"),
    (Genre.TIERS_LIEU, r"tiers lieux?|co ?working"),
    (Genre.FJT, r"fjt|foyers? (?:de |des )?jeunes travailleurs|habitat jeunes"),
    (Genre.CHAMBRE, r"chambre (?:[a-z]+ )?(?:d |de |des )(?:agriculture|metiers|commerce)"),
    (Genre.AFPA, r"afpa"),
)  # fmt: skip

_DE_TYPOLOGIE: Final[Mapping[str, Genre]] = {
    "RFS": Genre.FRANCE_SERVICES,
    "MSAP": Genre.FRANCE_SERVICES,
    "BIB": Genre.BIBLIOTHEQUE,
    "MUNI": Genre.MAIRIE,
    "CC": Genre.INTERCOMMUNALITE,
    "CCAS": Genre.CCAS,
    "CIAS": Genre.CCAS,
    "CS": Genre.CENTRE_SOCIAL,
    "CSC": Genre.CENTRE_SOCIAL,
    "MJC": Genre.MJC,
    "MQ": Genre.MAISON_QUARTIER,
    "MDH": Genre.MAISON_QUARTIER,
    "EVS": Genre.VIE_SOCIALE,
    "ML": Genre.MISSION_LOCALE,
    "LA_POSTE": Genre.POSTE,
    "EPN": Genre.EPN,
    "PIJ_BIJ": Genre.INFO_JEUNESSE,
    "PIMMS": Genre.PIMMS,
    "MDS": Genre.SOLIDARITES,
    "CDAS": Genre.SOLIDARITES,
    "CMS": Genre.SOLIDARITES,
    "DEPT": Genre.DEPARTEMENT,
    "CD": Genre.DEPARTEMENT,
    "FT": Genre.EMPLOI,
    "PE": Genre.EMPLOI,
    "FABLAB": Genre.FABLAB,
    "TIERS_LIEUX": Genre.TIERS_LIEU,
    "RS_FJT": Genre.FJT,
    "CCONS": Genre.CHAMBRE,
    "AFPA": Genre.AFPA,
}

# Who employs or hosts: many places bear their name, telephone or SIRET.
INSTITUTIONS: Final = frozenset(
    {Genre.MAIRIE, Genre.INTERCOMMUNALITE, Genre.DEPARTEMENT, Genre.POSTE, Genre.CHAMBRE}
)
# No building holds two of them run by two structures: two records of the kind at one address are one.
EXCLUSIFS: Final = frozenset(Genre) - {Genre.EPN, Genre.FABLAB, Genre.TIERS_LIEU}

_VOISINS_EPN: Final = frozenset(
    {Genre.EPN, Genre.INFO_JEUNESSE, Genre.MISSION_LOCALE, Genre.EMPLOI}
)
_HOTES_FRANCE_SERVICES: Final = (
    Genre.MAIRIE, Genre.CCAS, Genre.POSTE, Genre.CENTRE_SOCIAL,
    Genre.VIE_SOCIALE, Genre.MAISON_QUARTIER, Genre.MJC, Genre.TIERS_LIEU,
)  # fmt: skip
# How far two different kinds stand from being one structure (log-odds); what is not here conflicts.
CONFLIT: Final = -3.5
# From here, two counters: a name in common is the neighbourhood's.
ECART_DE_COMPTOIR: Final = -1.0
_PAR_ECART: Final[Mapping[float, tuple[tuple[Genre, Genre], ...]]] = {
    # A PIMMS holds the France services label nearly everywhere.
    1.0: ((Genre.FRANCE_SERVICES, Genre.PIMMS),),
    # The departments label their own houses.
    0.5: ((Genre.FRANCE_SERVICES, Genre.SOLIDARITES),),
    0.0: ((Genre.SOLIDARITES, Genre.DEPARTEMENT),),
    # An activity of the house more often than a tenant.
    -0.5: (
        *((Genre.EPN, genre) for genre in Genre if genre not in _VOISINS_EPN),
        (Genre.TIERS_LIEU, Genre.FABLAB),
        (Genre.CENTRE_SOCIAL, Genre.VIE_SOCIALE),
        (Genre.CENTRE_SOCIAL, Genre.MJC),
        (Genre.CENTRE_SOCIAL, Genre.MAISON_QUARTIER),
        (Genre.MJC, Genre.MAISON_QUARTIER),
        (Genre.MAISON_QUARTIER, Genre.VIE_SOCIALE),
    ),
    # A group of towns files its adviser under its own name; its hall has few other counters.
    -0.6: ((Genre.FRANCE_SERVICES, Genre.INTERCOMMUNALITE),),
    # France services run by the town or the post office in its own hall: often two counters.
    -1.0: tuple((Genre.FRANCE_SERVICES, genre) for genre in _HOTES_FRANCE_SERVICES),
}
_ECARTS: Final[Mapping[frozenset[Genre], float]] = {
    frozenset(paire): poids for poids, paires in _PAR_ECART.items() for paire in paires
}

_ITINERANT: Final = (
    r"(?:b )?bus|camion|camionnette|fourgon|caravane|itinerante?s?|itinerance|mobiles?|ambulante?s?"
)
_GROUPES: Final = {f"g{i}": genre for i, (genre, _) in enumerate(_MOTIFS)}
_TOUS: Final = re.compile(
    "|".join(f"(?P<g{i}>(?:{motif})(?![a-z0-9]))" for i, (_, motif) in enumerate(_MOTIFS))
    + f"|(?P<itinerant>(?:{_ITINERANT})(?![a-z0-9]))|[a-z0-9]+"
)


def read_genres(nom_plie: str) -> tuple[frozenset[Genre], bool, list[str]]:
    """Return the kinds that a folded name states, whether it moves, and the words left over."""
    genres: set[Genre] = set()
    itinerant = False
    restants: list[str] = []
    for trouve in _TOUS.finditer(nom_plie):
        groupe = trouve.lastgroup
        if groupe is None:
            restants.append(trouve.group())
        elif groupe == "itinerant":
            itinerant = True
        else:
            genres.add(_GROUPES[groupe])
    return frozenset(genres), itinerant, restants


def genres_of_typologies(typologies: Iterable[str]) -> Iterator[Genre]:
    """Yield the kinds behind the standard's ``typologie`` codes; the others say nothing of the kind."""
    return (_DE_TYPOLOGIE[code] for code in typologies if code in _DE_TYPOLOGIE)


def are_rivals(a: frozenset[Genre], b: frozenset[Genre]) -> bool:
    """Tell whether two kinds never make one structure."""
    return bool(a) and bool(b) and a.isdisjoint(b) and distance_between(a, b) == CONFLIT


def distance_between(a: frozenset[Genre], b: frozenset[Genre]) -> float:
    """Return the log-odds that disjoint kinds ``a`` and ``b`` name one structure (≤ 1)."""
    return max(_ECARTS.get(frozenset((x, y)), CONFLIT) for x in a for y in b)
