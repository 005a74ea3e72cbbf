"""What the map reads: cards that say where, points beyond the page, our own ground."""

import gzip
import json
from typing import Any

import pytest
from django.core.cache import cache
from django.http import HttpResponse
from django.template import Context, Template
from django.test import Client

from config.csp import policy
from repere.socle.reglages import lire_tuiles
from repere.socle.statiques import FICHIERS, FichiersNpm
from repere.territoires.models import Chargement, Commune, Contour
from tests.fabriques import creer_lieu, creer_lieux, creer_zonage
from tests.territoires.fabrique import creer_commune

TOURS = "/communes/37261-tours/"
RESULTATS = "/recherche?commune=37261"
LIEUX = "/carte/lieux.json"
FOND = "/carte/fond.json"
CARRE = "/carte/communes.json?sud=47&ouest=0"


@pytest.fixture(autouse=True)
def _fresh_cache() -> None:
    cache.clear()


@pytest.fixture
def contours(tours: Commune, joue: Commune) -> None:
    for commune, ouest in ((tours, 0.0), (joue, 0.5)):
        coins = [[ouest, 47.1], [ouest + 0.5, 47.1], [ouest + 0.5, 47.6], [ouest, 47.1]]
        geometrie = {"type": "Polygon", "coordinates": [coins]}
        Contour.objects.create(nature="commune", code=commune.pk, geometrie=geometrie)


def read(client: Client, adresse: str) -> dict[str, Any]:
    reponse = client.get(adresse)
    assert reponse.status_code == 200
    lu: dict[str, Any] = reponse.json()
    return lu


def source_of(reponse: HttpResponse) -> str:
    html = reponse.content.decode()
    return html.split('data-lieux="', 1)[1].split('"', 1)[0].replace("&amp;", "&")


def test_cards_say_where_and_whether_roughly(client: Client, tours: Commune) -> None:
    creer_lieu("Précis", tours, latitude=47.394123456, longitude=0.68)
    creer_lieu("Vague", tours)
    html = client.get(TOURS).content.decode()
    assert '<li data-lat="47.39412" data-lon="0.68000">' in html
    assert '<li data-lat="47.39000" data-lon="0.69000" data-approximatif>' in html


def test_place_of_unknown_whereabouts_has_a_card_and_no_point(client: Client, db: None) -> None:
    nulle_part = creer_commune("37001", "Nulle-Part")
    creer_lieu("Quelque part", nulle_part)
    reponse = client.get("/communes/37001-nulle-part/")
    assert ">Quelque part<" in reponse.content.decode()
    assert b"data-lat" not in reponse.content
    assert read(client, source_of(reponse))["ids"] == []


def test_points_are_the_places_of_the_list_on_every_page(
    client: Client, tours: Commune, joue: Commune, chinon: Commune
) -> None:
    creer_lieux(15, tours, latitude=47.4, longitude=0.7)
    creer_lieux(15, joue)
    creer_lieux(2, chinon)
    creer_lieu("Fermé", tours, desactive_le="2026-03-01")
    reponse = client.get(RESULTATS)
    assert b">30\xc2\xa0lieux " in reponse.content
    lu = read(client, source_of(reponse))
    assert len(lu["ids"]) == len(set(lu["ids"])) == 30
    assert {len(lu[colonne]) for colonne in ("noms", "lats", "lons")} == {30}
    assert len(lu["approx"]) == 15
    vague = lu["approx"][0]
    assert (lu["lats"][vague], lu["lons"][vague]) == (4_735_000, 66_000)
    # The other pages of the list have the same points.
    assert read(client, source_of(client.get(f"{RESULTATS}&page=2"))) == lu


def test_points_follow_the_criteria_of_the_page(client: Client, tours: Commune) -> None:
    creer_lieu("Fait", tours, services=("Aide aux démarches administratives",))
    creer_lieu("Autre", tours)
    creer_zonage("bassins", "Bassins de vie", {"Tours": [tours]})
    for ou in ("commune=37261", "departement=37", "zone=bassins/tours"):
        adresse = f"/recherche?{ou}&services=Aide+aux+démarches+administratives&q=fait"
        assert read(client, source_of(client.get(adresse)))["noms"] == ["Fait"], ou


