"""What is passed between the tokenizer, the grammar and the writer of hours."""

from dataclasses import dataclass, field
from enum import StrEnum

MINUTES_PAR_JOUR = 24 * 60


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


class Illisible(Exception):  # noqa: N818 - a control flow word, not a fault to report
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


class Demi(StrEnum):
    """Half a day, or the whole of it."""

    MATIN = "matin"
    APRES_MIDI = "apres-midi"
    JOURNEE = "journee"


@dataclass(frozen=True, slots=True)
class Jour:
    """A weekday (0: Monday), maybe the ``rang``-th of the month (-1: the last), maybe half of it."""

    jour: int
    rang: int = 0
    demi: Demi | None = None


@dataclass(frozen=True, slots=True, order=True)
class Plage:
    """From ``debut`` to ``fin``, minutes after midnight; ``fin`` may be 24:00."""

    debut: int
    fin: int

    def overlaps(self, autre: "Plage") -> bool:
        """Tell whether the two share minutes."""
        return self.debut < autre.fin and autre.debut < self.fin

    def __str__(self) -> str:
        return f"{_heure(self.debut)}-{_heure(self.fin)}"


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


def _heure(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def union(plages: list[Plage]) -> tuple[Plage, ...]:
    """Return the same minutes as disjoint, ordered ranges."""
    fusion: list[Plage] = []
    for plage in sorted(plages):
        if fusion and plage.debut <= fusion[-1].fin:
            fusion[-1] = Plage(fusion[-1].debut, max(fusion[-1].fin, plage.fin))
        else:
            fusion.append(plage)
    return tuple(fusion)


def subtract(plages: tuple[Plage, ...], retrait: Plage) -> tuple[Plage, ...]:
    """Return ``plages`` without the minutes of ``retrait``."""
    reste = []
    for p in plages:
        reste += [
            Plage(p.debut, min(p.fin, retrait.debut)),
            Plage(max(p.debut, retrait.fin), p.fin),
        ]
    return tuple(sorted({p for p in reste if p.debut < p.fin}))


def without_half(plages: tuple[Plage, ...], demi: Demi) -> tuple[Plage, ...]:
    """Return ``plages`` without their morning or afternoon.

    A range that ends by 14:00 is a morning whole; one that spans both halves is cut at noon.
    """
    if demi is Demi.JOURNEE:
        return ()
    midi, matinal = 12 * 60, demi is Demi.MATIN
    reste: list[Plage] = []
    for p in plages:
        du_matin = p.debut < midi and p.fin <= 14 * 60
        if du_matin or p.debut >= midi:
            reste += [] if du_matin == matinal else [p]
        else:
            reste.append(Plage(midi, p.fin) if matinal else Plage(p.debut, midi))
    return tuple(reste)
