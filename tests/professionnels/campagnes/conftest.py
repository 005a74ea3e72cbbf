"""A basin of three towns, a campaign on it, and those who work there."""

from datetime import date

import pytest
from django.contrib.auth.models import User

from repere.comptes.roles import Role
from repere.professionnels.models import Campagne
from repere.professionnels.portee import over_zone
from repere.professionnels.services.campagnes import open_campaign
from repere.territoires.models import Zone
from tests.fabriques import creer_lieu, creer_zonage
from tests.professionnels.conftest import creer_personne
from tests.territoires.fabrique import creer_commune

VIEUX = date(2023, 5, 2)


def creer_pays() -> Zone:
    """Create a basin: three old places in Tours, two in Luynes, one verified lately in Ballan; one elsewhere."""
    tours = creer_commune("37261", "Tours", codes_postaux=["37000"], latitude=47.39, longitude=0.69)
    luynes = creer_commune("37139", "Luynes", latitude=47.38, longitude=0.55)
    ballan = creer_commune("37018", "Ballan-Miré", latitude=47.34, longitude=0.61)
    bourges = creer_commune("18033", "Bourges")
    zones = {"Tours": [tours, luynes, ballan], "Bourges": [bourges]}
    creer_zonage("bassins-de-vie", "Bassins de vie", zones)
    for rang in range(3):
        creer_lieu(
            f"Tours {rang}",
            tours,
            telephone=f"+3324700000{rang}",
            date_maj=VIEUX,
            latitude=47.39 + rang / 100,
            longitude=0.69,
        )
    for rang in range(2):
        creer_lieu(f"Luynes {rang}", luynes, telephone="+33247000009", date_maj=date(2022, 1, 1))
    creer_lieu("Ballan", ballan, verifie_le=date.today(), horaires="Mo-Fr 09:00-17:00")
    creer_lieu("Loin", bourges)
    return Zone.objects.get(nom="Tours")


@pytest.fixture
def zone(db: None) -> Zone:
    return creer_pays()


@pytest.fixture
def anna(zone: Zone) -> User:
    return creer_personne("Anna", (Role.ANIMATEUR, over_zone(zone)))


@pytest.fixture
def leo(zone: Zone) -> User:
    return creer_personne("Léo", (Role.CONTRIBUTEUR, over_zone(zone)))


@pytest.fixture
def mia(zone: Zone) -> User:
    return creer_personne("Mia", (Role.CONTRIBUTEUR, over_zone(zone)))


def ouvrir_campagne(zone: Zone, anna: User, *personnes: User, cible: str = "tous") -> Campagne:
    return open_campaign(
        titre="Printemps",
        zone=zone,
        cible=cible,
        consigne="Dites d’où vous appelez.",
        personnes=personnes,
        par=anna,
    )
