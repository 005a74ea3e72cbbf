"""``repere dedoublonner`` as an operator runs it."""

import json
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command

from repere.annuaire.models import DoublonPresume, Fusion, Lieu
from repere.annuaire.services.fusion import undo_merge
from tests.annuaire.services.lectures import import_records, record

pytestmark = pytest.mark.django_db


def dedoublonner(*options: str) -> str:
    sortie = StringIO()
    call_command("dedoublonner", *options, stdout=sortie)
    return sortie.getvalue()


@pytest.fixture
def doublons() -> None:
    import_records(record())
    import_records(
        record(id="cn-77", source="Conseiller numérique", nom="MEDIATHEQUE DES TROIS ORMES")
    )
    import_records(record(id="z-1", source="Autre", nom="Mission locale", pivot="", telephone="",
                          adresse="88 avenue de la Gare"))  # fmt: skip


def test_groups_are_told_by_source_identifiers_with_reasons(doublons: None) -> None:
    resultat: dict[str, Any] = json.loads(dedoublonner("--json"))
    assert [sorted(groupe) for groupe in resultat["groupes"]] == [["cn-77", "m-1"]]
    assert resultat["a_verifier"] == []
    assert resultat["raisons"][0]
    assert Lieu.objects.published().count() == 3


def test_applying_merges_once_and_an_undone_merge_stays_undone(doublons: None) -> None:
    dedoublonner("--appliquer")
    assert Lieu.objects.published().count() == 2
    assert json.loads(dedoublonner("--json"))["groupes"] == []
    undo_merge(fusion=Fusion.objects.get())
    dedoublonner("--appliquer")
    assert Lieu.objects.published().count() == 3
    assert DoublonPresume.objects.get().etat == DoublonPresume.Etat.DISTINCTS


def test_the_report_for_a_person_says_why(doublons: None) -> None:
    texte = dedoublonner()
    assert "m-1 · cn-77" in texte
    assert "1 groupes à fusionner (ajoutez --appliquer)" in texte
