"""The gazetteer of the base: built from its rows, kept until a load changes them."""

import pytest
from django.utils import timezone

from repere.assistant.comprehension.texte.normalisation import normalise
from repere.assistant.services.gazetier import current_gazetteer
from repere.territoires.models import AncienneCommune, Chargement
from tests.territoires.fabrique import creer_commune

pytestmark = pytest.mark.django_db


def load(**champs: object) -> None:
    Chargement.objects.create(
        referentiel="communes", reussi=True, lignes=1, charge_le=timezone.now(), **champs
    )


def find(texte: str) -> str | None:
    lieu = current_gazetteer().find(normalise(texte))
    return lieu.code if lieu and not lieu.hors_zone else None


def test_names_of_today_and_of_yesterday_are_read_from_the_base() -> None:
    contres = creer_commune("41059", "Le Controis-en-Sologne", population=6860)
    AncienneCommune.objects.create(
        code_insee="41059",
        nom="Contres",
        nom_recherche="contres",
        commune=contres,
        nature="deleguee",
    )
    assert find("j’habite Le Controis-en-Sologne") == "41059"
    assert find("j’habite à Contres") == "41059"
    assert find("j’habite à Tours") is None


def test_it_is_read_again_after_a_load_only(django_assert_num_queries) -> None:
    creer_commune("37261", "Tours", population=139_259)
    load()
    assert find("j’habite à Tours") == "37261"
    with django_assert_num_queries(1):
        assert find("je suis à Tours") == "37261"
    creer_commune("41018", "Blois", population=47_219)
    load()
    assert find("je suis à Blois") == "41018"
