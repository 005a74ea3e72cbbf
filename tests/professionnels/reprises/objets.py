"""What the addresses of old monographs name."""

from typing import Any

from repere.monographies.models import Reprise
from repere.monographies.services import reprises
from tests.monographies.conftest import text_of
from tests.professionnels.conftest import Bassin

NULLE_PART = 999_999


def creer_reprise(nom: str = "plaine-haute") -> Reprise:
    """Deposit one of our own monographs and read it."""
    reprise, _ = reprises.deposit(nom=f"{nom}.txt", octets=text_of(nom).encode(), par=None)
    reprises.read(reprise=reprise)
    return reprise


def documents(bassin: Bassin) -> tuple[list[Any], list[Any]]:
    return [creer_reprise().pk], [NULLE_PART]


def groups(bassin: Bassin) -> tuple[list[Any], list[Any]]:
    return [creer_reprise().pk, "structures-0"], [NULLE_PART, "structures-0"]


OBJETS = {
    "professionnels:reprise": documents,
    "professionnels:reprise_verser": documents,
    "professionnels:reprise_ecarter": documents,
    "professionnels:reprise_groupe": groups,
    "professionnels:reprise_decider": groups,
    "professionnels:reprise_lieu": groups,
    "professionnels:reprise_annuler": groups,
}
