"""The page of a commune: its places, those around, filters, empty states."""

from datetime import datetime
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from repere.annuaire.horaires.osm import PARIS
from repere.annuaire.models import Lieu
from repere.annuaire.presentation.carte import card
from repere.territoires.models import AncienneCommune, Commune
from tests.fabriques import creer_lieu, creer_lieu_complet, creer_lieux, creer_zonage
from tests.territoires.fabrique import creer_commune

TOURS = "/communes/37261-tours/"


def page(client: Client, adresse: str, statut: int = 200) -> str:
    reponse = client.get(adresse)
    assert reponse.status_code == statut
    return reponse.content.decode()


def test_places_of_the_commune_come_first_then_the_nearest(
    client: Client, tours: Commune, joue: Commune, chinon: Commune
) -> None:
    creer_lieu("Loin", chinon)
    creer_lieu("Voisin", joue, latitude=47.351, longitude=0.661)
    creer_lieu("Ici", tours)
    html = page(client, TOURS)
    assert "1\N{NO-BREAK SPACE}lieu dans la commune, 2 autour, à moins de 80 km" in html
    assert html.index(">Ici<") < html.index(">Voisin<") < html.index(">Loin<")
    assert "4,9\N{NO-BREAK SPACE}km" in html


def test_the_circle_widens_only_when_there_is_too_little(
    client: Client, tours: Commune, joue: Commune, chinon: Commune
) -> None:
    creer_lieux(5, joue)
    creer_lieu("Loin", chinon)
    html = page(client, TOURS)
    assert "Aucun lieu dans la commune, 5 autour, à moins de 20 km" in html
    assert "Loin" not in html


def test_place_without_position_says_that_its_distance_is_rough(
    client: Client, tours: Commune, joue: Commune
) -> None:
    creer_lieu("Voisin", joue)
    assert "à\N{NO-BREAK SPACE}environ\N{NO-BREAK SPACE}5,0" in page(client, TOURS)


def test_commune_placed_by_its_neighbours_says_so(client: Client, joue: Commune) -> None:
    creer_commune("37001", "Floue", latitude=47.3, longitude=0.6, position_approximative=True)
    creer_lieu("Voisin", joue)
    assert "La position de Floue est approximative" in page(client, "/communes/37001-floue/")


def test_commune_without_any_position_shows_its_own_places(client: Client, db: None) -> None:
    creer_lieu("Ici", creer_commune("37002", "Nulle-Part"))
    assert ">Ici<" in page(client, "/communes/37002-nulle-part/")


def test_unpublished_places_are_not_listed(client: Client, tours: Commune) -> None:
    garde = creer_lieu("Garde", tours)
    creer_lieu("Absorbe", tours, fusionne_dans=garde)
    creer_lieu("Desactive", tours, desactive_le="2026-01-01")
    html = page(client, TOURS)
    assert "Garde" in html and "Absorbe" not in html and "Desactive" not in html


@pytest.mark.parametrize(
    ("quoi", "trouve"),
    [
        ("impôts", True),
        ("imprimer", True),
        ("de l'aide pour ma CAF", True),
        ("carte grise", True),
        ("ateliers", True),
        ("couture", False),
    ],
)
def test_everyday_words_find_the_service_that_deals_with_them(
    client: Client, tours: Commune, quoi: str, trouve: bool
) -> None:
    creer_lieu_complet(tours)
    reponse = client.get(TOURS, {"quoi": quoi})
    assert ("Maison du numérique" in reponse.content.decode()) is trouve


@pytest.mark.parametrize(
    ("quoi", "service"),
    [
        ("mot de passe", "Utilisation sécurisée du numérique"),
        ("créer mon compte", "Aide aux démarches administratives"),
        ("jeux vidéo", "Loisirs et créations numériques"),
        ("France Travail", "Insertion professionnelle via le numérique"),
        ("permis de conduire", "Aide aux démarches administratives"),
        ("ordinateur d'occasion", "Acquisition de matériel informatique à prix solidaire"),
    ],
)
def test_a_request_of_several_words_leads_to_its_service(
    client: Client, tours: Commune, quoi: str, service: str
) -> None:
    creer_lieu("Fait", tours, services=(service,))
    assert ">Fait<" in client.get(TOURS, {"quoi": quoi}).content.decode()


def test_short_words_do_not_match_the_middle_of_others(client: Client, tours: Commune) -> None:
    creer_lieu("Emploi", tours, services=("Insertion professionnelle via le numérique",))
    assert "Emploi<" in client.get(TOURS, {"quoi": "cv"}).content.decode()
    assert "Emploi<" not in client.get(TOURS, {"quoi": "cvl"}).content.decode()