@pytest.mark.parametrize(
    ("question", "nomme"),
    [
        ("departement=99", "departement"),
        ("service=demarche", "service"),
        ("couleur=bleu", "couleur"),
        ("lat=47", "lon"),
        ("rayon=20&lat=a&lon=1", "lat"),
    ],
)
def test_unknown_values_are_refused_by_name(
    client: Client, tours: Commune, question: str, nomme: str
) -> None:
    reponse = client.get(f"{LIEUX}?{question}")
    assert reponse.status_code == 422
    assert reponse["Content-Type"] == "application/problem+json"
    assert nomme in reponse.json()["detail"]


def test_a_territory_without_places_has_an_empty_map(client: Client, tours: Commune) -> None:
    assert read(client, f"{LIEUX}?commune={tours.pk}")["ids"] == []
    assert b"repere-carte" not in client.get(TOURS).content


@pytest.mark.parametrize("adresse", [LIEUX, FOND, CARRE])
def test_answers_are_compressed_and_not_sent_twice(
    client: Client, tours: Commune, adresse: str
) -> None:
    creer_lieux(20, tours)
    Commune.objects.bulk_create(
        Commune(code_insee=f"373{n:02}", nom=f"Commune {n}", nom_recherche=f"commune {n}",
                latitude=47.3 + n / 90, longitude=0.5, departement_id="37")
        for n in range(30)
    )  # fmt: skip
    reponse = client.get(adresse, headers={"Accept-Encoding": "gzip"})
    assert reponse["Content-Encoding"] == "gzip"
    assert json.loads(gzip.decompress(reponse.content))
    assert "max-age" in reponse["Cache-Control"]
    encore = client.get(
        adresse, headers={"Accept-Encoding": "gzip", "If-None-Match": reponse["ETag"]}
    )
    assert (encore.status_code, encore.content) == (304, b"")


def test_points_cost_one_query_however_many(
    client: Client, tours: Commune, django_assert_num_queries: Any
) -> None:
    creer_lieux(40, tours)
    # The index is built once; then its stamp tells that nothing changed.
    client.get(LIEUX)
    with django_assert_num_queries(1):
        client.get(f"{LIEUX}?lat=47.39&lon=0.69&rayon=20")
    # One more to know that the département exists.
    with django_assert_num_queries(2):
        client.get(f"{LIEUX}?departement=37")


def test_ground_is_read_once_for_all(
    client: Client, tours: Commune, contours: None, django_assert_num_queries: Any
) -> None:
    for adresse, nombre in ((FOND, 3), (CARRE, 3)):
        with django_assert_num_queries(nombre):
            premiere = client.get(adresse).content
        with django_assert_num_queries(1):
            assert client.get(adresse).content == premiere


def test_ground_is_read_again_after_a_load(client: Client, tours: Commune) -> None:
    assert [nom for nom, *_ in read(client, FOND)["noms"]] == ["Tours"]
    creer_commune("37122", "Joué-lès-Tours", latitude=47.35, longitude=0.66, population=38000)
    Chargement.objects.create(referentiel="communes", source="fabrique", reussi=True)
    assert len(read(client, FOND)["noms"]) == 2


def test_with_outlines_the_limits_are_theirs(
    client: Client, tours: Commune, joue: Commune, contours: None
) -> None:
    fond = read(client, FOND)
    assert fond["attribution"] == "Limites : IGN, Insee"
    assert fond["departements"] == [["Département 37", 47.37, 0.675]]
    # Two triangles that share no side.
    assert len(fond["terre"]) == 2 and fond["limites"] == []
    carre = read(client, CARRE)
    assert carre["limites"] and [nom for nom, *_ in carre["noms"]] == ["Tours", "Joué-lès-Tours"]


