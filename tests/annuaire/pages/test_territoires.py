"""Browsing by département and by zone."""

from typing import Any

import pytest
from django.test import Client

from repere.territoires.models import Commune
from tests.fabriques import creer_lieu, creer_lieux, creer_zonage

INDRE_ET_LOIRE = "/departements/37-departement-37/"


def test_departement_lists_its_places_by_commune(
    client: Client, tours: Commune, joue: Commune
) -> None:
    creer_lieux(2, tours)
    creer_lieu("Chez Joué", joue)
    html = client.get(INDRE_ET_LOIRE).content.decode()
    assert html.index(">Joué-lès-Tours</h2>") < html.index(">Tours</h2>")
    assert 'href="/communes/37261-tours/">Tours <span>2\N{NO-BREAK SPACE}lieux</span>' in html
    assert "3\N{NO-BREAK SPACE}lieux d’aide numérique" in html


def test_empty_departement_leads_to_the_search(client: Client, tours: Commune) -> None:
    html = client.get(INDRE_ET_LOIRE).content.decode()
    assert "Aucun lieu ici" in html and 'href="/"' in html


def test_zone_says_that_its_limits_are_provisional(client: Client, tours: Commune) -> None:
    creer_zonage("bassins", "Bassins de vie", {"Tours": [tours]}, provisoire=True)
    creer_lieu("Lieu", tours)
    assert "Limites provisoires" in client.get("/zones/bassins/tours/").content.decode()
    assert "Limites provisoires" in client.get("/zones/bassins/").content.decode()
    creer_zonage("officiel", "Zones d’emploi", {"Tours": [tours]})
    html = client.get("/zones/officiel/tours/").content.decode()
    assert "Limites provisoires" not in html and ">Lieu<" in html


def test_zone_holds_the_places_of_its_communes_only(
    client: Client, tours: Commune, chinon: Commune
) -> None:
    creer_zonage("bassins", "Bassins de vie", {"Tours": [tours], "Chinon": [chinon]})
    creer_lieu("A Tours", tours)
    creer_lieu("A Chinon", chinon)
    html = client.get("/zones/bassins/chinon/").content.decode()
    assert "A Chinon" in html and "A Tours" not in html


def test_counts_leave_out_what_is_not_published(client: Client, tours: Commune) -> None:
    garde = creer_lieu("Garde", tours)
    creer_lieu("Absorbe", tours, fusionne_dans=garde)
    creer_lieu("Ferme", tours, desactive_le="2026-01-01")
    creer_zonage("bassins", "Bassins de vie", {"Tours": [tours]})
    assert "<span>1\N{NO-BREAK SPACE}lieu</span>" in client.get("/departements/").content.decode()
    assert "<span>1\N{NO-BREAK SPACE}lieu</span>" in client.get("/zones/").content.decode()


def test_wrong_name_of_departement_is_corrected(client: Client, tours: Commune) -> None:
    reponse = client.get("/departements/37-touraine/")
    assert (reponse.status_code, reponse["Location"]) == (301, INDRE_ET_LOIRE)


@pytest.mark.parametrize("adresse", ["/departements/99-rien/", "/zones/rien/", "/zones/rien/rien/"])
def test_unknown_territory_is_not_found(client: Client, db: None, adresse: str) -> None:
    assert client.get(adresse).status_code == 404


@pytest.mark.parametrize("adresse", [INDRE_ET_LOIRE, "/zones/bassins/tours/"])
def test_queries_do_not_grow_with_the_places(
    client: Client,
    tours: Commune,
    joue: Commune,
    adresse: str,
    django_assert_max_num_queries: Any,
) -> None:
    creer_zonage("bassins", "Bassins de vie", {"Tours": [tours, joue]})
    creer_lieux(12, tours)
    creer_lieux(12, joue)
    with django_assert_max_num_queries(4):
        client.get(adresse)


def test_unknown_service_is_refused_here_too(client: Client, tours: Commune) -> None:
    assert client.get(INDRE_ET_LOIRE, {"service": "cuisine"}).status_code == 422
    assert client.get(INDRE_ET_LOIRE, {"page": "9"}).status_code == 422
