"""``repere preparer`` and the first data."""

from io import StringIO

import pytest
from django.core.management import call_command

from repere.annuaire.models import Lieu
from repere.annuaire.services.edition import update_place
from repere.annuaire.services.premieres_donnees import load_first_data
from tests.annuaire.services.lectures import import_records, record

pytestmark = pytest.mark.django_db


def test_the_27_places_are_there_once() -> None:
    assert load_first_data() == "27 lieux"
    assert load_first_data() == "à jour"
    assert Lieu.objects.published().count() == 27


def test_what_a_person_corrected_is_not_written_over_by_the_next_version(tmp_path) -> None:
    load_first_data()
    lieu = Lieu.objects.order_by("pk")[0]
    update_place(lieu=lieu, valeurs={"telephone": "+33247000000"}, auteur="agent")
    call_command("preparer", "--sans-assistant", stdout=StringIO())
    lieu.refresh_from_db()
    assert lieu.telephone == "+33247000000"


def test_places_that_came_before_their_commune_are_attached(settings, tmp_path) -> None:
    settings.DATA_DIR, settings.STATIC_ROOT = tmp_path, tmp_path / "static"
    import_records(record(commune="Amboise", code_insee="37003", code_postal="37400"))
    assert Lieu.objects.get().rattachement is None
    sortie = StringIO()
    call_command("preparer", "--sans-assistant", stdout=sortie)
    assert Lieu.objects.get(commune="Amboise").rattachement_id == "37003"
    assert "1 lieux rattachés" in sortie.getvalue()


def test_preparing_twice_says_that_all_is_up_to_date(settings, tmp_path) -> None:
    settings.DATA_DIR = tmp_path
    settings.STATIC_ROOT = tmp_path / "static"
    call_command("preparer", "--sans-assistant", stdout=StringIO())
    sortie = StringIO()
    call_command("preparer", "--sans-assistant", stdout=sortie)
    assert sortie.getvalue().count("à jour") >= 3
    assert Lieu.objects.filter(rattachement__isnull=True).count() == 0