def test_service_filter_keeps_what_does_it(client: Client, tours: Commune) -> None:
    creer_lieu("Fait", tours, services=("Utilisation sécurisée du numérique",))
    creer_lieu("Autre", tours, services=("Loisirs et créations numériques",))
    html = page(client, f"{TOURS}?service=securite")
    assert ">Fait<" in html and ">Autre<" not in html


def test_unknown_service_is_refused_with_the_nearest(client: Client, tours: Commune) -> None:
    html = page(client, f"{TOURS}?quoi=caf&service=demarche", 422)
    assert "Faire vos démarches en ligne" in html
    assert "?quoi=caf&amp;service=demarches" in html


@pytest.mark.parametrize("numero", ["0", "-1", "abc", "3", "1.5", "99999999"])
def test_page_that_does_not_exist_is_refused(client: Client, tours: Commune, numero: str) -> None:
    creer_lieux(21, tours)
    assert client.get(TOURS, {"page": numero}).status_code == 422


def test_pages_cut_across_the_edge_of_the_commune(
    client: Client, tours: Commune, joue: Commune
) -> None:
    creer_lieux(15, tours)
    creer_lieux(15, joue)
    premiere, seconde = page(client, TOURS), page(client, f"{TOURS}?page=2")
    assert premiere.count("<h3>") == 20 and seconde.count("<h3>") == 10
    assert 'id="ici"' in premiere and 'id="autour"' in premiere
    assert 'id="ici"' not in seconde and 'id="autour"' in seconde
    assert 'rel="next"' in premiere and 'rel="prev"' in seconde and "Page 2 sur 2" in seconde


def test_filters_survive_the_next_page(client: Client, tours: Commune) -> None:
    creer_lieux(21, tours, services=("Loisirs et créations numériques",))
    assert "?service=loisirs&amp;page=2" in page(client, f"{TOURS}?service=loisirs")


def test_nothing_around_leads_to_the_town_hall_and_the_phone(
    client: Client, tours: Commune
) -> None:
    html = page(client, TOURS)
    assert "mairie" in html and "tel:3939" in html
    assert "sans préciser" not in html
    assert "sans préciser" in page(client, f"{TOURS}?quoi=couture")


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


def test_zones_of_the_commune_are_offered(client: Client, tours: Commune) -> None:
    creer_zonage("bassins", "Bassins de vie", {"Tours": [tours]})
    assert 'href="/zones/bassins/tours/"' in page(client, TOURS)


def test_queries_do_not_grow_with_the_places(
    client: Client, tours: Commune, joue: Commune, django_assert_num_queries: Any
) -> None:
    creer_lieux(6, tours)
    creer_lieux(6, joue)
    with CaptureQueriesContext(
        connection,
    ) as peu:
        page(client, TOURS)
    for rang in range(8):
        creer_lieu_complet(tours, f"Complet {rang}")
    with django_assert_num_queries(len(peu)):
        page(client, TOURS)
    assert len(peu) <= 6


def test_a_page_of_twenty_full_cards_stays_light(client: Client, tours: Commune) -> None:
    for rang in range(20):
        creer_lieu_complet(tours, f"Maison du numérique de la communauté de communes {rang}")
    assert len(client.get(TOURS).content) < 30_000


@pytest.mark.django_db
def test_card_says_open_help_and_freshness(tours: Commune) -> None:
    lieu = creer_lieu_complet(tours)
    mardi = datetime(2026, 11, 17, 10, tzinfo=PARIS)
    carte = card(Lieu.objects.with_rattachement().get(pk=lieu.pk), mardi)
    assert carte.etat is not None and carte.etat.ouvert
    assert carte.etat.phrase.replace("\N{NO-BREAK SPACE}", " ") == "Ouvert jusqu’à 12 h 30"
    assert carte.aide == "Quelqu’un vous aide, et du matériel est en libre accès"
    assert carte.fraicheur == "Vérifié le 3 septembre 2026"
    assert carte.telephone.replace("\N{NO-BREAK SPACE}", " ") == "02 47 00 00 01"


@pytest.mark.parametrize(
    ("champs", "attendu"),
    [
        ({"accompagnement": True}, "Quelqu’un vous aide"),
        ({"modalites_accompagnement": ("Accompagnement individuel",)}, "Quelqu’un vous aide"),
        ({"modalites_accompagnement": ("En autonomie",)}, "Matériel en libre accès, sans aide"),
        (
            {"accompagnement": False, "materiel_libre_acces": True},
            "Matériel en libre accès, sans aide",
        ),
        # Lending equipment does not say that nobody helps.
        ({"materiel_libre_acces": True}, ""),
        ({}, ""),
    ],
)
def test_help_is_told_apart_from_equipment(
    tours: Commune, champs: dict[str, Any], attendu: str
) -> None:
    lieu = creer_lieu("Lieu", tours, **champs)
    assert card(lieu, datetime(2026, 11, 17, 10, tzinfo=PARIS)).aide == attendu
