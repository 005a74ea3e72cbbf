"""Browsing from the région down."""

import re
from typing import Any

import pytest
from django.conf import settings as reglages
from django.test import Client

from repere.territoires.models import Commune, Departement, Region
from tests.fabriques import creer_lieu, creer_lieux, creer_zonage
from tests.territoires.fabrique import creer_commune

INDRE_ET_LOIRE = "/departements/37-departement-37/"
CENTRE = "/regions/24-centre-val-de-loire/"
ESPACE = "\N{NO-BREAK SPACE}"


def page(client: Client, adresse: str) -> str:
    reponse = client.get(adresse)
    assert reponse.status_code == 200
    return reponse.content.decode()


def test_region_counts_its_departements_and_zones_and_shows_places(
    client: Client, tours: Commune, joue: Commune
) -> None:
    creer_zonage("bassins", "Bassins de vie", {"Tours": [tours, joue]})
    creer_lieux(2, tours)
    html = page(client, CENTRE)
    assert f'href="{INDRE_ET_LOIRE}">Département 37 <span>2{ESPACE}lieux</span>' in html
    assert f'href="/zones/bassins/tours/">Tours <span>2{ESPACE}lieux</span>' in html
    assert ">Lieu 001<" in html and f"2{ESPACE}lieux d’aide numérique en région" in html
    assert CENTRE in page(client, "/regions/")


def test_region_among_several_holds_its_own_places_only(client: Client, tours: Commune) -> None:
    bretagne = Region.objects.create(code="53", nom="Bretagne")
    finistere = Departement.objects.create(code="29", nom="Finistère", region=bretagne)
    brest = creer_commune("29019", "Brest", departement=finistere)
    creer_lieu("Chez nous", tours)
    creer_lieu("Là-bas", brest)
    html = page(client, "/regions/53-bretagne/")
    assert ">Là-bas<" in html and ">Chez nous<" not in html
    # The search has no address for a région: nothing here may lead to the places of all the others.
    assert 'href="/recherche"' not in html and "/recherche?services" not in html
    assert ">Chez nous<" in page(client, CENTRE)


def test_departement_lists_its_communes_and_first_places(
    client: Client, tours: Commune, joue: Commune, chinon: Commune
) -> None:
    creer_lieux(2, tours)
    creer_lieu("Chez Joué", joue)
    html = page(client, INDRE_ET_LOIRE)
    assert html.index(">Joué-lès-Tours <span>1<") < html.index(">Tours <span>2<")
    assert f"3{ESPACE}lieux d’aide numérique dans le département" in html
    assert f"2{ESPACE}communes sur 3 ont au moins un lieu." in html
    assert 'href="/recherche?departement=37"' in html and ">Chez Joué<" in html


def test_departement_shows_the_zones_that_reach_into_it(
    client: Client, tours: Commune, joue: Commune
) -> None:
    blois = creer_commune("41018", "Blois")
    creer_zonage("bassins", "Bassins de vie", {"Tours": [tours, blois], "Blois": [joue]})
    creer_lieu("A Tours", tours)
    creer_lieux(2, blois)
    html = page(client, INDRE_ET_LOIRE)
    # Counted whole, the part beyond the limit included, as its own page says.
    assert f'href="/zones/bassins/tours/">Tours <span>3{ESPACE}lieux</span>' in html
    assert "/zones/bassins/blois/" not in html


def test_empty_territory_leads_on(client: Client, tours: Commune) -> None:
    creer_zonage("bassins", "Bassins de vie", {"Tours": [tours]})
    for adresse in (CENTRE, INDRE_ET_LOIRE, "/zones/bassins/tours/"):
        html = page(client, adresse)
        assert "Nous ne connaissons aucun lieu" in html
        assert 'href="/"' in html and "tel:3939" in html and "Quelques lieux" not in html


def test_zone_says_that_its_limits_are_provisional(client: Client, tours: Commune) -> None:
    creer_zonage("bassins", "Bassins de vie", {"Tours": [tours]}, provisoire=True)
    creer_lieu("Lieu", tours)
    assert "Limites provisoires" in page(client, "/zones/bassins/tours/")
    assert "Limites provisoires" in page(client, "/zones/bassins/")
    creer_zonage("officiel", "Zones d’emploi", {"Tours": [tours]})
    html = page(client, "/zones/officiel/tours/")
    assert "Limites provisoires" not in html and ">Lieu<" in html


def test_zone_holds_the_places_of_its_communes_only(
    client: Client, tours: Commune, joue: Commune, chinon: Commune
) -> None:
    creer_zonage("bassins", "Bassins de vie", {"Tours": [tours, joue], "Chinon": [chinon]})
    creer_lieu("A Tours", tours)
    creer_lieu("A Chinon", chinon)
    html = page(client, "/zones/bassins/chinon/")
    assert ">A Chinon<" in html and ">A Tours<" not in html
    autre = page(client, "/zones/bassins/tours/")
    # What an elected official looks for: who is left without a place.
    vides = autre[autre.index("Communes sans lieu connu") :]
    assert "Joué-lès-Tours" in vides[: vides.index("</details>")]
    assert 'href="/zones/bassins/chinon/"' in autre


