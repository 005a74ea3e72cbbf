"""A turn of conversation for programs."""

import json
from typing import Any

import pytest
from django.test import Client

from repere.annuaire.models import Lieu
from tests.fabriques import creer_lieu
from tests.territoires.fabrique import creer_commune

pytestmark = pytest.mark.django_db
ADRESSE = "/api/v1/assistant"


@pytest.fixture
def ici() -> Lieu:
    tours = creer_commune(
        "37261",
        "Tours",
        codes_postaux=["37000"],
        population=139_259,
        latitude=47.39,
        longitude=0.69,
    )
    return creer_lieu("Ici", tours, services=["Aide aux démarches administratives"])


def send(client: Client, **message: Any) -> Any:
    return client.post(ADRESSE, json.dumps(message), content_type="application/json")


def test_places_come_as_the_list_gives_them(client, ici) -> None:
    reponse = send(client, text="déclaration d’impôts à Tours").json()
    assert reponse["action"] == "answer"
    assert reponse["compris"]["services"] == ["Aide aux démarches administratives"]
    (lieu,) = reponse["lieux"]
    (liste,) = client.get("/api/v1/lieux?commune=37261").json()["resultats"]
    assert lieu["id"] == liste["id"]
    assert lieu.keys() == liste.keys()
    assert reponse["humain"]["entree"] == "humain"


def test_a_conversation_goes_on_by_its_state(client, ici) -> None:
    question = send(client, text="déclaration d’impôts").json()
    assert question["question"]["genre"] == "place"
    suite = send(client, text="Tours", state=question["state"]).json()
    assert suite["action"] == "answer"
    gratuit = send(client, text="", tap="contrainte:cout:gratuit", state=suite["state"]).json()
    assert gratuit["compris"]["contraintes"] == ["cout:gratuit"]


def test_a_state_that_is_none_of_ours_begins_a_conversation(client, ici) -> None:
    reponse = send(client, text="Tours", state="rien").json()
    assert reponse["action"] == "ask_need"


def test_an_emergency_comes_as_a_card(client, ici) -> None:
    carte = send(client, text="je veux mourir").json()["urgence"]
    assert carte["contacts"][0]["lien"] == "tel:3114"


@pytest.mark.parametrize(
    ("message", "parametre"),
    [
        ({}, "text"),
        ({"text": 3}, "text"),
        ({"text": "x" * 4001}, "text"),
        ({"text": "", "texte": ""}, "texte"),
        ({"text": "", "tap": "voler:tout"}, "tap"),
        ({"text": "", "lang": "es"}, "lang"),
        ({"text": "", "state": None}, "state"),
    ],
)
def test_what_is_not_understood_is_refused_by_its_name(client, message, parametre) -> None:
    reponse = send(client, **message)
    assert reponse.status_code == 422
    assert [e["parametre"] for e in reponse.json()["erreurs"]] == [parametre]


@pytest.mark.parametrize("corps", [b"", b"[]", b"{", b"\xff", b'"x"', b"[" * 9000])
def test_a_body_that_is_no_object_is_refused(client, corps) -> None:
    reponse = client.post(ADRESSE, corps, content_type="application/json")
    assert reponse.status_code == 422
    assert reponse["Content-Type"] == "application/problem+json"


def test_letters_that_no_alphabet_has_break_nothing(client, ici) -> None:
    reponse = client.post(
        ADRESSE, b'{"text": "\\ud800 \\u0000 Tours"}', content_type="application/json"
    )
    assert reponse.status_code == 200
    assert reponse.json()["compris"]["place_code"] == "37261"


def test_messages_are_sent_and_never_read(client) -> None:
    assert client.get(ADRESSE).status_code == 405
    assert client.get(ADRESSE)["Allow"] == "POST, OPTIONS"
    avant = client.options(ADRESSE)
    assert avant.status_code == 204
    assert avant["Access-Control-Allow-Methods"] == "POST, OPTIONS"
    assert avant["Access-Control-Allow-Origin"] == "*"


def test_calls_are_limited_by_the_assistant_and_not_by_the_api(client, settings) -> None:
    settings.REPERE_LIMITES = True
    settings.REPERE_ASSISTANT_PAR_MINUTE = 2
    codes = [send(client, text="bonjour").status_code for _fois in range(3)]
    assert codes == [200, 200, 429]
    assert client.get("/api/v1/communes?q=tours").status_code == 200


def test_no_cookie_is_set(client, ici) -> None:
    assert not send(client, text="bonjour").cookies
