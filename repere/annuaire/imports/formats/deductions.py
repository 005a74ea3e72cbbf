"""What the very name of a place says of its kind, for the sources that have no column for it."""

import re
from typing import Final

from repere.socle.texte import plier

_TYPOLOGIES: Final = tuple(
    (code, re.compile(rf"\b(?:{motif})\b"))
    for code, motif in (
        ("RFS", r"(?:maisons?|espaces?|bus|antenne|structure|relais)? ?france services?|efs|mfs"),
        ("MSAP", r"msap|maisons? (?:de|des) services? (?:au|aux) publics?"),
        ("BIB", r"mediatheques?|bibliotheques?"),
        ("CCAS", r"ccas|centre communal d action sociale"),
        ("CIAS", r"cias|centre intercommunal d action sociale"),
        ("CSC", r"centres? socio ?culturels?|centre social et culturel"),
        ("CS", r"centres? social|centres sociaux"),
        ("MJC", r"mjc|maison des jeunes et de la culture"),
        ("ML", r"missions? locales?"),
        ("PIJ_BIJ", r"pij|bij|crij|(?:point|bureau|centre regional) (?:d )?information jeunesse"),
        ("FABLAB", r"fab ?lab"),
        ("TIERS_LIEUX", r"tiers lieux?|co ?working"),
        ("EPN", r"epn|espaces? publics? numeriques?|cyber ?(?:base|centre|espace)|pole numerique"),
        ("PIMMS", r"pimms"),
        ("LA_POSTE", r"la poste|bureau de poste"),
        ("UDAF", r"udaf"),
        ("MDS", r"maison (?:departementale )?des solidarites|mds"),
        ("RESSOURCERIE", r"ressourcerie|recyclerie"),
        ("CC", r"communaute de communes"),
        ("MUNI", r"^(?:commune|mairie|ville) (?:de|du|d|des)\b.*|^mairie"),
    )
)  # fmt: skip
_PRECISE: Final = {"CCAS", "CIAS"}
_ITINERANT: Final = re.compile(r"\b(?:bus|camion|van|itinerante?s?|mobile|camping car)\b")


def kinds_from_name(nom: str) -> list[str]:
    """Return the typologies that the name of a place states ("Médiathèque de…" → BIB)."""
    plie = plier(nom)
    codes = [code for code, motif in _TYPOLOGIES if motif.search(plie)]
    if "CSC" in codes and "CS" in codes:
        codes.remove("CS")
    return [c for c in codes if c != "MUNI"] if _PRECISE & set(codes) else codes


def is_france_services(nom: str) -> bool:
    """Say whether the name carries the France services label."""
    return bool(re.search(r"\bfrance services?\b", plier(nom)))


def is_itinerant(nom: str) -> bool:
    """Say whether the name is that of a place on wheels."""
    return bool(_ITINERANT.search(plier(nom)))
