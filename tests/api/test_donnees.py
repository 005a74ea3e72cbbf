"""/donnees/: stable addresses, names, freshness, filters."""

import csv
import io
import json

import pytest
from django.core.cache import cache
from django.test import override_settings

from repere.annuaire.exports.registre import FICHIERS
from repere.annuaire.models import Lieu
from tests.fabriques import creer_lieu, creer_lieu_complet, creer_lieux
from tests.territoires.fabrique import creer_commune

pytestmark = pytest.mark.django_db
ADRESSES = [
    "lieux.csv",
    "lieux.json",
    "lieux.geojson",
    "lieux-tableau.csv",
    "lieux-tableau.xlsx",
    "data-inclusion/structures.json",
    "data-inclusion/services.json",
]


@pytest.fixture
def tours():
    return creer_commune("37261", "Tours", codes_postaux=["37000"])


def body(reponse) -> bytes:
    assert reponse.status_code == 200
    return b"".join(reponse.streaming_content)


def test_addresses_are_these_for_good() -> None:
    assert sorted(FICHIERS) == sorted(ADRESSES)


@pytest.mark.parametrize("chemin", ADRESSES)
@override_settings(REPERE_PRODUCTEUR="24330031600011")
def test_file_is_public_named_and_dated(client, tours, chemin) -> None:
    creer_lieu_complet(tours)
    reponse = client.get(f"/donnees/{chemin}")
    assert len(body(reponse)) > 100
    assert "_24330031600011_" in reponse["Content-Disposition"]
    assert reponse["Content-Disposition"].endswith(chemin.rpartition(".")[2] + '"')
    assert reponse["Last-Modified"]
    assert 'rel="license"' in reponse["Link"]
    assert reponse["Access-Control-Allow-Origin"] == "*"


def test_csv_is_the_one_of_the_command(client, tours) -> None:
    creer_lieu_complet(tours)
    lignes = list(csv.DictReader(io.StringIO(body(client.get("/donnees/lieux.csv")).decode())))
    assert [ligne["nom"] for ligne in lignes] == ["Maison du numérique"]


def test_filters_are_those_of_the_api(client, tours) -> None:
    creer_lieu("Gratuit", tours, adresse="1 rue A", frais_a_charge=("Gratuit",))
    creer_lieu("Payant", tours, adresse="2 rue B", frais_a_charge=("Payant",))
    reponse = client.get("/donnees/lieux.json?frais_a_charge=Gratuit&commune=37261")
    assert [lieu["nom"] for lieu in json.loads(body(reponse))] == ["Gratuit"]
    assert "-37261-gratuit" in reponse["Content-Disposition"]
    refus = client.get("/donnees/lieux.csv?frais=Gratuit")
    assert refus.status_code == 422
    assert refus["Content-Type"] == "application/problem+json"
    assert refus.json()["erreurs"][0]["proche"] == "frais_a_charge"


@pytest.mark.parametrize("entete", ["If-None-Match", "If-Modified-Since"])
def test_unchanged_file_is_not_sent_again_and_any_change_is_seen(client, tours, entete) -> None:
    cache.clear()
    lieu = creer_lieu_complet(tours)
    premiere = client.get("/donnees/lieux.csv")
    body(premiere)
    valeur = premiere["ETag" if entete == "If-None-Match" else "Last-Modified"]
    redite = client.get("/donnees/lieux.csv", headers={entete: valeur})
    assert redite.status_code == 304
    assert redite["ETag"] == premiere["ETag"]
    # Straight in the base, as no service of ours would: it is seen all the same.
    Lieu.objects.filter(pk=lieu.pk).update(telephone="+33247999999")
    apres = client.get("/donnees/lieux.csv", headers={"If-None-Match": premiere["ETag"]})
    assert b"+33247999999" in body(apres)


def test_each_file_and_each_filter_has_its_own_tag(client, tours) -> None:
    creer_lieu_complet(tours)
    adresses = ("lieux.csv", "lieux.json", "lieux.csv?frais_a_charge=Payant")
    etags = {client.get(f"/donnees/{adresse}")["ETag"] for adresse in adresses}
    assert len(etags) == 3


def test_head_does_not_write_the_file(client, tours) -> None:
    creer_lieu_complet(tours)
    reponse = client.head("/donnees/lieux.csv")
    assert reponse.status_code == 200
    assert reponse.content == b""
    assert reponse["Content-Type"].startswith("text/csv")


@override_settings(REPERE_LIMITES=True, REPERE_DONNEES_PAR_MINUTE=1)
def test_downloads_have_a_limit_of_their_own(client) -> None:
    cache.clear()
    assert 429 in {client.get("/donnees/lieux.csv").status_code for _ in range(4)}
    assert client.get("/api/v1/lieux").status_code == 200


@override_settings(REPERE_LIMITES=True, REPERE_DONNEES_PAR_MINUTE=0)
def test_browser_is_asked_to_wait_in_plain_words(client) -> None:
    cache.clear()
    reponse = client.get("/donnees/lieux.csv", headers={"accept": "text/html,*/*"})
    assert reponse.status_code == 429 and 0 < int(reponse["Retry-After"]) <= 60
    assert "Attendez un instant" in reponse.content.decode()
    programme = client.get("/donnees/lieux.csv", headers={"accept": "*/*"})
    assert programme["Content-Type"] == "application/problem+json"


def test_page_lists_the_files_their_columns_and_the_licence(client, tours) -> None:
    creer_lieux(3, tours, date_maj="2026-05-12")
    page = client.get("/donnees/").content.decode()
    for mot in (
        *ADRESSES,
        "3 lieux",
        "12 mai 2026",
        "Licence Ouverte 2.0",
        "code_insee",
        "par_page",
    ):
        assert (mot in page) == (mot != "par_page"), mot


@pytest.mark.parametrize("nombre", [1, 30])
def test_queries_do_not_grow_with_places(client, tours, django_assert_num_queries, nombre) -> None:
    creer_lieux(nombre, tours)
    with django_assert_num_queries(2):
        body(client.get("/donnees/lieux.csv"))
    with django_assert_num_queries(2):
        client.get("/donnees/")
