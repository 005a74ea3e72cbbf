"""What was said, from values read: needs, projects, strengths of sheets; quotes; points of workshops. Pure."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple
from uuid import UUID, uuid5

from repere.socle.texte import plier

# Ours: the same value of the same document has the same key, however often it is poured.
_ESPACE: Final = UUID("6f1c7f0e-3f0b-5f53-9d0e-0d6a2f6f1a52")
NATURES: Final[Mapping[str, str]] = {
    "besoins": "besoin",
    "projets": "initiative",
    "forces": "force",
    "faiblesses": "faiblesse",
}
_ROLE: Final = re.compile(r"\s\((?P<role>[^()]{3,120})\)$")
_POINT: Final = re.compile(r"ateliers/(?P<atelier>\d+)/rubriques/(?P<rubrique>\d+)/points/\d+$")
# Headings of workshops, in the order in which they are tried.
_RUBRIQUES: Final = (
    ("obstacle", re.compile(r"obstacle|frein|difficulte")),
    ("moyens", re.compile(r"moyen|organisation|pilotage|financ")),
    ("initiative", re.compile(r"initiative|proposition|idee|projet|piste|action")),
    ("offre", re.compile(r"offre|suffisan|existant|constat")),
    ("public", re.compile(r"public|senior|jeune|actif|precaire|situation|habitant|personne")),
)
_NOTE: Final = "note"


class Dit(NamedTuple):
    """A note to be made: ``fiche`` is the rank of its sheet; ``role`` that of who spoke."""

    chemin: str
    nature: str
    texte: str
    rubrique: str = ""
    role: str = ""
    fiche: int | None = None
    atelier: bool = False


def key_of(empreinte: str, chemin: str) -> UUID:
    """Return the key of the note that a value becomes."""
    return uuid5(_ESPACE, f"{empreinte}/{chemin}")


def said(valeurs: Mapping[str, Any]) -> Iterator[Dit]:
    """Give the notes that ``valeurs``, by path, become."""
    for chemin, valeur in valeurs.items():
        parts = chemin.split("/")
        if parts[0] == "structures" and len(parts) == 4 and parts[2] in NATURES:
            yield Dit(chemin, NATURES[parts[2]], str(valeur), fiche=int(parts[1]))
        elif parts[0] == "verbatims":
            texte, role = _spoken(str(valeur))
            yield Dit(chemin, "verbatim", texte, role=role)
        elif m := _POINT.match(chemin):
            atelier = str(valeurs.get(f"ateliers/{m['atelier']}", ""))
            titre = str(valeurs.get(f"ateliers/{m['atelier']}/rubriques/{m['rubrique']}", ""))
            nature = _nature(titre) or _nature(atelier) or _NOTE
            yield Dit(chemin, nature, str(valeur), rubrique=titre or atelier, atelier=True)


def _nature(titre: str) -> str:
    plie = plier(titre)
    return next((nature for nature, motif in _RUBRIQUES if motif.search(plie)), "")


def _spoken(texte: str) -> tuple[str, str]:
    m = _ROLE.search(texte)
    return (texte[: m.start()], m["role"]) if m else (texte, "")
