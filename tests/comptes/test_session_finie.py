"""A session that ended while somebody wrote: they come back to the page, not to an address that shows nothing."""

import pytest
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db
ICI = "http://testserver"


@pytest.mark.parametrize(
    ("avant", "vers"),
    [
        (f"{ICI}/espace/doublons/?page=2", "/espace/doublons/%3Fpage%3D2"),
        (f"{ICI}/espace/doublons/", "/espace/doublons/"),
        # Told by nobody, or by another site: where the answer was sent, as Django does.
        ("", "/espace/doublons/douter/"),
        ("https://ailleurs.example/espace/", "/espace/doublons/douter/"),
        (f"{ICI}@ailleurs.example/", "/espace/doublons/douter/"),
        ("javascript:alert(1)", "/espace/doublons/douter/"),
    ],
)
def test_who_must_come_in_anew_comes_back_to_the_page(
    client: Client, avant: str, vers: str
) -> None:
    entetes = {"Referer": avant} if avant else {}
    reponse = client.post(reverse("professionnels:doublons_douter"), headers=entetes)
    assert reponse.url == f"/compte/connexion/?next={vers}"


def test_a_page_that_one_reads_stays_where_one_comes_back(client: Client) -> None:
    reponse = client.get("/espace/doublons/", headers={"Referer": f"{ICI}/"})
    assert reponse.url == "/compte/connexion/?next=/espace/doublons/"
