"""Trials count everything around again: nobody may ask for them without end."""

import pytest
from django.test import Client

ESSAI = "/observatoire/et-si/?ou=37261"


@pytest.mark.usefixtures("communes")
def test_so_many_trials_a_minute_and_the_page_itself_stays_open(client: Client, settings) -> None:
    settings.REPERE_LIMITES, settings.REPERE_DONNEES_PAR_MINUTE = True, 2
    statuts = [client.get(ESSAI, REMOTE_ADDR="192.0.2.77").status_code for _fois in range(4)]
    assert statuts.count(429) >= 1, statuts
    assert client.get("/observatoire/et-si/", REMOTE_ADDR="192.0.2.77").status_code == 200
