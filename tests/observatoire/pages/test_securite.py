"""Trials and tables count everything again, pictures are drawn: nobody may ask for them, or keep them, without end."""

import pytest
from django.core.cache import cache, caches
from django.test import Client

from repere.socle.limites import COMPTEURS

ESSAI = "/observatoire/et-si/?ou=37261"


@pytest.mark.usefixtures("communes")
def test_so_many_trials_a_minute_and_the_page_itself_stays_open(client: Client, settings) -> None:
    settings.REPERE_LIMITES, settings.REPERE_DONNEES_PAR_MINUTE = True, 2
    statuts = [client.get(ESSAI, REMOTE_ADDR="192.0.2.77").status_code for _fois in range(4)]
    assert statuts.count(429) >= 1, statuts
    assert client.get("/observatoire/et-si/", REMOTE_ADDR="192.0.2.77").status_code == 200


@pytest.mark.usefixtures("tout")
def test_so_many_tables_a_minute_and_choosing_stays_open(client: Client, settings) -> None:
    settings.REPERE_LIMITES, settings.REPERE_DONNEES_PAR_MINUTE = True, 2
    COMPTEURS.clear()
    table = "/observatoire/comparer/?maille=commune&avec=37261&avec=37999"
    statuts = [client.get(table, REMOTE_ADDR="192.0.2.78").status_code for _fois in range(5)]
    assert statuts.count(429) >= 1, statuts
    une = "/observatoire/comparer/?maille=commune&avec=37261"
    assert client.get(une, REMOTE_ADDR="192.0.2.78").status_code == 200


@pytest.mark.usefixtures("tout")
def test_pictures_are_kept_apart_from_what_pages_keep(client: Client) -> None:
    for maille, code in (("bassins", "tours"), ("departement", "37"), ("region", "24")):
        client.get(f"/observatoire/territoires/{maille}/{code}/carte.png")
    assert caches["images"]._cache
    assert not [cle for cle in cache._cache if "png" in cle]


def test_no_more_pictures_are_kept_than_the_memory_has_room_for() -> None:
    gardees = caches["images"]
    for rang in range(1_000):
        gardees.set(f"observatoire:png:{rang}", b"x")
    assert len(gardees._cache) <= 200
    assert gardees.get("observatoire:png:999") == b"x"
