"""The roles of the professional space, and over what each is held. Pure: the tables of rights are elsewhere."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from repere.socle.langue import N_, Table


class Role(StrEnum):
    """From the nearest to a place to the farthest."""

    PROFESSIONNEL = "professionnel"
    GESTIONNAIRE = "gestionnaire"
    CONTRIBUTEUR = "contributeur"
    ANIMATEUR = "animateur"
    OBSERVATEUR = "observateur"
    COORDINATEUR = "coordinateur"
    ADMINISTRATEUR = "administrateur"


class Genre(StrEnum):
    """What a perimeter is made of."""

    STRUCTURE = "structure"
    ZONE = "zone"
    REGION = "region"
    SITE = "site"


LIBELLES: Final = Table(
    {
        Role.PROFESSIONNEL: N_("Professionnel d’une structure"),
        Role.GESTIONNAIRE: N_("Gestionnaire d’une structure"),
        Role.CONTRIBUTEUR: N_("Contributeur d’un bassin"),
        Role.ANIMATEUR: N_("Animateur d’un bassin"),
        Role.OBSERVATEUR: N_("Observateur"),
        Role.COORDINATEUR: N_("Coordinateur régional"),
        Role.ADMINISTRATEUR: N_("Administrateur du site"),
    }
)
# Over what a role is held: a gestionnaire of everything would be another role.
PERIMETRES: Final[dict[Role, frozenset[Genre]]] = {
    Role.PROFESSIONNEL: frozenset({Genre.STRUCTURE}),
    Role.GESTIONNAIRE: frozenset({Genre.STRUCTURE}),
    Role.CONTRIBUTEUR: frozenset({Genre.ZONE}),
    Role.ANIMATEUR: frozenset({Genre.ZONE}),
    Role.OBSERVATEUR: frozenset({Genre.ZONE, Genre.REGION}),
    Role.COORDINATEUR: frozenset({Genre.REGION}),
    Role.ADMINISTRATEUR: frozenset({Genre.SITE}),
}
# These change what others see or decide for them: a code by e-mail is not enough.
SECOND_FACTEUR: Final = frozenset({Role.ANIMATEUR, Role.COORDINATEUR, Role.ADMINISTRATEUR})


@dataclass(frozen=True, slots=True, order=True)
class Perimetre:
    """``cle`` names the structure or the territory among those of its kind; "" for the whole site.

    Raises ValueError when the key does not go with the kind.
    """

    genre: Genre
    cle: str = ""

    def __post_init__(self) -> None:
        if (self.genre is Genre.SITE) == bool(self.cle):
            raise ValueError(f"perimeter {self.genre} with key {self.cle!r}")


SITE: Final = Perimetre(Genre.SITE)


def may_be_held(role: Role, perimetre: Perimetre) -> bool:
    """Tell whether ``role`` makes sense over ``perimetre``."""
    return perimetre.genre in PERIMETRES[role]
