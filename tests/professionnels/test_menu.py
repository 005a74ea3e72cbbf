"""The menu: few doors in sight, the one where one is among them, none that would not open."""

import re

import pytest

from repere.comptes.roles import Role
from tests.professionnels.conftest import Bassin, creer_personne, entrer, personne_de


def shown(page: str) -> tuple[str, str]:
    """Return the doors in sight, then those behind "Tout le menu"."""
    (menu,) = re.findall(r'<nav class="menu-espace".*?</nav>', page, re.DOTALL)
    tete, _, suite = menu.partition("<details>")
    return tete, suite


@pytest.mark.parametrize("role", Role)
def test_every_door_opens(bassin: Bassin, role: Role) -> None:
    client = entrer(personne_de(role, bassin))
    tete, suite = shown(client.get("/espace/").content.decode())
    adresses = re.findall(r'href="([^"]+)"', tete + suite)
    assert adresses[0] == "/espace/" and len(set(adresses)) == len(adresses)
    assert [ou for ou in adresses if client.get(ou).status_code != 200] == []


@pytest.mark.parametrize(
    ("ici", "ouverte"),
    [
        ("/espace/", '<a href="/espace/" aria-current="page">'),
        ("/espace/reseau/messages/", '<a href="/espace/reseau/" aria-current="true">'),
        ("/espace/reseau/annonces/", '<a href="/espace/reseau/annonces/" aria-current="page">'),
        ("/espace/campagnes/", '<a href="/espace/campagnes/" aria-current="page">'),
    ],
)
def test_where_one_is_shows_and_is_alone(bassin: Bassin, ici: str, ouverte: str) -> None:
    client = entrer(personne_de(Role.ANIMATEUR, bassin))
    tete, suite = shown(client.get(ici).content.decode())
    assert ouverte in tete and tete.count("aria-current") == 1 and "aria-current" not in suite


def test_who_has_no_role_sees_one_door(bassin: Bassin) -> None:
    tete, suite = shown(entrer(creer_personne("neuve")).get("/espace/").content.decode())
    assert tete.count("<a ") == 1 and not suite