def test_without_outlines_the_map_still_has_ground_and_says_so(
    client: Client, tours: Commune, joue: Commune
) -> None:
    creer_commune("37001", "Floue", latitude=47.3, longitude=0.6, position_approximative=True)
    fond = read(client, FOND)
    assert "approximatives" in fond["attribution"]
    assert len(fond["terre"]) == 1
    assert [nom for nom, *_ in fond["noms"]] == ["Tours", "Joué-lès-Tours"]
    assert read(client, CARRE)["limites"] == []


def test_nothing_loaded_is_an_empty_ground(client: Client, db: None) -> None:
    assert read(client, FOND)["terre"] == [] == read(client, CARRE)["noms"]


@pytest.mark.parametrize(
    "coin", ["", "sud=47", "sud=47.5&ouest=0", "sud=a&ouest=b", "sud=1e9&ouest=0"]
)
def test_squares_are_whole_degrees(client: Client, db: None, coin: str) -> None:
    assert client.get(f"/carte/communes.json?{coin}").status_code == 422


def test_tiles_are_told_to_the_map_only_when_chosen(settings: Any) -> None:
    liste = Template("{% load carte %}{% carte lieux=adresse %}<ul></ul>{% endcarte %}")
    html = liste.render(Context({"adresse": "/x?a=1&b=2"}))
    assert 'data-lieux="/x?a=1&amp;b=2"' in html and "<ul></ul>" in html
    assert "data-tuiles" not in html
    settings.REPERE_TUILES = "https://tuiles.example/{z}/{x}/{y}.png"
    settings.REPERE_TUILES_ATTRIBUTION = "© <b>"
    html = liste.render(Context({"adresse": "/x?a=1&b=2"}))
    assert 'data-tuiles="https://tuiles.example/{z}/{x}/{y}.png"' in html and "&lt;b&gt;" in html


@pytest.mark.parametrize(
    ("modele", "origine"),
    [
        ("https://tuiles.example/{z}/{x}/{y}.png", "https://tuiles.example"),
        ("https://{s}.tuiles.example:8443/{z}/{x}/{y}", "https://*.tuiles.example:8443"),
        ("http://127.0.0.1:9/wmts?z={z}&x={x}&y={y}", "http://127.0.0.1:9"),
    ],
)
def test_only_the_origin_of_the_tiles_is_opened(
    monkeypatch: pytest.MonkeyPatch, modele: str, origine: str
) -> None:
    monkeypatch.setenv("REPERE_TUILES", modele)
    lu, origines = lire_tuiles("REPERE_TUILES")
    assert (lu, origines) == (modele, (origine,))
    directives = policy(images=origines)["DIRECTIVES"]
    assert directives["img-src"][-1] == origine
    assert all(origine not in valeurs for cle, valeurs in directives.items() if cle != "img-src")


@pytest.mark.parametrize(
    "modele",
    [
        "oui",
        "https://tuiles.example",
        "https://a.example;script-src *//{z}{x}{y}",
        "//a/{z}/{x}/{y}",
    ],
)
def test_what_is_no_address_of_tiles_stops_the_start(
    monkeypatch: pytest.MonkeyPatch, modele: str
) -> None:
    monkeypatch.setenv("REPERE_TUILES", modele)
    with pytest.raises(SystemExit, match="REPERE_TUILES"):
        lire_tuiles("REPERE_TUILES")


def test_policy_without_tiles_opens_nothing(client: Client, tours: Commune) -> None:
    politique = client.get(TOURS)["Content-Security-Policy"]
    assert "img-src 'self' data:;" in f"{politique};"


def test_npm_files_are_served_and_no_others(client: Client, db: None) -> None:
    chercheur = FichiersNpm()
    assert [nom for nom, _ in chercheur.list([])] == list(FICHIERS)
    assert chercheur.find("leaflet/leaflet.js") and not chercheur.find("leaflet/package.json")
    assert not chercheur.find("axe-core/axe.min.js")
