"""One row that something else than our services wrote does not silence the others."""

import logging
from datetime import datetime

import pytest

from repere.annuaire.horaires.osm import PARIS
from repere.annuaire.models import Lieu
from repere.recherche.requete import read_request
from repere.recherche.services.recherche import search
from tests.fabriques import creer_lieu
from tests.territoires.fabrique import creer_commune

pytestmark = pytest.mark.django_db


def test_a_damaged_row_is_left_out_and_told(caplog: pytest.LogCaptureFixture) -> None:
    commune = creer_commune("37990", "Valpré", latitude=47.0, longitude=1.0)
    abime = creer_lieu("Abîmé", commune)
    creer_lieu("Sain", commune)
    Lieu.objects.filter(pk=abime.pk).update(horaires_exceptionnels=[{"du": "hier"}])
    with caplog.at_level(logging.ERROR):
        resultats = search(
            read_request({"commune": ["37990"]}), datetime(2026, 11, 17, 10, tzinfo=PARIS)
        )
    assert [r.lieu.nom for r in resultats.lieux] == ["Sain"]
    assert abime.identifiant in caplog.text
