"""The home page: one question, nine needs, ways on, and nothing dead."""

import re
from html import unescape

import pytest
from django.test import Client
from django.urls import Resolver404, resolve

from repere.annuaire.models import Lieu
from repere.annuaire.standard.vocabulaire import SERVICES
from repere.recherche.presentation.besoins import needs
from repere.socle.composants import symbols
from tests.fabriques import creer_lieu
from tests.territoires.fabrique import creer_commune


@pytest.fixture
def lieu(db: None) -> Lieu:
    return creer_lieu("Permanence", creer_commune("37261", "Tours"), date_maj="2026-05-12")


@pytest.fixture
def html(client: Client, lieu: Lieu) -> str:
    return unescape(client.get("/").content.decode())


def test_needs_are_the_services_of_the_standard_each_with_its_drawing() -> None:
    assert {besoin.valeur for besoin in needs()} == {*SERVICES}
    assert {besoin.cle for besoin in needs()} == set(symbols("socle/pictos.svg"))
    assert len({besoin.mot for besoin in needs()}) == 9
    # Read at a glance.
    assert max(len(besoin.mot.split()) for besoin in needs()) <= 3


def test_needs_take_with_them_the_place_that_was_typed(html: str) -> None:
    """The buttons are in the form of the fields; Enter in a field asks for no service."""
    formulaire = html[html.index("<form") : html.index("</form>")]
    boutons = re.findall(r"<button([^>]*)>", formulaire)
    envois = [b for b in boutons if 'type="button"' not in b]
    assert envois[0] == "", "the first button is the one that Enter presses"
    assert [b.split('value="')[1].rstrip('"') for b in envois[1:]] == [b.valeur for b in needs()]
    assert 'action="/recherche"' in formulaire and 'method="get"' in formulaire
    assert {'name="ou"', 'name="q"'} <= set(re.findall(r'name="\w+"', formulaire))


@pytest.mark.parametrize("rang", range(9))
def test_each_need_is_a_search_that_is_understood(client: Client, lieu: Lieu, rang: int) -> None:
    demande = {"ou": "Tours", "q": "", "services": needs()[rang].valeur}
    reponse = client.get("/recherche", demande, follow=True)
    assert reponse.status_code == 200
    assert client.get("/recherche", {**demande, "ou": ""}, follow=True).status_code == 200


def test_no_link_is_dead(html: str) -> None:
    liens = set(re.findall(r'href="(/[^"#?]*)', html))
    assert {"/recherche", "/departements/", "/donnees/", "/api/v1/docs"} <= liens
    morts = []
    for lien in liens - {"/static/"}:
        if lien.startswith("/static/"):
            continue
        try:
            resolve(lien)
        except Resolver404:
            morts.append(lien)
    assert not morts


def test_freshness_is_told(client: Client, html: str, lieu: Lieu) -> None:
    assert "1\N{NO-BREAK SPACE}lieu dans cet annuaire" in html
    assert "Dernière mise à jour reçue\N{NO-BREAK SPACE}: le 12 mai 2026" in html
    Lieu.objects.filter(pk=lieu.pk).update(verifie_le="2026-10-02")
    assert "Dernière vérification auprès d’un lieu" in client.get("/").content.decode()


def test_empty_directory_says_so(client: Client, db: None) -> None:
    html = unescape(client.get("/").content.decode())
    assert "0\N{NO-BREAK SPACE}lieu" in html
    assert "Dernière mise à jour reçue" not in html


def test_one_query_is_enough_once_the_index_is_read(
    client: Client, lieu: Lieu, django_assert_num_queries
) -> None:
    client.get("/")
    # The index asks whether it is still up to date.
    with django_assert_num_queries(1):
        client.get("/")


def test_page_leaves_no_cookie_and_writes_nothing(client: Client, lieu: Lieu) -> None:
    assert not client.get("/").cookies
    assert client.post("/").status_code == 405
