"""The embedded default, measured against the official answers; needs the real files."""

import json
from functools import partial
from pathlib import Path

import pytest
from django.core.management import call_command

from repere.socle.geographie import Point, distance_km
from repere.territoires.models import Appartenance, Commune, Contour

pytestmark = [pytest.mark.donnees_reelles, pytest.mark.django_db]


def verite(dossier: Path) -> dict[str, Point]:
    brut = json.loads((dossier / "geo" / "communes-geo-api.json").read_text())
    return {
        c["code"]: Point(c["centre"]["coordinates"][1], c["centre"]["coordinates"][0]) for c in brut
    }


@pytest.fixture
def region(settings) -> None:
    settings.REPERE_REGIONS = ["24"]
    call_command("territoires", "embarques", verbosity=0)


def ecarts(dossier: Path, *, approximatives: bool) -> list[float]:
    vraies = verite(dossier)
    communes = Commune.objects.filter(position_approximative=approximatives)
    return sorted(distance_km(c.position, vraies[c.pk]) for c in communes if c.position)


def test_embedded_positions_are_near_the_true_ones(region: None, donnees_reelles: Path) -> None:
    connues = ecarts(donnees_reelles, approximatives=False)
    approchees = ecarts(donnees_reelles, approximatives=True)
    assert len(connues) + len(approchees) == 1754
    assert len(connues) >= 830
    assert connues[len(connues) // 2] < 1.2
    assert connues[-1] < 10
    assert approchees[len(approchees) // 2] < 7.5
    assert approchees[int(len(approchees) * 0.95)] < 14


def test_the_official_files_load_over(region: None, donnees_reelles: Path) -> None:
    geo = donnees_reelles / "geo"
    avant = dict(Appartenance.objects.order_by().values_list("commune", "zone__nom"))
    charger = partial(call_command, "territoires", "charger", "--source", verbosity=0)
    charger(str(geo / "communes-geo-api.json"))
    assert not Commune.objects.filter(position_approximative=True).exists()
    apres = dict(Appartenance.objects.order_by().values_list("commune", "zone__nom"))
    assert sum(avant[code] == apres[code] for code in apres) > 0.8 * len(apres)
    for fichier, nature in (
        ("communes-cvl-2026-600m.geojson", "commune"),
        ("epci-cvl-2026-partie-regionale.geojson", "epci"),
        ("departements-cvl-2018.geojson", "departement"),
    ):
        charger(str(geo / fichier), "--referentiel", "contours", "--nature", nature)
        assert Contour.objects.filter(nature=nature).exists()


TAPES = {
    "st pierre d corp": "Saint-Pierre-des-Corps",
    "joue les tour": "Joué-lès-Tours",
    "37000": "Tours",
    "voves": "Les Villages Vovéens",
    "fleury les aubrai": "Fleury-les-Aubrais",
    "rommorantin": "Romorantin-Lanthenay",
    "chatoroux": "Châteauroux",
}


def test_what_people_type(region: None) -> None:
    assert {tape: Commune.objects.search(tape)[0].commune.nom for tape in TAPES} == TAPES
