"""A commune of three villages, and what loads a file into it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from repere.observatoire.indicateurs.sources import SOURCES
from repere.observatoire.services.chargements import Demande, load_figures
from repere.territoires.models import Commune, Epci
from tests.territoires.fabrique import creer_commune

Charger = Callable[..., str]


@pytest.fixture
def ici(db: None, settings) -> list[Commune]:
    """Three communes of one EPCI."""
    settings.REPERE_REGIONS = ["24"]
    epci = Epci.objects.create(siren="200000001", nom="Test")
    return [
        creer_commune("37261", "Tours", population=900, epci=epci),
        creer_commune("37122", "Joué", population=90, epci=epci),
        creer_commune("37001", "Abilly", population=10, epci=epci),
    ]


@pytest.fixture
def charger(ici: list[Commune], tmp_path: Path) -> Charger:
    """Load the text, or the bytes, of a file as ``repere observatoire charger SOURCE --fichier`` does."""

    def charge(source: str, contenu: str | bytes, **options) -> str:
        fichier = tmp_path / f"{source}.csv"
        fichier.write_bytes(contenu if isinstance(contenu, bytes) else contenu.encode())
        return load_figures(
            source=SOURCES[source], demande=Demande(adresse=str(fichier), **options)
        )

    return charge
