"""The page of a commune: its places, or the nearest ones, and ways on."""

import json
import re
from typing import Any

import pytest
from django.conf import settings as reglages
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from repere.territoires.models import AncienneCommune, Commune
from tests.fabriques import creer_lieu, creer_lieu_complet, creer_lieux, creer_zonage
from tests.territoires.fabrique import creer_commune

TOURS = "/communes/37261-tours/"
ESPACE = "\N{NO-BREAK SPACE}"
DEMARCHES = "Aide aux démarches administratives"


def page(client: Client, adresse: str, statut: int = 200) -> str:
    reponse = client.get(adresse)
    assert reponse.status_code == statut
    return reponse.content.decode()


def meta(html: str) -> str:
    return re.search(r'<meta name="description" content="([^"]*)"', html)[1]  # type: ignore[index]


def test_only_its_own_places_are_listed_when_there_are_enough(
    client: Client, tours: Commune, joue: Commune
) -> None:
    creer_lieux(3, tours)
    creer_lieu("Voisin", joue)
    html = page(client, TOURS)
    assert "Lieu 001" in html and ">Voisin<" not in html
    assert meta(html).startswith(
        f"3{ESPACE}lieux d’aide numérique à Tours (Département 37) : Lieu 001, Lieu 002 et Lieu 003."
    )
    assert "Dans la commune" in html


def test_few_places_are_completed_by_the_nearest(
    client: Client, tours: Commune, joue: Commune, chinon: Commune
) -> None:
    creer_lieu("Loin", chinon)
    creer_lieu("Voisin", joue, latitude=47.351, longitude=0.661)
    creer_lieu("Ici", tours)
    html = page(client, TOURS)
    assert html.index(">Ici<") < html.index("Un peu plus loin") < html.index(">Voisin<")
    assert html.index(">Voisin<") < html.index(">Loin<")


def test_without_any_place_the_nearest_come_first_and_ways_on_are_given(
    client: Client, tours: Commune, joue: Commune, chinon: Commune
) -> None:
    creer_lieu_complet(chinon, "Loin", latitude=47.167, longitude=0.24)
    creer_lieu("Proche", joue, latitude=47.351, longitude=0.661)
    html = page(client, TOURS)
    assert ">Proche<" in html and "Les lieux les plus proches" in html
    assert ">Loin<" not in html or html.index(">Proche<") < html.index(">Loin<")
    assert "Nous ne connaissons aucun lieu d’aide numérique à Tours" in meta(html)
    assert "Le plus proche : Proche" in meta(html)
    assert "mairie" in html and "tel:3939" in html


def test_nothing_at_all_is_said_plainly(client: Client, tours: Commune) -> None:
    html = page(client, TOURS)
    assert "mairie" in html and "tel:3939" in html and "Les lieux les plus proches" not in html


def test_commune_placed_by_its_neighbours_says_so(client: Client, joue: Commune) -> None:
    creer_commune("37001", "Floue", latitude=47.3, longitude=0.6, position_approximative=True)
    creer_lieu("Voisin", joue)
    assert "La position de Floue est approximative" in page(client, "/communes/37001-floue/")


def test_commune_without_any_position_claims_no_neighbour(client: Client, joue: Commune) -> None:
    nulle = creer_commune("37002", "Nulle-Part")
    creer_lieu("Voisin", joue)
    html = page(client, "/communes/37002-nulle-part/")
    assert ">Voisin<" not in html and "Le plus proche" not in html
    creer_lieu("Ici", nulle)
    assert ">Ici<" in page(client, "/communes/37002-nulle-part/")


def test_unpublished_places_are_neither_listed_nor_counted(client: Client, tours: Commune) -> None:
    garde = creer_lieu("Garde", tours)
    creer_lieu("Absorbe", tours, fusionne_dans=garde)
    creer_lieu("Desactive", tours, desactive_le="2026-01-01")
    html = page(client, TOURS)
    assert "Garde" in html and "Absorbe" not in html and "Desactive" not in html
    assert f"1{ESPACE}lieu d’aide numérique" in meta(html)


def test_needs_lead_to_the_search_with_as_many_places(client: Client, tours: Commune) -> None:
    creer_lieux(2, tours, services=(DEMARCHES,))
    creer_lieu("Autre", tours, services=("Loisirs et créations numériques",))
    html = page(client, TOURS)
    lien = re.search(r'<a href="([^"]+)">Faire vos démarches en ligne <span>2', html)
    assert lien
    trouves = page(client, lien[1].replace("&amp;", "&"))
    assert "Lieu 001" in trouves and ">Autre<" not in trouves


def test_more_places_than_shown_are_one_link_away(client: Client, tours: Commune) -> None:
    creer_lieux(12, tours)
    html = page(client, TOURS)
    assert html.count("<h3") == 10 and f"Voir les 12{ESPACE}lieux" in html


def test_no_two_communes_are_described_alike(
    client: Client, tours: Commune, joue: Commune, chinon: Commune
) -> None:
    creer_lieux(2, tours)
    creer_lieux(2, joue)
    adresses = (TOURS, "/communes/37122-joue-les-tours/", "/communes/37072-chinon/")
    pages = [page(client, adresse) for adresse in adresses]
    assert len({meta(html) for html in pages}) == 3
    assert len({re.search("<title>(.*?)</title>", html)[1] for html in pages}) == 3  # type: ignore[index]


