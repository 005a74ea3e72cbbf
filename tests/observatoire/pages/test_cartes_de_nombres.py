"""Counts are circles, rates are colours; need beside help is nine cases, each with its people."""

import re

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("code", "ronds"), [("lieux_aide", True), ("population", True), ("a_20_minutes", False)]
)
def test_counts_are_circles_and_rates_colours(
    client: Client, tout: None, code: str, ronds: bool
) -> None:
    page = client.get(f"/observatoire/indicateurs/{code}/").content.decode()
    assert ('class="cercles"' in page) is ronds
    assert ('id="carte-h"' in page) is not ronds
    assert ("Plus le rond est grand" in page) is ronds
    # RGAA 1.1: areas hold the links under the circles, and a picture that holds links is no image.
    assert 'role="group"' in page and "<ul></ul>" not in page


def test_a_map_of_circles_is_taken_away_with_what_it_means(client: Client, tout: None) -> None:
    svg = client.get("/observatoire/indicateurs/lieux_aide/carte.svg").content.decode()
    assert "Plus le rond est grand, plus le nombre est grand." in svg
    assert 'class="cle-titre"' not in svg


def test_method_counts_communes_and_people_of_the_nine_cases(client: Client, tout: None) -> None:
    page = client.get("/observatoire/methode/").content.decode()
    assert 'class="dessin matrice"' in page
    rangees = re.findall(
        r'<tr><th scope="row">([^<]+)</th><td>(\d+)</td><td>([^<]+)</td></tr>', page
    )
    cases = {quoi: (int(communes), personnes) for quoi, communes, personnes in rangees}
    assert len(cases) == 9 and sum(communes for communes, _n in cases.values()) == 2
    assert cases["Besoin fort, aide rare"] == (1, "600")


def test_nothing_is_counted_where_nothing_is_crossed(client: Client, lieux: None) -> None:
    assert "matrice" not in client.get("/observatoire/methode/").content.decode()
