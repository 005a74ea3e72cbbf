"""What a sentence says of equipment: "8 PC en libre accès, imprimante et scanner, wifi"."""

import re
from typing import Final, NamedTuple

from repere.annuaire.standard.complements import Equipement
from repere.socle.texte import sans_accents

_NOMBRES: Final = {
    "un": 1,
    "une": 1,
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "six": 6,
    "sept": 7,
    "huit": 8,
    "dix": 10,
}
_QUANTITE: Final = r"(?:\b(\d{1,3}|" + "|".join(_NOMBRES) + r")\s+)?"
# Most precise first: what a pattern took is no longer there for the next.
_MOTIFS: Final = tuple(
    (materiel, re.compile(_QUANTITE + r"\b(?:" + motif + r")\b"))
    for materiel, motif in (
        ("imprimante_3d", r"(?:imprimante|impression)s? 3d"),
        ("decoupe_laser", r"decoup\w+ (?:a )?laser"),
        ("decoupe_vinyle", r"decoup\w+ (?:de )?vinyl\w*"),
        ("brodeuse", r"brodeuses?(?: numeriques?)?"),
        ("casque_vr", r"(?:casques?|equipements?) (?:de )?(?:realite virtuelle|vr)"),
        ("robot", r"robots?(?: pedagogiques?)?|robotique"),
        ("console", r"consoles?(?: de jeux?)?"),
        ("liseuse", r"liseuses?"),
        ("videoprojecteur", r"videos? ?-?projecteurs?|tableaux? (?:blancs? )?interactifs?|tbi"),
        ("visio", r"(?:bornes? )?visio-?\s?(?:conferences?)?"),
        ("borne", r"bornes?(?: tactiles?| d'acces a internet)?"),
        ("tablette", r"tablettes?(?: tactiles?)?"),
        ("smartphone", r"smartphones?"),
        ("scanner", r"scanners?|numeriseurs?"),
        ("imprimante", r"imprimantes?|photocopieurs?|copieurs?"),
        ("ordinateur", r"ordinateurs?|ordianteurs?|ordis?|pc|(?<!la )postes?(?! (?:de )?travail)"),
    )
)  # fmt: skip
_LIBRE_ACCES: Final = re.compile(
    r"(?:libres?|en)[ -](?:acces libre|libre|acces|service)|acces libre|acces gratuit|ouverts? (?:au|aux) public"
    r"|(?:a|mis\w*) (?:la |a )?disposition|disponibles? (?:au|aux) public"
)
_RESERVE: Final = re.compile(r"reserves? au[x]? (?:formations?|ateliers?|salaries)")
_WIFI: Final = re.compile(r"\bwi-?\s?fi\b")
_IMPRESSION: Final = re.compile(
    r"imprimante(?!s? 3d)|\bimprimer\b|\bimpressions?\b(?! 3d)|photocop|\bcopieur"
)
_PRIX: Final = re.compile(r"\(?(\d+[.,]\d{2}\s*€[^);,]*)\)?")


class Materiel(NamedTuple):
    """``None`` where the sentence is silent."""

    equipements: tuple[Equipement, ...] = ()
    materiel_libre_acces: bool | None = None
    wifi: bool | None = None
    impression: bool | None = None
    impression_prix: str = ""


def read_equipment(texte: str) -> Materiel:
    """Return the equipment that a French sentence states, with its numbers; nothing is guessed."""
    plat = sans_accents(texte).lower().replace("’", "'")
    libre = bool(_LIBRE_ACCES.search(plat)) and not _RESERVE.search(plat)
    reste, nombres = plat, dict[str, int | None]()
    for materiel, motif in _MOTIFS:
        for m in motif.finditer(reste):
            nombres[materiel] = _sum(nombres.get(materiel), _count(m[1]), deja=materiel in nombres)
        reste = motif.sub(" ", reste)
    imprime = bool(_IMPRESSION.search(plat))
    prix = _PRIX.search(texte) if imprime else None
    return Materiel(
        equipements=tuple(Equipement(m, n) for m, n in nombres.items()),
        materiel_libre_acces=True if libre else None,
        wifi=True if _WIFI.search(plat) else None,
        impression=True if imprime else None,
        impression_prix=prix[1].strip() if prix else "",
    )


def _count(mot: str | None) -> int | None:
    if not mot:
        return None
    return int(mot) if mot.isdigit() else _NOMBRES[mot]


def _sum(avant: int | None, nombre: int | None, *, deja: bool) -> int | None:
    """Add "6 PC … et 4 portables"; one mention without a number leaves the other's."""
    if not deja or avant is None:
        return nombre
    return avant + nombre if nombre else avant
