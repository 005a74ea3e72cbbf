"""A basin with one commune, one place, and one of our own monographs of that basin."""

import pytest

from repere.annuaire.models import Lieu
from repere.monographies.models import Reprise
from repere.monographies.services import reprises
from tests.fabriques import creer_lieu, creer_structure, creer_zonage
from tests.monographies.conftest import text_of
from tests.territoires.fabrique import creer_commune

NOM = "plaine-haute"
BASSIN = "Saint-Orens-la-Plaine"


def lire(texte: str | None = None, nom: str = "ancienne.txt") -> Reprise:
    """Deposit and read one of our own monographs, or ``texte``."""
    octets = (text_of(NOM) if texte is None else texte).encode()
    reprise, _ = reprises.deposit(nom=nom, octets=octets, par=None)
    reprises.read(reprise=reprise)
    reprise.refresh_from_db()
    return reprise


@pytest.fixture
def lieu(db: None) -> Lieu:
    """The place of the directory that the first sheet of the monograph speaks of."""
    commune = creer_commune("37998", BASSIN)
    creer_zonage("bassins-de-vie", "Bassins de vie", {BASSIN: [commune]})
    structure = creer_structure("Commune", "12345678900011")
    return creer_lieu(f"Médiathèque de {BASSIN}", commune, structure=structure)


@pytest.fixture
def reprise(lieu: Lieu) -> Reprise:
    return lire()
