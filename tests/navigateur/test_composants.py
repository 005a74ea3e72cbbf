"""The living page under axe: every state of every component, none waiting to be met by chance."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.navigateur.conftest import Ouvrir
from tests.navigateur.test_accessibilite import _DEBORDE, analyse


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("largeur", [320, 1280])
def test_axe_finds_nothing_in_any_component(
    ouvrir: Ouvrir,
    transactional_db: None,
    client: Client,
    live_server,
    axe: str,
    theme: str,
    largeur: int,
) -> None:
    client.force_login(User.objects.create_user("graphiste", is_staff=True))
    page = ouvrir("/a-propos/", largeur=largeur, color_scheme=theme)
    session = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    page.goto("/composants/")
    assert page.title().startswith("Composants")
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert not analyse(page, axe)
    assert page.evaluate(_DEBORDE) <= 0
