"""The address when a geocoder answers well; the commune, said plainly, whatever else it does."""

import gzip
import json
import logging
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache

from repere.socle.appels import ENSEMBLE, AppelEnDefaut
from repere.socle.geographie import Point
from repere.territoires.geocodage import Endroit, client, locate
from repere.territoires.geocodage.commune import named_commune
from repere.territoires.geocodage.reponse import ReponseIllisible, read_answer
from repere.territoires.models import AncienneCommune
from tests.serveur_local import answer, drip, drip_body, hang_up, late
from tests.territoires.fabrique import creer_commune
from tests.territoires.geocodeur import NUMERO, Geocodeur, collection, feature, running

ADRESSE = "12 rue Nationale Tours"
REPLI = "Nous n’avons pas pu situer l’adresse exacte : voici les lieux autour de Tours."


@pytest.fixture(autouse=True)
def _communes(db: None) -> Iterator[None]:
    cache.clear()
    creer_commune("37261", "Tours", codes_postaux=["37000", "37100"], population=137_000)
    creer_commune("37072", "Chinon", codes_postaux=["37500"], population=8_000)
    creer_commune("37233", "Saint-Pierre-des-Corps", codes_postaux=["37700"], population=16_000)
    creer_commune("37122", "Joué-lès-Tours", codes_postaux=["37300"], population=38_000)
    creer_commune("41018", "Blois", codes_postaux=["41000"], population=46_000)
    yield
    cache.clear()


@pytest.fixture
def geocodeur(settings: Any) -> Iterator[Geocodeur]:
    with running() as serveur:
        settings.REPERE_GEOCODEUR = serveur.url
        yield serveur


def test_an_address_is_found(geocodeur: Geocodeur) -> None:
    endroit = locate("  12  rue Nationale\0 Tours ")
    assert endroit.point == Point(47.396, 0.689)
    assert endroit.libelle == "12 Rue Nationale 37000 Tours"
    assert endroit.commune and endroit.commune.pk == "37261"
    assert endroit.message == ""
    assert endroit.parametres == {
        "lat": "47.396",
        "lon": "0.689",
        "lieu": "12 Rue Nationale 37000 Tours",
    }
    assert geocodeur.demandes == [
        {"q": [ADRESSE], "index": ["address"], "limit": ["1"], "autocomplete": ["0"]}
    ]


def test_the_name_of_a_commune_asks_nobody(geocodeur: Geocodeur) -> None:
    for saisie in ("Tours", "TOURS", "37500", "st pierre des corps", "Tours (37)"):
        endroit = locate(saisie)
        assert endroit.commune and endroit.message == "", saisie
    assert geocodeur.demandes == []


def test_nothing_typed_is_nowhere(geocodeur: Geocodeur) -> None:
    assert locate("") == locate(" \0 ,;") == Endroit()
    assert geocodeur.demandes == []


def test_one_address_is_asked_once_however_written(geocodeur: Geocodeur) -> None:
    assert locate(ADRESSE) == locate("12, RUE nationale — Tours")
    assert len(geocodeur.demandes) == 1


def test_what_is_not_found_is_remembered_too(geocodeur: Geocodeur) -> None:
    geocodeur.repondre = answer(collection())
    for _ in range(3):
        assert locate(ADRESSE).message == REPLI
    assert len(geocodeur.demandes) == 1


@pytest.mark.parametrize("score", [0.0, 0.49])
def test_an_unlikely_address_is_not_believed(geocodeur: Geocodeur, score: float) -> None:
    geocodeur.repondre = answer(collection(feature(score=score)))
    assert locate(ADRESSE).message == REPLI


def test_a_whole_commune_is_not_an_address(geocodeur: Geocodeur) -> None:
    geocodeur.repondre = answer(collection(feature(type="municipality", label="Tours")))
    endroit = locate(ADRESSE)
    assert endroit.point is None
    assert (endroit.parametres, endroit.message) == ({"commune": "37261"}, REPLI)


