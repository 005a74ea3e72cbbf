"""The pages that search engines should know."""

from datetime import date
from typing import Any
from xml.etree import ElementTree

import pytest
from django.conf import settings as reglages
from django.test import Client

from repere.recherche.views import plan_du_site
from repere.territoires.models import Commune
from tests.fabriques import creer_lieu, creer_lieux, creer_zonage

ESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def read(client: Client, adresse: str = "/sitemap.xml") -> list[tuple[str, str]]:
    """The addresses of a sitemap, or of its parts, each with its day."""
    reponse = client.get(adresse)
    assert reponse.status_code == 200 and reponse["Content-Type"] == "application/xml"
    racine = ElementTree.fromstring(b"".join(reponse.streaming_content))  # type: ignore[attr-defined]
    return [
        (
            (url.findtext(f"{ESPACE}loc") or "").removeprefix(reglages.REPERE_URL),
            url.findtext(f"{ESPACE}lastmod") or "",
        )
        for url in racine
    ]


def addresses(client: Client, adresse: str = "/sitemap.xml") -> list[str]:
    return [page for page, _ in read(client, adresse)]


def test_public_pages_that_hold_places_are_listed_and_no_other(
    client: Client, tours: Commune, chinon: Commune
) -> None:
    creer_zonage("bassins", "Bassins de vie", {"Tours": [tours], "Chinon": [chinon]})
    garde = creer_lieu("Garde", tours)
    creer_lieu("Absorbe", tours, fusionne_dans=garde)
    creer_lieu("Ferme", tours, desactive_le="2026-01-01")
    assert addresses(client) == [
        "/",
        *(f"/observatoire/{page}" for page in ("", "indicateurs/", "methode/", "besoins/")),
        "/observatoire/monographies/",
        # A basin without a place is the one to look at.
        "/observatoire/territoires/bassins/tours/",
        "/observatoire/territoires/bassins/chinon/",
        "/regions/24-centre-val-de-loire/",
        "/departements/37-departement-37/",
        "/zones/bassins/tours/",
        "/communes/37261-tours/",
        garde.get_absolute_url(),
    ]


def test_every_address_listed_answers(client: Client, tours: Commune) -> None:
    creer_zonage("bassins", "Bassins de vie", {"Tours": [tours]})
    creer_lieux(3, tours)
    for adresse in addresses(client):
        assert client.get(adresse).status_code == 200


def test_each_page_tells_when_it_last_changed(
    client: Client, tours: Commune, joue: Commune
) -> None:
    vieux = creer_lieu("Vieux", tours, date_maj=date(2024, 1, 2))
    verifie = creer_lieu("Vérifié", tours, date_maj=date(2024, 1, 2), verifie_le=date(2026, 3, 4))
    seul = creer_lieu("Seul", joue, verifie_le=date(2025, 5, 6))
    muet = creer_lieu("Muet", joue)
    jours = dict(read(client))
    assert jours[vieux.get_absolute_url()] == "2024-01-02"
    assert jours[verifie.get_absolute_url()] == "2026-03-04"
    assert jours[seul.get_absolute_url()] == "2025-05-06"
    assert jours[muet.get_absolute_url()] == ""
    assert jours["/communes/37261-tours/"] == "2026-03-04"
    assert jours["/communes/37122-joue-les-tours/"] == "2025-05-06"
    assert jours["/departements/37-departement-37/"] == jours["/"] == "2026-03-04"


def test_too_many_pages_come_in_parts_none_lost(
    client: Client, tours: Commune, monkeypatch: pytest.MonkeyPatch
) -> None:
    creer_lieux(7, tours)
    entier = addresses(client)
    monkeypatch.setattr(plan_du_site, "ADRESSES_MAX", 3)
    parties = addresses(client)
    assert parties == [
        "/sitemap-territoires.xml",
        "/sitemap-lieux-1.xml",
        "/sitemap-lieux-2.xml",
        "/sitemap-lieux-3.xml",
    ]
    assert [adresse for partie in parties for adresse in addresses(client, partie)] == entier
    assert client.get("/sitemap-lieux-4.xml").status_code == 404
    assert client.get("/sitemap-lieux-0.xml").status_code == 404


def test_name_that_makes_no_address_and_robots_that_come_again(
    client: Client, tours: Commune
) -> None:
    lieux = [creer_lieu(nom, tours) for nom in ("…", "NOM d’IDENTIFIANT", "É" * 80)]
    assert addresses(client)[-3:] == [lieu.get_absolute_url() for lieu in lieux]
    assert client.get("/sitemap.xml")["Cache-Control"] == "public, max-age=3600"


def test_queries_do_not_grow(
    client: Client, tours: Commune, django_assert_max_num_queries: Any
) -> None:
    creer_lieux(30, tours)
    client.get("/sitemap.xml")
    with django_assert_max_num_queries(10):
        assert len(addresses(client)) == 39


def test_robots_are_told_where_it_is_and_may_follow_the_search(client: Client) -> None:
    robots = client.get("/robots.txt").content.decode()
    assert "/sitemap.xml" in robots
    # What is forbidden is never read: its "noindex" would not be either.
    assert "Disallow: /recherche" not in robots
