"""The finer view: for observers and facilitators, nobody else."""

import pytest
from django.test import Client

from repere.comptes.roles import SITE, Genre, Perimetre, Role
from repere.comptes.services.roles import grant_role
from repere.recherche.models import RechercheInfructueuse
from repere.territoires.models import Zone
from tests.acces import force_login_twice
from tests.comptes.test_droits import person
from tests.territoires.fabrique import creer_commune

DETAIL = "/observatoire/detail/bassins/tours/"


BASSIN = Perimetre(Genre.ZONE, "bassins:tours")
REGION = Perimetre(Genre.REGION, "24")


def here(client: Client, role: Role, perimetre: Perimetre) -> None:
    """Let somebody in, who holds ``role`` over ``perimetre`` alone."""
    personne = person(None)
    grant_role(personne=personne, role=role, perimetre=perimetre)
    force_login_twice(client, personne)


@pytest.mark.parametrize("role", [None, *Role])
def test_door_is_that_of_the_table(client: Client, tout: None, role: Role | None) -> None:
    from repere.comptes.droits import Action, roles_for
    from repere.comptes.roles import PERIMETRES

    if role in roles_for(Action.OBSERVER):
        siens = {Genre.ZONE: BASSIN, Genre.REGION: REGION, Genre.SITE: SITE}
        here(client, role, siens[min(PERIMETRES[role] & siens.keys())])
    else:
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
    here(client, Role.OBSERVATEUR, BASSIN)
    reponse = client.get(DETAIL)
    page = reponse.content.decode()
    assert "no-store" in reponse["Cache-Control"]
    assert "Permanence" in page and ">2</span>" in page
    assert (
        ">2</span>" not in client.get("/observatoire/territoires/bassins/tours/").content.decode()
    )


# Perimeter → what it opens of: the basin, a commune of it, another basin, a commune of that one, the département
# of both, the région.
OU = ("bassins/tours", "commune/37261", "bassins/ailleurs", "commune/37998", "departement/37", "region/24")  # fmt: skip
OUVRENT = [
    (Role.OBSERVATEUR, BASSIN, (1, 1, 0, 0, 0, 0)),
    (Role.ANIMATEUR, BASSIN, (1, 1, 0, 0, 0, 0)),
    (Role.OBSERVATEUR, Perimetre(Genre.ZONE, "bassins:ailleurs"), (0, 0, 1, 1, 0, 0)),
    (Role.OBSERVATEUR, Perimetre(Genre.ZONE, "autres:tours"), (0, 0, 0, 0, 0, 0)),
    (Role.OBSERVATEUR, REGION, (1, 1, 1, 1, 1, 1)),
    (Role.COORDINATEUR, REGION, (1, 1, 1, 1, 1, 1)),
    (Role.COORDINATEUR, Perimetre(Genre.REGION, "11"), (0, 0, 0, 0, 0, 0)),
    (Role.ADMINISTRATEUR, SITE, (1, 1, 1, 1, 1, 1)),
]


def another_basin() -> None:
    """Create another basin of the same département, so that nobody's basin is all of it."""
    ailleurs = creer_commune("37998", "Ailleurs", population=5_000)
    zone = Zone.objects.create(zonage_id="bassins", code="ailleurs", nom="Ailleurs")
    zone.communes.add(ailleurs, through_defaults={"zonage_id": "bassins"})


@pytest.mark.parametrize(("role", "perimetre", "ouvre"), OUVRENT)
def test_exact_counts_are_of_ones_own_perimeter(
    client: Client, tout: None, role: Role, perimetre: Perimetre, ouvre: tuple[int, ...]
) -> None:
    another_basin()
    here(client, role, perimetre)
    for ou, oui in zip(OU, ouvre, strict=True):
        reponse = client.get(f"/observatoire/detail/{ou}/")
        assert reponse.status_code == (200 if oui else 404), (ou, role, perimetre)


@pytest.mark.parametrize(("role", "perimetre", "ouvre"), OUVRENT)
def test_nobody_is_led_to_what_does_not_open(
    client: Client, tout: None, role: Role, perimetre: Perimetre, ouvre: tuple[int, ...]
) -> None:
    another_basin()
    here(client, role, perimetre)
    for ou, oui in zip(OU, ouvre, strict=True):
        page = client.get(f"/observatoire/territoires/{ou}/").content.decode()
        assert (f"/observatoire/detail/{ou}/" in page) == bool(oui), (ou, role, perimetre)


def test_the_link_to_it_is_not_in_the_page_of_anybody(client: Client, tout: None) -> None:
    portrait = "/observatoire/territoires/bassins/tours/"
    anonyme = client.get(portrait)
    assert DETAIL not in anonyme.content.decode()
    here(client, Role.OBSERVATEUR, BASSIN)
    # What a browser kept from before does not stand for what is shown since.
    sienne = client.get(portrait, headers={"if-none-match": anonyme["ETag"]})
    assert sienne.status_code == 200 and DETAIL in sienne.content.decode()
    assert "Cookie" in sienne["Vary"]
    assert "public" not in sienne.get("Cache-Control", "")


@pytest.mark.parametrize(("role", "mene"), [(Role.OBSERVATEUR, False), (Role.ANIMATEUR, True)])
def test_campaigns_are_shown_to_who_may_lead_them(
    client: Client, tout: None, role: Role, mene: bool
) -> None:
    here(client, role, BASSIN)
    page = client.get(DETAIL).content.decode()
    assert ('href="/espace/campagnes/"' in page) == mene
    assert client.get("/espace/campagnes/").status_code == (200 if mene else 404)
