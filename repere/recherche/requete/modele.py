"""The request itself: hashable, comparable, with no default that hides a choice."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Final, Self

from repere.annuaire.horaires.osm import PARIS
from repere.recherche.requete.criteres import CRITERES
from repere.socle.geographie import Point

RAYON_DEFAUT_KM: Final = 20.0
RAYON_MAX_KM: Final = 100.0
PAR_PAGE: Final = 20
PAR_PAGE_MAX: Final = 100
MAINTENANT: Final = "maintenant"
SOIR: Final = "soir"
SAMEDI: Final = "samedi"
HABITUDES: Final = (SOIR, SAMEDI)
# What may be unknown of a place beside the criteria.
OUVERT: Final = "ouvert"
# A day, which is no criterion with values of its own: "avec" and "choix" take it all the same.
VERIFIE_DEPUIS: Final = "verifie_depuis"


class Tri(StrEnum):
    PERTINENCE = "pertinence"
    DISTANCE = "distance"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ou:
    """Where: one of a commune, a point, a postal code (around which one searches), or an area.

    ``rayon_km`` None: the default one; 0: the commune itself. Areas have none. ``libelle`` is how the
    person named the point ("12 rue Nationale, Tours").
    """

    commune: str = ""
    point: Point | None = None
    code_postal: str = ""
    departement: str = ""
    epci: str = ""
    zone: str = ""
    rayon_km: float | None = None
    libelle: str = ""

    @property
    def area(self) -> bool:
        """Say whether this is a territory rather than a point to search around."""
        return bool(self.departement or self.epci or self.zone)

    @property
    def rayon(self) -> float:
        return RAYON_DEFAUT_KM if self.rayon_km is None else self.rayon_km


@dataclass(frozen=True, slots=True, kw_only=True)
class Requete:
    """Everything that was asked. Values of one criterion widen; criteria narrow.

    ``criteres`` holds (name, values) in the order of CRITERES, as ``read_request`` and ``avec`` give it.
    ``ouvert`` is "", "maintenant", "soir", "samedi" or an ISO moment of Europe/Paris.
    ``non_precises`` names criteria of which one wants the places that say nothing.
    """

    texte: str = ""
    ou: Ou | None = None
    criteres: tuple[tuple[str, tuple[str, ...]], ...] = ()
    ouvert: str = ""
    verifie_depuis: date | None = None
    non_precises: tuple[str, ...] = ()
    tri: Tri = Tri.PERTINENCE
    page: int = 1
    par_page: int = PAR_PAGE

    def choix(self, nom: str) -> tuple[str, ...]:
        """Return the values asked for the criterion ``nom``, () when it is not asked."""
        if nom == VERIFIE_DEPUIS:
            return (self.verifie_depuis.isoformat(),) if self.verifie_depuis else ()
        return dict(self.criteres).get(nom, ())

    def avec(self, nom: str, *valeurs: str) -> Self:
        """Return the first page of this request with these values for ``nom``; none: not asked any more."""
        if nom == VERIFIE_DEPUIS:
            jour = date.fromisoformat(valeurs[-1]) if valeurs else None
            return replace(self, verifie_depuis=jour, page=1)
        criteres = dict(self.criteres) | {nom: valeurs}
        restent = tuple(n for n in self.non_precises if n != nom)
        return replace(self, criteres=ordered(criteres), non_precises=restent, page=1)

    def bascule(self, nom: str, valeur: str) -> Self:
        """Return this request with ``valeur`` added to the criterion, or taken out of it."""
        choisies = self.choix(nom)
        if valeur in choisies:
            return self.avec(nom, *(v for v in choisies if v != valeur))
        return self.avec(nom, *choisies, valeur)

    def sans_ouverture(self) -> Self:
        restent = tuple(n for n in self.non_precises if n != OUVERT)
        return replace(self, ouvert="", non_precises=restent, page=1)

    def muets(self, nom: str) -> Self:
        """Return the request for the places that say nothing of ``nom``, which is asked here."""
        return replace(self, non_precises=tuple(sorted({*self.non_precises, nom})), page=1)

    def a_la_page(self, page: int) -> Self:
        return replace(self, page=page)

    @property
    def demandes(self) -> tuple[str, ...]:
        """Names of what is asked and of which a place may say nothing."""
        return tuple(nom for nom, _ in self.criteres) + ((OUVERT,) if self.ouvert else ())

    def moment(self, maintenant: datetime) -> datetime:
        """Return the moment at which one wants to go: the one asked, else ``maintenant`` (aware)."""
        if self.ouvert in ("", MAINTENANT, *HABITUDES):
            return maintenant.astimezone(PARIS)
        return read_moment(self.ouvert)


def ordered(criteres: Mapping[str, tuple[str, ...]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the criteria that are asked in the one order in which they are written."""
    return tuple(
        (nom, tuple(v for v in CRITERES[nom].valeurs if v in criteres[nom]))
        for nom in CRITERES
        if criteres.get(nom)
    )


def read_moment(texte: str) -> datetime:
    """Return an ISO moment in Europe/Paris; an hour without a zone is an hour of Paris. Raises ValueError."""
    lu = datetime.fromisoformat(texte)
    return _in_paris(lu.replace(tzinfo=PARIS) if lu.tzinfo is None else lu)


def write_moment(moment: datetime) -> str:
    """Return the one way to write ``moment``: to the minute; with its offset only when ambiguous."""
    ici = _in_paris(moment).replace(second=0, microsecond=0)
    return ici.isoformat(timespec="minutes") if ici.fold else f"{ici:%Y-%m-%dT%H:%M}"


def _in_paris(moment: datetime) -> datetime:
    # By UTC: an hour that does not exist gets one that does, and only a true second hour has a fold.
    return moment.astimezone(UTC).astimezone(PARIS)