def test_an_address_outside_our_communes_is_a_point(geocodeur: Geocodeur) -> None:
    geocodeur.repondre = answer(collection(feature(citycode="99999")))
    endroit = locate("3 rue du Port Ailleurs")
    assert endroit.point and endroit.commune is None


FAUTES: dict[str, Any] = {
    "late": late,
    "drips headers": drip,
    "drips body": drip_body(collection(NUMERO)),
    "hangs up": hang_up,
    "no http": lambda requete: requete.wfile.write(b"\x00\xff garbage\r\n\r\n"),
    "500": answer(b"{}", 500),
    "429": answer(collection(NUMERO), 429),
    "204": answer(b"", 204),
    "redirects": answer(b"", 302, Location="http://127.0.0.1:1/ailleurs"),
    "empty": answer(b""),
    "html": answer(b"<html>maintenance</html>"),
    "broken json": answer(collection(NUMERO)[:-20]),
    "not utf-8": answer(b"\xff\xfe\x00"),
    "a list": answer(b"[]"),
    "no features": answer(b'{"type":"FeatureCollection"}'),
    "features null": answer(b'{"features":null}'),
    "features a word": answer(b'{"features":"non"}'),
    "feature null": answer(collection(None)),
    "no coordinates": answer(collection(NUMERO | {"geometry": None})),
    "coordinates in words": answer(
        collection(NUMERO | {"geometry": {"coordinates": ["0.6", "47.3"]}})
    ),
    "one coordinate": answer(collection(NUMERO | {"geometry": {"coordinates": [0.6]}})),
    "off the earth": answer(collection(NUMERO | {"geometry": {"coordinates": [0.6, 1e9]}})),
    "nan": answer(collection(NUMERO | {"geometry": {"coordinates": [float("nan"), 47.3]}})),
    "score a word": answer(collection(feature(score="haut"))),
    "score true": answer(collection(feature(score=True))),
    "label a number": answer(collection(feature(label=12))),
    "label blank": answer(collection(feature(label="  "))),
    "huge": answer(b'{"features":[' + b" " * 3_000_000 + b"]}"),
    "deep": answer(b'{"features":' + b"[" * 50_000 + b"]" * 50_000 + b"}"),
    "packed": answer(gzip.compress(collection(NUMERO)), Content_Encoding="gzip"),
}


@pytest.mark.parametrize("faute", FAUTES)
def test_any_fault_falls_back_on_the_commune_in_time(
    geocodeur: Geocodeur, monkeypatch: pytest.MonkeyPatch, faute: str
) -> None:
    geocodeur.repondre = FAUTES[faute]
    delais: list[float] = []
    ask = client.ask
    monkeypatch.setattr(
        "repere.territoires.geocodage.endroit.ask",
        lambda url, texte: (delais.append(client.DELAI_SECONDES), ask(url, texte, 0.4))[1],
    )
    endroit = locate(ADRESSE)
    assert (endroit.point, endroit.parametres) == (None, {"commune": "37261"})
    assert endroit.message == REPLI
    assert delais == [1.5]


def test_a_drip_ends_with_the_time_out(geocodeur: Geocodeur) -> None:
    geocodeur.repondre = drip
    with pytest.raises(AppelEnDefaut, match="à temps"):
        client.ask(geocodeur.url, ADRESSE, 0.3)
    _threads_end()


def _threads_end() -> None:
    for fil in threading.enumerate():
        if fil.name == "geocodage":
            fil.join(5)
            assert not fil.is_alive()


def test_nobody_listening_falls_back(settings: Any) -> None:
    with running() as serveur:
        settings.REPERE_GEOCODEUR = serveur.url
    assert locate(ADRESSE).message == REPLI


def test_after_three_faults_nobody_is_asked_for_a_minute(geocodeur: Geocodeur) -> None:
    geocodeur.repondre = answer(b"", 503)
    for numero in range(1, 7):
        assert locate(f"{numero} rue Nationale Tours").message == REPLI
    assert len(geocodeur.demandes) == 3


