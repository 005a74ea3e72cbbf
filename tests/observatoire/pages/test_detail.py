"""The finer view: for observers and facilitators, nobody else."""

import pytest
from django.test import Client

from repere.comptes.roles import Role
from repere.recherche.models import RechercheInfructueuse
from tests.acces import force_login_twice
from tests.comptes.test_droits import person

DETAIL = "/observatoire/detail/bassins/tours/"


@pytest.mark.parametrize("role", [None, *Role])
def test_door_is_that_of_the_table(client: Client, tout: None, role: Role | None) -> None:
    from repere.comptes.droits import Action, roles_for

    force_login_twice(client, person(role))
    reponse = client.get(DETAIL, follow=True)
    assert reponse.status_code == (200 if role in roles_for(Action.OBSERVER) else 404)


def test_strangers_are_led_to_the_door(client: Client, tout: None) -> None:
    assert client.get(DETAIL)["Location"].startswith("/compte/connexion/")


def test_it_tells_what_is_small_and_is_kept_nowhere(client: Client, tout: None) -> None:
    RechercheInfructueuse.objects.create(
        jour="2026-11-01", commune="37261", empreinte="e", genre="aucun",
        criteres={"langues": ["tr"]}, nombre=2,
    )  # fmt: skip
    force_login_twice(client, person(Role.OBSERVATEUR))
    reponse = client.get(DETAIL)
    page = reponse.content.decode()
    assert "no-store" in reponse["Cache-Control"]
    assert "Permanence" in page and ">2</span>" in page
    assert (
        ">2</span>" not in client.get("/observatoire/territoires/bassins/tours/").content.decode()
    )
