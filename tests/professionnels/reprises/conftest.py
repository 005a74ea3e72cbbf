"""An old monograph of ours, and who may read it again."""

import pytest
from django.test import Client

from repere.comptes.roles import Role
from repere.monographies.models import Reprise
from tests.professionnels.conftest import Bassin, entrer, personne_de
from tests.professionnels.reprises.objets import creer_reprise


@pytest.fixture
def client(bassin: Bassin) -> Client:
    return entrer(personne_de(Role.COORDINATEUR, bassin))


@pytest.fixture
def reprise(bassin: Bassin) -> Reprise:
    return creer_reprise()