def test_a_fault_is_not_remembered_as_an_absence(geocodeur: Geocodeur) -> None:
    geocodeur.repondre = answer(b"", 503)
    locate(ADRESSE)
    cache.clear()
    geocodeur.repondre = answer(collection(NUMERO))
    assert locate(ADRESSE).point


def test_so_many_at_once_and_no_more(geocodeur: Geocodeur, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client.GUICHET, "places", threading.BoundedSemaphore(1))
    monkeypatch.setattr(client, "DELAI_SECONDES", 1.5)
    assert client.GUICHET.places.acquire(blocking=False)
    with pytest.raises(AppelEnDefaut, match="à la fois"):
        client.ask(geocodeur.url, ADRESSE)
    assert geocodeur.demandes == []


def test_dead_geocoder_leaves_threads_for_the_pages() -> None:
    from repere.socle.management.commands.servir import FILS

    assert ENSEMBLE <= FILS / 2


def test_the_address_is_written_nowhere(
    geocodeur: Geocodeur, caplog: pytest.LogCaptureFixture
) -> None:
    from django.conf import settings as reglages

    for nom, regle in reglages.LOGGING["loggers"].items():
        caplog.set_level(regle["level"], nom)
    with caplog.at_level(logging.DEBUG):
        locate(ADRESSE)
        geocodeur.repondre = answer(b"", 500)
        locate("14 rue Nationale Tours")
    assert "500" in caplog.text
    assert "ationale" not in caplog.text
    # Nor typed, nor as a plain hash that trying all addresses would undo.
    cles = " ".join(cache._cache)  # type: ignore[attr-defined]
    assert "ationale" not in cles and cles


def test_off_it_asks_nobody_and_still_knows_the_commune(settings: Any) -> None:
    assert settings.REPERE_GEOCODEUR == ""
    assert locate(ADRESSE).parametres == {"commune": "37261"}
    perdu = locate("12 rue des Lilas")
    assert perdu.parametres == {}
    assert perdu.message.startswith("Nous n’avons pas reconnu cet endroit.")


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        ("12 rue Nationale Tours", "37261"),
        ("12, rue de Chinon, 37100 Tours", "37261"),
        ("12 rue de Chinon 37 100 TOURS CEDEX 2", "37261"),
        ("3 place de Tours 41000 Blois", "41018"),
        ("avenue de la gare st pierre des corps", "37233"),
        ("Tours, 12 bis rue Nationale", "37261"),
        ("12 rue Nationale 41000", "41018"),
        ("4 rue des écoles Joué les Tours", "37122"),
        ("4 rue des écoles Joue-lés-Tour", "37122"),
        ("près de la gare de Blois", "41018"),
        ("12 rue de Chinon", None),
        ("12 rue des Lilas", None),
        ("12", None),
        ("!!!", None),
    ],
)
def test_the_commune_of_a_text(texte: str, attendu: str | None) -> None:
    commune = named_commune(texte)
    assert (commune.pk if commune else None) == attendu


def test_a_delegated_commune_leads_to_the_one_of_today() -> None:
    AncienneCommune.objects.create(
        code_insee="41999",
        nom="Vieux-Bourg",
        nom_recherche="vieux bourg",
        commune_id="41018",
        nature=AncienneCommune.Nature.DELEGUEE,
    )
    assert locate("8 rue du Lavoir, Vieux-Bourg").parametres == {"commune": "41018"}


def test_namesakes_are_told_apart_by_the_postal_code() -> None:
    creer_commune("18261", "Tours", codes_postaux=["18999"], population=10)
    assert locate("2 rue Haute 18999 Tours").parametres == {"commune": "18261"}
    assert locate("2 rue Haute Tours").parametres == {"commune": "37261"}


def test_the_best_of_several_is_kept() -> None:
    adresse = read_answer(collection(feature(score=0.6, label="B"), feature(score=0.9, label="A")))
    assert adresse and adresse.libelle == "A"


def test_a_shape_of_its_own_is_refused() -> None:
    with pytest.raises(ReponseIllisible):
        read_answer(json.dumps({"features": [{"properties": {}}]}).encode())
