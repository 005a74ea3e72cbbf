"""The pages that search engines should know."""

from typing import Any
from xml.etree import ElementTree

from django.conf import settings
from django.test import Client

from repere.territoires.models import Commune
from tests.fabriques import creer_lieu, creer_lieux, creer_zonage


def addresses(client: Client) -> list[str]:
    reponse = client.get("/sitemap.xml")
    racine = ElementTree.fromstring(b"".join(reponse.streaming_content))
    return [url[0].text or "" for url in racine]


def test_public_pages_are_listed_and_no_other(
    client: Client, tours: Commune, chinon: Commune
) -> None:
    creer_zonage("bassins", "Bassins de vie", {"Tours": [tours]})
    garde = creer_lieu("Garde", tours)
    creer_lieu("Absorbe", tours, fusionne_dans=garde)
    creer_lieu("Ferme", tours, desactive_le="2026-01-01")
    assert [a.removeprefix(settings.REPERE_URL) for a in addresses(client)] == [
        "/",
        "/departements/37-departement-37/",
        "/zones/bassins/tours/",
        "/communes/37261-tours/",
        garde.get_absolute_url(),
    ]


def test_every_address_listed_answers(client: Client, tours: Commune) -> None:
    creer_lieux(3, tours)
    for adresse in addresses(client):
        assert client.get(adresse.removeprefix(settings.REPERE_URL)).status_code == 200


def test_queries_do_not_grow(
    client: Client, tours: Commune, django_assert_num_queries: Any
) -> None:
    creer_lieux(30, tours)
    with django_assert_num_queries(4):
        assert len(addresses(client)) == 33


def test_robots_are_told_where_it_is(client: Client) -> None:
    assert "/sitemap.xml" in client.get("/robots.txt").content.decode()
