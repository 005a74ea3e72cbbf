"""Our export imported again changes nothing."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from repere.annuaire.models import Lieu
from tests.fabriques import creer_lieu, creer_lieu_complet
from tests.territoires.fabrique import creer_commune

pytestmark = pytest.mark.django_db


def importer(fichier: Path, *options: str) -> dict:
    sortie = StringIO()
    call_command("importer", "mediation-numerique", str(fichier), "--json", *options, stdout=sortie)
    return json.loads(sortie.getvalue().splitlines()[-1])


@pytest.mark.parametrize("suffixe", ["csv", "json"])
def test_round_trip_changes_nothing(tmp_path: Path, suffixe: str) -> None:
    tours = creer_commune("37261", "Tours", codes_postaux=["37000"], latitude=47.39, longitude=0.69)
    creer_lieu_complet(tours)
    creer_lieu_complet(
        tours,
        nom='Le | lieu ; aux "guillemets"',
        presentation_detail="Une ligne.\nUne autre, « longue » ; avec tout.",
        courriels=("prenom.nom@c.example", "contact@c.example"),
    )
    creer_lieu("Sans adresse ni date", tours, code_postal="", horaires="illisible")
    creer_lieu(
        "Étape", tours, adresse="Le Bourg", formations_labels=("Étapes numériques (La Poste)",)
    )
    fichier = tmp_path / f"lieux.{suffixe}"
    avant = list(Lieu.objects.order_by("pk").values())
    call_command("exporter", "mediation-numerique", "--sortie", str(fichier), stderr=StringIO())
    bilan = importer(fichier, "--appliquer")
    assert (bilan["lus"], bilan["inchanges"]) == (4, 4)
    assert list(Lieu.objects.order_by("pk").values()) == avant
