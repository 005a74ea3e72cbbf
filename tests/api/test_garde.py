"""Around the API: public, reads only, limits, and every error as problem+json."""

import json

import pytest
from django.core.cache import cache
from django.test import Client, RequestFactory, override_settings

from repere.annuaire.models import Lieu
from repere.socle.limites import client_of

pytestmark = pytest.mark.django_db
ADRESSES = ["/api/v1/lieux", "/api/v1/communes?q=tours", "/api/v1/openapi.json"]


@pytest.mark.parametrize("adresse", ADRESSES)
@pytest.mark.parametrize("methode", ["post", "put", "patch", "delete", "trace"])
def test_only_reads_are_allowed(client, adresse, methode) -> None:
    reponse = getattr(client, methode)(adresse)
    assert reponse.status_code == 405
    assert reponse["Allow"] == "GET, HEAD, OPTIONS"
    assert reponse["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("adresse", ADRESSES)
def test_head_says_the_same_without_the_body(client, adresse) -> None:
    tete, entiere = client.head(adresse), client.get(adresse)
    assert tete.status_code == 200
    assert tete.content == b""
    assert tete["Content-Length"] == str(len(entiere.content))


@pytest.mark.parametrize("adresse", ADRESSES)
def test_browsers_of_other_sites_may_ask_first(client, adresse) -> None:
    reponse = client.options(adresse)
    assert reponse.status_code == 204
    assert "GET" in reponse["Access-Control-Allow-Methods"]
    assert reponse["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize(
    "adresse", ["/api/rien", "/api/v1/lieu", "/api/v2/lieux", "/api/v1/lieux/"]
)
def test_unknown_address_is_a_problem_with_the_nearest(client, adresse) -> None:
    reponse = client.get(adresse)
    assert reponse.status_code == 404
    assert reponse["Content-Type"] == "application/problem+json"
    assert "/api/v1/" in reponse.json()["detail"]


@pytest.mark.parametrize("adresse", ["/api/", "/api/v1/"])
def test_root_leads_to_the_documentation(client, adresse) -> None:
    assert client.get(adresse)["Location"] == "/api/v1/docs"


def test_breakdown_is_a_problem_that_tells_nothing_of_the_inside(client, caplog) -> None:
    # A row that no write of ours makes: a property that equipment does not have.
    Lieu.objects.create(identifiant="aaaaaaaa", nom="Cassé", equipements=[{"inconnu": 1}])
    reponse = client.get("/api/v1/lieux/aaaaaaaa")
    assert reponse.status_code == 500
    assert reponse["Content-Type"] == "application/problem+json"
    assert "inconnu" not in reponse.content.decode()
    assert "panne sur /api/v1/lieux" in caplog.text


@override_settings(REPERE_LIMITES=True, REPERE_API_PAR_MINUTE=3)
def test_too_many_calls_are_told_when_to_come_back(client) -> None:
    cache.clear()
    statuts = [client.get("/api/v1/lieux").status_code for _ in range(4)]
    reponse = client.get("/api/v1/lieux")
    # The minute may turn between two calls: at least one is refused all the same.
    assert statuts[0] == 200
    assert 429 in [*statuts, reponse.status_code]
    if reponse.status_code == 429:
        assert 1 <= int(reponse["Retry-After"]) <= 60
        assert json.loads(reponse.content)["status"] == 429
    autre = Client(REMOTE_ADDR="203.0.113.9").get("/api/v1/lieux")
    assert autre.status_code == 200


@override_settings(REPERE_LIMITES=False, REPERE_API_PAR_MINUTE=1)
def test_limits_can_be_lifted(client) -> None:
    assert {client.get("/api/v1/lieux").status_code for _ in range(3)} == {200}


@pytest.mark.parametrize(
    ("mandataires", "meta", "qui"),
    [
        (0, {"REMOTE_ADDR": "203.0.113.9", "HTTP_X_FORWARDED_FOR": "198.51.100.1"}, "203.0.113.9"),
        (1, {"REMOTE_ADDR": "10.0.0.1", "HTTP_X_FORWARDED_FOR": "1.1.1.1, 198.51.100.1"},
         "198.51.100.1"),
        (2, {"REMOTE_ADDR": "203.0.113.9", "HTTP_X_FORWARDED_FOR": "1.1.1.1"}, "203.0.113.9"),
        (0, {"REMOTE_ADDR": "2001:db8:1:2:3:4:5:6"}, "2001:db8:1:2::"),
        (0, {"REMOTE_ADDR": "::ffff:203.0.113.9"}, "203.0.113.9"),
        (0, {"REMOTE_ADDR": ""}, "inconnu"),
    ],
)  # fmt: skip
def test_who_asks_is_an_address_that_nobody_can_choose(mandataires, meta, qui) -> None:
    with override_settings(REPERE_MANDATAIRES=mandataires):
        assert client_of(RequestFactory().get("/", **meta)) == qui


def test_documentation_is_drawn_without_a_script(client) -> None:
    reponse = client.get("/api/v1/docs")
    page = reponse.content.decode()
    assert reponse.status_code == 200
    assert "<script" not in page[page.index("<h1") : page.index("</main>")]
    assert "https://cdn" not in page
    for mot in (
        "Lister les lieux",
        "modifie_depuis",
        "rayon_km",
        "frais_a_charge",
        "Retry-After",
        "application/problem+json",
    ):
        assert mot in page


def test_description_says_what_the_guard_does(client) -> None:
    description = client.get("/api/v1/openapi.json").json()
    assert set(description["paths"]) == {
        "/api/v1/lieux", "/api/v1/lieux/{id}", "/api/v1/communes", "/api/v1/assistant",
    }  # fmt: skip
    for chemin in description["paths"].values():
        (operation,) = chemin.values()
        reponses = operation["responses"]
        assert {"405", "422", "429", "500"} <= set(reponses)
        assert "Retry-After" in reponses["429"]["headers"]
        assert all(
            list(r["content"]) == ["application/problem+json"]
            for code, r in reponses.items()
            if int(code) >= 400
        )
    champs = description["components"]["schemas"]["Lieu"]["properties"]
    assert all(champ.get("description") for champ in champs.values())
