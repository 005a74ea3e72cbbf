"""Counts are circles, rates are colours: a large territory is no crowded one."""

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
