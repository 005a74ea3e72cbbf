"""The factories say what they do."""

import pytest

from repere.annuaire.models import Lieu
from tests.fabriques import creer_lieu, creer_lieu_complet, creer_lieux
from tests.territoires.fabrique import creer_commune


@pytest.mark.django_db
def test_a_place_made_by_the_factory_is_found_by_its_criteria() -> None:
    tours = creer_commune("37261", "Tours", codes_postaux=["37000"])
    complet = creer_lieu_complet(tours)
    creer_lieu("Sans rien", tours)
    assert Lieu.objects.published().having("langues", "fsl").get() == complet
    assert complet.code_postal == "37000"
    assert len({lieu.identifiant for lieu in creer_lieux(3, tours)}) == 3
