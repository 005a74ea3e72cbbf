"""Points of help, filters, and what reading them gives. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from repere.annuaire.standard.complements import LANGUES
from repere.annuaire.standard.vocabulaire import SERVICES
from repere.recherche.requete.criteres import OUI
from repere.recherche.requete.modele import SAMEDI, SOIR
from repere.socle.geographie import Point

Paire = tuple[str, str]
HORAIRES: Final = "horaires"


@dataclass(frozen=True, slots=True, kw_only=True)
class PointDAide:
    """A place, or a stop of one that moves: somebody helps there ``heures`` a week.

    ``connues``: its hours are; otherwise it counts for one hour. ``approche``: placed at its commune, for want of a
    position of its own. ``heures`` 0: never open, as far as it says.
    """

    cle: str
    lieu: int
    identifiant: str
    nom: str
    point: Point
    heures: float
    commune: str = ""
    connues: bool = True
    approche: bool = False
    itinerant: bool = False
    valeurs: frozenset[Paire] = frozenset()
    habitudes: frozenset[str] = frozenset()
    connu_le: date | None = None
    verifie_le: date | None = None

    @property
    def ancre(self) -> str:
        return self.commune or self.cle

    @property
    def ouvert(self) -> bool:
        return self.heures > 0


@dataclass(frozen=True, slots=True)
class Filtre:
    """Which points count; nothing asked: all that open. ``service`` is of the standard, ``langue`` a code.

    ``soir``: open after 18 h at least one weekday. Points of unknown hours are neither "samedi" nor "soir".
    """

    service: str = ""
    gratuit: bool = False
    samedi: bool = False
    soir: bool = False
    accessible: bool = False
    langue: str = ""
    public: str = ""

    def __post_init__(self) -> None:
        if self.service and self.service not in SERVICES:
            raise ValueError(f"no such service: {self.service}")
        if self.langue and self.langue not in LANGUES:
            raise ValueError(f"no such language: {self.langue}")

    def values(self) -> list[frozenset[Paire]]:
        """Return the values to state: one at least of each set."""
        return [
            frozenset(ensemble)
            for demande, ensemble in (
                (self.service, [("services", self.service)]),
                (self.gratuit, [("frais_a_charge", "Gratuit")]),
                (self.accessible, [("accessible_pmr", OUI)]),
                (self.langue, [("langues", self.langue)]),
                (self.public, [(champ, self.public) for champ in CHAMPS_DES_PUBLICS]),
            )
            if demande
        ]

    def habits(self) -> frozenset[str]:
        """Return when to be open."""
        return frozenset(
            nom for nom, demande in ((SAMEDI, self.samedi), (SOIR, self.soir)) if demande
        )

    def accepts(self, point: PointDAide) -> bool:
        """Tell whether ``point`` counts."""
        return (
            point.ouvert
            and self.habits() <= point.habitudes
            and all(ensemble & point.valeurs for ensemble in self.values())
        )

    def told_by(self, point: PointDAide) -> bool:
        """Tell whether ``point`` says anything, yes or no, about all that is asked."""
        dits = {champ for champ, _valeur in point.valeurs}
        return (point.connues or not self.habits()) and all(
            dits & {champ for champ, _valeur in ensemble} for ensemble in self.values()
        )


CHAMPS_DES_PUBLICS: Final = ("publics_specifiquement_adresses", "prise_en_charge_specifique")
TOUT: Final = Filtre()


@dataclass(frozen=True, slots=True, kw_only=True)
class Couverture:
    """``a_portee``: people within 10, 20 and 30 minutes, of ``total``. Points are those of the territory.

    ``acces``: hours of help a week for 10,000 people, averaged over people; None when nobody lives there.
    ``lieux`` counts points that answer the filter; of ``existants`` in all, ``renseignes`` say something about it.
    ``inconnues``: of ``lieux``, those of unknown hours, which count for one.
    """

    a_portee: Mapping[float, int]
    total: int
    acces: float | None
    heures: float
    lieux: int
    inconnues: int
    existants: int
    renseignes: int

    def share(self, duree: float) -> float | None:
        """Return the part of people within ``duree`` minutes, 0 to 1; None when nobody lives there."""
        return self.a_portee[duree] / self.total if self.total else None


@dataclass(frozen=True, slots=True)
class Proche:
    """The nearest open point from a commune. ``minutes``: estimated, or of an imported table."""

    point: PointDAide
    minutes: float
    km: float