@pytest.mark.parametrize(
    ("nom", "attendu"),
    [("Le Blanc", "au Blanc"), ("Les Montils", "aux Montils"), ("Orléans", "à Orléans")],
)
def test_articles_are_contracted(client: Client, db: None, nom: str, attendu: str) -> None:
    commune = creer_commune("37003", nom)
    html = page(client, f"/communes/37003-{commune.slug}/")
    assert f">Aide numérique {attendu}</h1>" in html


def test_wrong_name_is_corrected_for_good_and_keeps_the_question(
    client: Client, tours: Commune
) -> None:
    reponse = client.get("/communes/37261-tour/?quoi=caf")
    assert (reponse.status_code, reponse["Location"]) == (301, f"{TOURS}?quoi=caf")


def test_code_of_yesterday_leads_to_todays_commune(client: Client, tours: Commune) -> None:
    AncienneCommune.objects.create(
        code_insee="37999", nom="Sainte-Radegonde", commune=tours, nature="ancien-code"
    )
    assert client.get("/communes/37999-sainte-radegonde/")["Location"] == TOURS
    assert client.get("/communes/37998-inconnue/").status_code == 404


def test_filters_of_yesterday_lead_to_the_search(client: Client, tours: Commune) -> None:
    creer_lieu("Fait", tours, services=(DEMARCHES,))
    creer_lieu("Autre", tours, services=("Loisirs et créations numériques",))
    reponse = client.get(TOURS, {"service": "demarches"}, follow=True)
    assert reponse.redirect_chain[0][0].startswith("/recherche?commune=37261")
    html = reponse.content.decode()
    assert ">Fait<" in html and ">Autre<" not in html
    # Refused by its name there, like anything else.
    assert client.get(TOURS, {"services": "cuisine"}, follow=True).status_code == 422


def test_what_a_campaign_adds_changes_nothing(client: Client, tours: Commune) -> None:
    creer_lieu("Ici", tours)
    html = page(client, f"{TOURS}?utm_source=bulletin")
    assert ">Ici<" in html
    assert f'<link rel="canonical" href="{reglages.REPERE_URL}{TOURS}">' in html


def test_zones_of_the_commune_are_above_and_below(client: Client, tours: Commune) -> None:
    creer_zonage("bassins", "Bassins de vie", {"Tours": [tours]})
    html = page(client, TOURS)
    assert html.count('href="/zones/bassins/tours/"') == 2
    fil = html[html.index('class="fil"') : html.index("</nav>", html.index('class="fil"'))]
    assert fil.index("/regions/24-") < fil.index("/departements/37-") < fil.index("/zones/bassins/")


def test_neighbouring_communes_are_the_nearest_that_have_places(
    client: Client, tours: Commune, joue: Commune
) -> None:
    creer_commune("37050", "Vide", latitude=47.38, longitude=0.68)
    creer_lieux(2, joue)
    html = page(client, TOURS)
    assert f">Joué-lès-Tours <span>2{ESPACE}lieux</span>" in html and ">Vide <" not in html


def test_structured_data_say_where_one_is_and_what_is_listed(
    client: Client, tours: Commune
) -> None:
    creer_lieu("</script><b>Lieu", tours)
    html = page(client, TOURS)
    donnees = json.loads(re.search(r"ld\+json\">(.*?)</script>", html)[1])  # type: ignore[index]
    chemin, liste = donnees["@graph"]
    assert [e["name"] for e in chemin["itemListElement"]] == [
        "Accueil", "Centre-Val de Loire", "Département 37", "Tours",
    ]  # fmt: skip
    assert chemin["itemListElement"][-1]["item"] == reglages.REPERE_URL + TOURS
    assert liste["itemListElement"][0]["name"] == "</script><b>Lieu"


def test_town_hall_is_shown_how_to_take_the_list_away(client: Client, tours: Commune) -> None:
    assert 'href="/integrer/?commune=37261"' in page(client, TOURS)


def test_queries_do_not_grow_with_the_places(
    client: Client, tours: Commune, joue: Commune, django_assert_num_queries: Any
) -> None:
    creer_zonage("bassins", "Bassins de vie", {"Tours": [tours, joue]})
    creer_lieux(4, tours)
    creer_lieux(6, joue)
    page(client, TOURS)
    with CaptureQueriesContext(connection) as peu:
        page(client, TOURS)
    requetes = len(peu)
    for rang in range(8):
        creer_lieu_complet(tours, f"Complet {rang}")
    page(client, TOURS)
    with django_assert_num_queries(requetes):
        page(client, TOURS)
    assert requetes <= 8


def test_a_page_of_full_cards_stays_light(client: Client, tours: Commune) -> None:
    for rang in range(20):
        creer_lieu_complet(tours, f"Maison du numérique de la communauté de communes {rang}")
    reponse = client.get(TOURS, headers={"Accept-Encoding": "gzip"})
    assert reponse["Content-Encoding"] == "gzip" and len(reponse.content) <= 14_000
