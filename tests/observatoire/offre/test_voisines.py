"""People beyond the border share the same places: without them, those would seem made for few."""

import json
from pathlib import Path

import pytest

from repere.observatoire.models import Voisine
from repere.observatoire.offre.lecture import access, coverage, supply
from repere.observatoire.services.voisines import PORTEE_KM, load_neighbours
from repere.observatoire.territoires import territories
from repere.socle.geographie import Point
from repere.territoires.models import Commune
from repere.territoires.positions import LieuConnu
from repere.territoires.services.alentours import communes_around
from repere.territoires.services.journal import Origine, record_success
from tests.observatoire.offre.monde import LA_REGION, commune, commune_ailleurs, lieu, point

pytestmark = pytest.mark.django_db


def test_those_beyond_share_the_places_and_are_shown_nowhere() -> None:
    ici = commune("18001", 0, 1000)
    lieu("Mairie", ici, horaires="Mo 09:00-12:00")
    assert access() == pytest.approx({"18001": 30.0})
    la = point(2)
    Voisine.objects.create(
        code_insee="23001", population=2000, latitude=la.latitude, longitude=la.longitude
    )
    record_success("observatoire:voisines", Origine("essai", "1", "", ""), lignes=1, message="")
    # 3 hours for 3,000 people, and not for 1,000.
    assert access() == pytest.approx({"18001": 10.0})
    assert coverage(LA_REGION).total == 1000
    assert {d.cle: d.population for d in supply().demandes} == {"18001": 1000, "23001": 2000}
    assert [t.code for t in territories("commune")] == ["18001"]


def test_a_neighbour_that_is_loaded_counts_once() -> None:
    lieu("Mairie", commune("18001", 0, 1000), horaires="Mo 09:00-12:00")
    commune_ailleurs("23001", 2, 2000)
    la = point(2)
    Voisine.objects.create(
        code_insee="23001", population=9000, latitude=la.latitude, longitude=la.longitude
    )
    assert access()["18001"] == pytest.approx(10.0)


def _package(dossier: Path) -> Path:
    communes = [
        {
            "code": code, "nom": nom, "type": "commune-actuelle", "region": region,
            "departement": code[:2], "codesPostaux": [code], "population": population,
        }
        for code, nom, region, population in (
            ("18001", "Ici", "24", 1000), ("23001", "Proche", "75", 700),
            ("23002", "Loin", "75", 800), ("23003", "Vide", "75", 0),
        )
    ]  # fmt: skip
    contenus = {
        "regions": [{"code": "24", "nom": "Centre"}, {"code": "75", "nom": "Aquitaine"}],
        "departements": [
            {"code": "18", "nom": "Cher", "region": "24"},
            {"code": "23", "nom": "Creuse", "region": "75"},
        ],
        "epci": [],
        "communes": communes,
    }
    (dossier / "data").mkdir()
    (dossier / "package.json").write_text(json.dumps({"version": "1"}))
    for nom, contenu in contenus.items():
        (dossier / "data" / f"{nom}.json").write_text(json.dumps(contenu))
    return dossier


def test_only_the_people_near_the_border_of_other_regions(tmp_path: Path) -> None:
    commune("18001", 0, 1000)
    lieux = [
        LieuConnu(nom, (), population, region, Point(*point(km)))
        for nom, population, region, km in (
            ("Ici", 1000, "24", 0), ("Proche", 700, "75", PORTEE_KM - 1),
            ("Loin", 800, "75", PORTEE_KM + 1), ("Vide", 1, "75", 1),
        )
    ]  # fmt: skip
    trouvees = communes_around(PORTEE_KM, dossier=_package(tmp_path), lire_lieux=lambda _r: lieux)
    assert [(a.code, a.population) for a in trouvees] == [("23001", 700)]


def test_before_any_commune_nothing_is_read() -> None:
    assert load_neighbours() == "sans communes voisines"
    assert not Voisine.objects.exists() and not Commune.objects.exists()
