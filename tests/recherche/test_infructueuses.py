"""Searches that found nothing are counted: later, without free text, without a position."""

import pytest
from django.db import connection

from repere.recherche.models import RechercheInfructueuse
from repere.recherche.services.infructueuses import flush_unmet
from repere.recherche.services.recherche import search
from repere.socle import comptage
from repere.socle.lecture_seule import refuser_ecriture
from repere.territoires.models import Commune
from tests.fabriques import creer_lieu
from tests.recherche.fabrique import LUNDI, lire
from tests.territoires.fabrique import creer_commune

pytestmark = pytest.mark.django_db


@pytest.fixture
def tours() -> Commune:
    commune = creer_commune("37261", "Tours", latitude=47.39, longitude=0.69)
    creer_lieu("Ici", commune)
    return commune


def chercher(adresse: str) -> None:
    """Search as a page that is read would: writing is refused at the cursor."""
    with connection.execute_wrapper(refuser_ecriture):
        search(lire(adresse), LUNDI)


def test_relaxed_searches_are_counted_by_day_commune_and_criteria(tours: Commune) -> None:
    for _ in range(3):
        chercher("commune=37261&rayon=10&langues=ar&q=carte grise de Zéphyrine Quatrelivres")
    chercher("commune=37261")
    assert flush_unmet() == 3
    ligne = RechercheInfructueuse.objects.get()
    assert (ligne.commune, ligne.genre, ligne.nombre) == ("37261", "relachee", 3)
    assert ligne.criteres == {"langues": ["ar"], "rayon": 10.0, "besoins": ["carte grise"]}


def test_counts_add_up_and_pages_are_one_search(tours: Commune) -> None:
    chercher("commune=37261&wifi=oui&page=2")
    for _ in range(2):
        chercher("commune=37261&wifi=oui")
        assert flush_unmet() == 1
    assert RechercheInfructueuse.objects.get().nombre == 2


def test_position_is_not_kept(tours: Commune) -> None:
    chercher("lat=47.1234&lon=0.1234&lieu=12 rue Secrète&wifi=oui&rayon=100")
    flush_unmet()
    ligne = RechercheInfructueuse.objects.get()
    assert (ligne.commune, ligne.criteres) == ("", {"wifi": ["oui"], "rayon": 100.0})


def test_nothing_at_all() -> None:
    chercher("q=caf")
    flush_unmet()
    assert RechercheInfructueuse.objects.get().genre == "aucun"


def test_what_found_its_place_is_not_counted(tours: Commune) -> None:
    chercher("commune=37261")
    assert flush_unmet() == 0


def test_counts_wait_when_the_base_cannot_write(tours: Commune) -> None:
    chercher("commune=37261&wifi=oui")
    with (
        connection.execute_wrapper(refuser_ecriture),
        pytest.raises(RuntimeError),
    ):
        flush_unmet()
    assert flush_unmet() == 1


def test_memory_is_bounded(tours: Commune, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comptage, "_MAX", 2)
    for jour in range(1, 9):
        chercher(f"commune=37261&wifi=oui&verifie_depuis=2026-01-0{jour}")
    assert flush_unmet() == 2
