"""A folder of official files: what is known is loaded once, the rest is left alone, nothing half done."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from repere.territoires.models import Chargement, Commune, Contour
from tests.territoires.paquet import contours, reponse_geo_api

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("territoire")]


def charger(dossier: Path) -> str:
    sortie = StringIO()
    call_command("territoires", "dossier", str(dossier), stdout=sortie)
    return sortie.getvalue()


def put(dossier: Path, nom: str, contenu: Any) -> None:
    texte = contenu if isinstance(contenu, str) else json.dumps(contenu)
    (dossier / nom).write_text(texte)


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """Communes and outlines, named so that the alphabet is not the order in which they go in."""
    put(tmp_path, "z-communes.json", reponse_geo_api())
    put(tmp_path, "a-contours.geojson", contours([c["code"] for c in reponse_geo_api()]))
    put(tmp_path, "departements.geojson", contours(["37", "41"]))
    put(tmp_path, "epci.geojson", contours(["200000001", "200000002"]))
    return tmp_path


def test_what_is_known_goes_in(dossier: Path) -> None:
    put(dossier, "zones.geojson", contours(["2411", "2412"]))
    put(dossier, "notes.json", '{"a": 1}')
    put(dossier, "coupe.json", '[{"code": "37')
    put(dossier, "table.csv", "code;nom")
    charger(dossier)
    assert not Commune.objects.in_territory().filter(position_approximative=True).exists()
    natures = Contour.objects.order_by().values_list("nature", flat=True)
    assert sorted(natures) == ["commune"] * 6 + ["departement"] * 2 + ["epci"] * 2


def test_the_second_time_writes_nothing(dossier: Path) -> None:
    charger(dossier)
    avant = Chargement.objects.count()
    assert charger(dossier).count("déjà en place") == 4
    assert Chargement.objects.count() == avant


def test_a_file_that_changed_is_loaded_again(dossier: Path) -> None:
    charger(dossier)
    communes = reponse_geo_api()
    communes[0]["population"] = 12_345
    put(dossier, "z-communes.json", communes)
    assert charger(dossier).count("déjà en place") == 3
    assert Commune.objects.get(pk=communes[0]["code"]).population == 12_345


def test_one_refused_stops_none_of_the_others(dossier: Path) -> None:
    put(dossier, "z-communes.json", reponse_geo_api()[:1])
    with pytest.raises(CommandError, match=r"z-communes\.json : .*dernière bonne version") as refus:
        charger(dossier)
    assert refus.value.returncode == 1
    assert Contour.objects.count() == 10


@pytest.mark.parametrize("la", [True, False])
def test_nothing_known_says_what_is_expected(tmp_path: Path, la: bool) -> None:
    with pytest.raises(CommandError, match="Aucun fichier connu"):
        charger(tmp_path if la else tmp_path / "absent")
