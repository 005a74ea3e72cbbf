"""What is passed between the tokenizer, the grammar and the writer of hours."""

from dataclasses import dataclass, field
from enum import StrEnum

from repere.annuaire.horaires.texte.plages import Demi, Plage


@dataclass(frozen=True, slots=True)
class Lecture:
    """What a free text says of opening hours.

    ``osm`` is None when nothing can be said without guessing. ``partiel``: the text says more than
    ``osm`` does (school holidays, "one Saturday in two"…). ``reste``: the words not understood.
    """

    osm: str | None
    sur_rendez_vous: bool = False
    partiel: bool = False
    reste: str = ""


class Illisible(Exception):
    """The text says hours that we cannot tell for sure: better none than wrong ones."""


class Genre(StrEnum):
    """Kinds of tokens; each value is one letter, so that grammar rules are patterns over a string."""

    JOUR = "J"
    RANG = "R"
    DU_MOIS = "M"
    DEMI = "m"
    HEURE = "h"
    NOMBRE = "n"
    PLAGE = "P"
    JOUR_ET_NUIT = "T"
    A = "a"
    JUSQUA = "u"
    ENTRE = "E"
    ET = "e"
    DE = "d"
    TIRET = "t"
    BARRE = "b"
    VIRGULE = "v"
    DEUX_POINTS = "c"
    POINT = "p"
    FORT = "f"
    LIGNE = "l"
    OUVRANTE = "("
    FERMANTE = ")"
    FERME = "F"
    SAUF = "S"
    COUPURE = "C"
    SANS = "s"
    PAS = "N"
    RDV = "D"
    PARITE = "Q"
    SEMAINE = "W"
    SCOLAIRE = "Z"
    VACANCES = "V"
    FERIES = "H"
    SAISON = "O"
    IRREGULIER = "I"
    RESERVE = "X"
    TELEPHONE = "Y"
    BRUIT = "B"
    MOT = "w"


@dataclass(frozen=True, slots=True)
class Jour:
    """A weekday (0: Monday), maybe the ``rang``-th of the month (-1: the last), maybe half of it."""

    jour: int
    rang: int = 0
    demi: Demi | None = None


@dataclass(frozen=True, slots=True)
class Jeton:
    """A token: ``valeur`` is a weekday, a rank, minutes, or a parity, according to ``genre``."""

    genre: Genre
    texte: str
    valeur: int = 0
    jours: tuple[Jour, ...] = ()
    plage: Plage | None = None
    demi: Demi | None = None


@dataclass(frozen=True, slots=True)
class Fermeture:
    """These days are closed, or this range of theirs, or in the weeks of this parity only."""

    jours: tuple[Jour, ...]
    plage: Plage | None = None
    parite: int | None = None


@dataclass(slots=True)
class Clause:
    """Hours said together: these days (None: not said), these ranges, with what restricts them."""

    jours: tuple[Jour, ...] | None = None
    plages: list[Plage] = field(default_factory=list)
    # (number of ranges said before the mention, 0 even / 1 odd)
    parites: list[tuple[int, int]] = field(default_factory=list)
    parite_de_section: int | None = None
    demis_fermes: set[Demi] = field(default_factory=set)
    coupures: list[Plage] = field(default_factory=list)
    # Hours that end at another time than said before: "17h30 le mercredi".
    fin: int | None = None
    remplace: bool = False
    fermee: bool = False
    # Something said beside the days tells why no hours follow them ("sur rendez-vous").
    expliquee: bool = False