def test_zone_can_be_kept_for_where_no_network_reaches(client: Client, tours: Commune) -> None:
    creer_zonage("bassins", "Bassins de vie", {"Tours": [tours]})
    # There is nothing to keep yet.
    assert "#bassins/tours" not in page(client, "/zones/bassins/tours/")
    creer_lieu("Lieu", tours)
    assert "#bassins/tours" in page(client, "/zones/bassins/tours/")


def test_links_below_the_places_are_reached_from_the_top(
    client: Client, tours: Commune, joue: Commune
) -> None:
    creer_zonage("bassins", "Bassins de vie", {"Tours": [tours, joue]})
    creer_lieu("Lieu", tours)
    for adresse, combien in ((INDRE_ET_LOIRE, 2), ("/zones/bassins/tours/", 1), (CENTRE, 1)):
        html = page(client, adresse)
        premier = html.index('<ul class="lieux">')
        ancres = re.findall(r'href="#(liste-\d)"', html[:premier])
        assert len(ancres) == combien
        assert all(html.index(f'id="{ancre}"') > premier for ancre in ancres)


def test_counts_leave_out_what_is_not_published(client: Client, tours: Commune) -> None:
    garde = creer_lieu("Garde", tours)
    creer_lieu("Absorbe", tours, fusionne_dans=garde)
    creer_lieu("Ferme", tours, desactive_le="2026-01-01")
    creer_zonage("bassins", "Bassins de vie", {"Tours": [tours]})
    for adresse in ("/regions/", "/departements/", "/zones/"):
        assert f"<span>1{ESPACE}lieu</span>" in page(client, adresse)


def test_counts_follow_what_changes(client: Client, tours: Commune) -> None:
    creer_lieu("Un", tours)
    assert f"<span>1{ESPACE}lieu</span>" in page(client, "/departements/")
    deux = creer_lieu("Deux", tours)
    assert f"<span>2{ESPACE}lieux</span>" in page(client, "/departements/")
    type(deux).objects.filter(pk=deux.pk).update(desactive_le="2026-01-01")
    assert f"<span>1{ESPACE}lieu</span>" in page(client, "/departements/")


@pytest.mark.parametrize(
    ("fausse", "juste"),
    [("/departements/37-touraine/", INDRE_ET_LOIRE), ("/regions/24-centre/", CENTRE)],
)
def test_wrong_name_is_corrected(client: Client, tours: Commune, fausse: str, juste: str) -> None:
    reponse = client.get(f"{fausse}?service=demarches")
    assert (reponse.status_code, reponse["Location"]) == (301, f"{juste}?service=demarches")


@pytest.mark.parametrize(
    "adresse",
    ["/departements/99-rien/", "/zones/rien/", "/zones/rien/rien/", "/regions/99-rien/"],
)
def test_unknown_territory_is_not_found(client: Client, db: None, adresse: str) -> None:
    assert client.get(adresse).status_code == 404


@pytest.mark.parametrize("adresse", [CENTRE, INDRE_ET_LOIRE, "/zones/bassins/tours/"])
def test_each_page_has_one_address(client: Client, tours: Commune, adresse: str) -> None:
    creer_zonage("bassins", "Bassins de vie", {"Tours": [tours]})
    creer_lieu("Lieu", tours)
    html = page(client, f"{adresse}?utm_source=x")
    assert re.findall(r'rel="canonical" href="([^"]+)"', html) == [reglages.REPERE_URL + adresse]


@pytest.mark.parametrize(
    ("adresse", "requetes"),
    [
        (CENTRE, 7),
        (INDRE_ET_LOIRE, 9),
        ("/zones/bassins/tours/", 11),
        ("/regions/", 3),
        ("/zones/", 3),
    ],
)
def test_queries_do_not_grow_with_the_places(
    client: Client, tours: Commune, joue: Commune, adresse: str, requetes: int,
    django_assert_max_num_queries: Any,
) -> None:  # fmt: skip
    creer_zonage("bassins", "Bassins de vie", {"Tours": [tours, joue]})
    creer_lieux(12, tours)
    creer_lieux(12, joue)
    client.get(adresse)
    with django_assert_max_num_queries(requetes):
        client.get(adresse)


def test_searches_of_yesterday_lead_to_the_search(client: Client, tours: Commune) -> None:
    creer_zonage("bassins", "Bassins de vie", {"Tours": [tours]})
    for adresse, ou in (
        (INDRE_ET_LOIRE, "departement=37"),
        ("/zones/bassins/tours/", "zone=bassins%2Ftours"),
    ):
        reponse = client.get(adresse, {"quoi": "caf"})
        assert reponse["Location"] == f"/recherche?{ou}&quoi=caf"
        assert client.get(adresse, {"service": "cuisine"}, follow=True).status_code == 422
