"""What the gazetteer is built from, and what it answers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entree:
    """A commune of the territory. ``anciens``: old and delegated names that lead to it."""

    code: str
    nom: str
    departement: str
    population: int = 0
    codes_postaux: tuple[str, ...] = ()
    anciens: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Autre:
    """Another place that the same words may name, for "do you mean… or …?"."""

    nom: str
    code: str
    departement: str


@dataclass(frozen=True, slots=True)
class LieuCompris:
    """The place of a message. ``code``: INSEE code, or two characters for a département.

    ``sur``: no need to ask. ``debut`` and ``fin`` are characters of ``Message.brut``. ``hors_zone``: a real
    place, out of the territory. ``nie``: the only place said is one the person does not want.
    """

    nom: str
    code: str
    sur: bool
    autres: tuple[Autre, ...]
    debut: int
    fin: int
    hors_zone: bool = False
    nie: bool = False
