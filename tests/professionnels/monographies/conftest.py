"""A monograph of our basin, and who works on it."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.test import Client

from repere.comptes.roles import Role
from repere.monographies.models import Monographie, Reunion
from repere.monographies.services.monographies import open_monograph
from repere.monographies.services.reunions import add_guest, note_attendance
from repere.professionnels.portee import over_structure
from tests.professionnels.conftest import Bassin, creer_personne, entrer
from tests.professionnels.monographies.objets import animatrice, contributeur

Ouvrir = Callable[[User], Client]


@pytest.fixture
def anna(bassin: Bassin) -> User:
    return animatrice(bassin)


@pytest.fixture
def leo(bassin: Bassin) -> User:
    return contributeur(bassin)


@pytest.fixture
def ines(bassin: Bassin) -> User:
    return creer_personne("Inès", (Role.GESTIONNAIRE, over_structure(bassin.structure)))


@pytest.fixture
def client_d_anna(anna: User) -> Client:
    return entrer(anna)


@pytest.fixture
def monographie(bassin: Bassin, anna: User) -> Monographie:
    return open_monograph(zone=bassin.zone, annee=2026, par=anna)


@pytest.fixture
def reunion(monographie: Monographie, bassin: Bassin) -> Reunion:
    """The first meeting, where our structure came."""
    premiere = monographie.reunions.get(rang=1)
    venue = add_guest(reunion=premiere, nom="", structure=bassin.structure)
    note_attendance(reunion=premiere, presentes={venue.pk})
    return premiere
