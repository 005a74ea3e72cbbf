"""Ten places checked by hand at hard moments: the search, the API and the pages agree, wherever the server is."""

import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, Final

import pytest
from django.core.cache import cache
from django.test import Client

from repere.annuaire.models import Lieu
from repere.recherche.requete import Requete
from repere.recherche.services.recherche import search
from tests.fabriques import creer_lieu
from tests.territoires.fabrique import creer_commune

pytestmark = pytest.mark.django_db

DIX: Final = {
    "semaine": "Mo-Fr 09:00-18:00",
    "pause": "Mo-Fr 09:00-12:00,14:00-18:00",
    "matin": "Mo-Fr 08:30-12:30",
    "lundi": "Mo 12:30-17:00",
    "dimanche": "Su 10:00-12:30",
    "toujours": "24/7",
    "nuit": "Mo-Su 22:00-04:00",
    "ferme feries": "Mo-Su 09:00-18:00; PH off",
    "ouvre feries": "Mo-Su 09:00-18:00; PH 10:00-12:00",
    "muet": "",
}
# Moment in UTC -> who is open; "muet" never tells, all the others are closed.
MOMENTS: Final = {
    # Monday 12:30 in Paris.
    "2026-11-23T11:30": {"semaine", "lundi", "toujours", "ferme feries", "ouvre feries"},
    # All Saints, a Sunday, 11:00: who opens on Sundays says nothing of holidays, hence closed.
    "2026-11-01T10:00": {"toujours", "ouvre feries"},
    # 11 November, a Wednesday, 11:00; then 23:00.
    "2026-11-11T10:00": {"toujours", "ouvre feries"},
    "2026-11-11T22:00": {"toujours"},
    # 1 May, a Friday, 15:00: past the hours of holidays.
    "2026-05-01T13:00": {"toujours"},
    # 29 March: 1:30, then 3:30 an hour later, then 4:30.
    "2026-03-29T00:30": {"toujours", "nuit"},
    "2026-03-29T01:30": {"toujours", "nuit"},
    "2026-03-29T02:30": {"toujours"},
    "2026-03-29T08:30": {"toujours", "dimanche", "ferme feries", "ouvre feries"},
    # 25 October: 2:30, 2:30 again an hour later, 3:59, 4:30.
    "2026-10-25T00:30": {"toujours", "nuit"},
    "2026-10-25T01:30": {"toujours", "nuit"},
    "2026-10-25T02:59": {"toujours", "nuit"},
    "2026-10-25T03:30": {"toujours"},
    "2026-10-25T10:00": {"toujours", "dimanche", "ferme feries", "ouvre feries"},
}
ZONES: Final = ("UTC", "Europe/Paris", "America/New_York", "Pacific/Auckland")


@pytest.fixture(autouse=True)
def _dix() -> None:
    cache.clear()
    commune = creer_commune("37261", "Tours", latitude=47.39, longitude=0.69)
    for nom, horaires in DIX.items():
        creer_lieu(nom, commune, horaires=horaires)


@pytest.fixture(params=ZONES)
def serveur(request: pytest.FixtureRequest, settings: Any) -> Iterator[str]:
    """The server is somewhere else: its own zone, and Django's."""
    avant = os.environ.get("TZ")
    settings.TIME_ZONE = request.param
    os.environ["TZ"] = request.param
    time.tzset()
    yield request.param
    os.environ.pop("TZ")
    if avant is not None:
        os.environ["TZ"] = avant
    time.tzset()


@pytest.fixture(params=MOMENTS)
def moment(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """It is that moment."""
    instant = datetime.fromisoformat(request.param).replace(tzinfo=UTC)
    monkeypatch.setattr("django.utils.timezone.now", lambda: instant)
    return str(request.param)


def attendus(moment: str) -> dict[str, bool | None]:
    ouverts = MOMENTS[moment]
    return {nom: None if nom == "muet" else nom in ouverts for nom in DIX}


def test_search_and_api_say_who_is_open(serveur: str, moment: str, client: Client) -> None:
    instant = datetime.fromisoformat(moment).replace(tzinfo=UTC)
    resultats = search(Requete(), instant, compter=False)
    assert {r.lieu.nom: r.ouvert for r in resultats.lieux} == attendus(moment)

    page = client.get("/api/v1/lieux").json()
    assert {lieu["nom"]: lieu["ouvert"] for lieu in page["resultats"]} == attendus(moment)

    page = client.get("/api/v1/lieux", {"ouvert": "maintenant"}).json()
    assert (page["relache"], {lieu["nom"] for lieu in page["resultats"]}) == ([], MOMENTS[moment])


@pytest.mark.parametrize("ecrit", MOMENTS)
def test_a_moment_chosen_in_the_address(serveur: str, ecrit: str, client: Client) -> None:
    page = client.get("/api/v1/lieux", {"ouvert": f"{ecrit}Z"}).json()
    assert {lieu["nom"] for lieu in page["resultats"]} == MOMENTS[ecrit]
    assert all(lieu["ouvert"] for lieu in page["resultats"])


def test_an_hour_without_a_zone_is_an_hour_of_paris(serveur: str, client: Client) -> None:
    page = client.get("/api/v1/lieux", {"ouvert": "2026-11-23T12:30"}).json()
    assert {lieu["nom"] for lieu in page["resultats"]} == MOMENTS["2026-11-23T11:30"]


PHRASES: Final = {
    "2026-11-23T11:30": {
        "semaine": "Ouvert jusqu’à 18 h",
        "pause": "ouvre à 14 h",
        "toujours": "Ouvert",
        "nuit": "ouvre à 22 h",
    },
    "2026-11-01T10:00": {
        "dimanche": "Jour férié : probablement fermé, appelez",
        "ouvre feries": "Ouvert jusqu’à 12 h",
    },
    "2026-11-11T10:00": {
        "semaine": "Jour férié : probablement fermé, appelez",
        "ouvre feries": "Ouvert jusqu’à 12 h",
    },
    "2026-05-01T13:00": {"semaine": "Jour férié : probablement fermé, appelez"},
    "2026-10-25T01:30": {"nuit": "Ouvert jusqu’à 4 h"},
    "2026-03-29T01:30": {"nuit": "Ouvert jusqu’à 4 h"},
}


def test_search_and_place_page_say_it_in_the_same_words(
    serveur: str, moment: str, client: Client
) -> None:
    instant = datetime.fromisoformat(moment).replace(tzinfo=UTC)
    etats = {r.lieu.nom: r.etat for r in search(Requete(), instant, compter=False).lieux}
    for nom, phrase in PHRASES.get(moment, {}).items():
        assert phrase.lower() in plain(etats[nom]).lower()
        page = client.get(Lieu.objects.get(nom=nom).get_absolute_url())
        assert phrase.lower() in plain(page.content.decode()).lower()


def plain(texte: str) -> str:
    return texte.replace("\N{NO-BREAK SPACE}", " ").replace("&nbsp;", " ")
