"""A crowd that asks for a task at the same moment, on a base where writers wait for each other."""

from functools import partial

from django.contrib.auth.models import User

from repere.comptes.roles import Role
from repere.professionnels.models import Campagne
from repere.professionnels.portee import over_zone
from repere.professionnels.services.taches import claim_next
from tests.professionnels.campagnes.conftest import creer_pays, ouvrir_campagne
from tests.professionnels.conftest import creer_personne
from tests.professionnels.ensemble import at_once

COMBIEN = 6
# Once is luck: a fault in who comes first shows in one race of two.
COURSES = 8


def race() -> list[list[int | None]]:
    """Return the task that each got, race after race; after each, all give theirs back."""
    zone = creer_pays()
    perimetre = over_zone(zone)
    campagne = ouvrir_campagne(zone, creer_personne("Anna", (Role.ANIMATEUR, perimetre)))
    foule = [creer_personne(f"c{n}", (Role.CONTRIBUTEUR, perimetre)) for n in range(COMBIEN)]
    courses = []
    for _ in range(COURSES):
        courses.append(_claim_at_once(campagne, foule))
        campagne.taches.update(prise_par=None, prise_fin=None)
    return courses


def _claim_at_once(campagne: Campagne, foule: list[User]) -> list[int | None]:
    prises: list[int | None] = []

    def take(personne: User) -> None:
        tache = claim_next(campagne=campagne, personne=personne)
        prises.append(tache.pk if tache else None)

    at_once([partial(take, personne) for personne in foule])
    return prises
