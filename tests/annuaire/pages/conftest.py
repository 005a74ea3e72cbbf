"""A few communes, as far from one another as the pages need."""

import pytest

from repere.territoires.models import Commune
from tests.territoires.fabrique import creer_commune


@pytest.fixture
def tours(db: None) -> Commune:
    return creer_commune(
        "37261", "Tours", codes_postaux=["37000"], latitude=47.39, longitude=0.69, population=138000
    )


@pytest.fixture
def joue(db: None) -> Commune:
    return creer_commune(
        "37122",
        "Joué-lès-Tours",
        codes_postaux=["37300"],
        latitude=47.35,
        longitude=0.66,
        population=38000,
    )


@pytest.fixture
def chinon(db: None) -> Commune:
    return creer_commune(
        "37072", "Chinon", codes_postaux=["37500"], latitude=47.167, longitude=0.24, population=8000
    )
