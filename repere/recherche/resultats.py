"""What a search answers: enough for a page, the API, the assistant and the kiosk."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from repere.annuaire.models import Lieu
from repere.recherche.index.document import Document
from repere.recherche.moteur.facettes import Facette, NonPrecise
from repere.recherche.moteur.terrain import Terrain
from repere.recherche.requete import Requete


@dataclass(frozen=True, slots=True)
class Resultat:
    """A place found. ``lieu.distance_km`` is set too, for the cards.

    ``ouvert`` None: its hours do not tell; ``etat`` says it in words, "" then. ``raisons``: why it is
    proposed, to be joined with " · ".
    """

    lieu: Lieu
    distance_km: float | None
    ouvert: bool | None
    etat: str
    raisons: tuple[str, ...]
    verifie_le: date | None


@dataclass(frozen=True, slots=True)
class Trouve:
    """A place found, as the index knows it: a program that keeps the rows elsewhere needs no more."""

    document: Document
    distance_km: float | None
    ouvert: bool | None
    etat: str
    raisons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Liste:
    """The places found, without rows or facets: see Resultats."""

    requete: Requete
    terrain: Terrain | None
    total: int
    trouves: tuple[Trouve, ...]
    relache: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resultats:
    """The answer to ``requete``.

    ``relache``: sentences that tell what was given up, in order; empty when ``lieux`` fit as asked.
    ``total`` counts what is listed, after giving up. ``non_precises``: links to places that do not say.
    ``proches``: when few fit, others a little farther. ``corrections``: (typed, understood).
    ``inconnus``: words that nothing answers.
    """

    requete: Requete
    moment: datetime
    terrain: Terrain | None
    total: int
    lieux: tuple[Resultat, ...]
    facettes: Mapping[str, tuple[Facette, ...]]
    non_precises: tuple[NonPrecise, ...]
    relache: tuple[str, ...]
    proches: tuple[Resultat, ...]
    corrections: tuple[tuple[str, str], ...]
    inconnus: tuple[str, ...]

    @property
    def pages(self) -> int:
        """Return how many pages there are, one at least."""
        return max(1, -(-self.total // self.requete.par_page))

    @property
    def infructueuse(self) -> bool:
        """Say whether nothing fitted as asked."""
        return bool(self.relache) or not self.total
