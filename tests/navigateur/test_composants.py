"""The living page under axe: every state of every component, none waiting to be met by chance."""

from django.contrib.auth.models import User
from django.test import Client

from tests.navigateur.conftest import Ouvrir
from tests.navigateur.test_matrice_axe import faults


def test_axe_finds_nothing_in_any_component(
    ouvrir: Ouvrir, transactional_db: None, client: Client, live_server, axe: str
) -> None:
    client.force_login(User.objects.create_user("graphiste", is_staff=True))
    page = ouvrir("/a-propos/", largeur=1280)
    session = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    page.goto("/composants/")
    assert page.title().startswith("Composants")
    assert faults(page, axe) == {}
