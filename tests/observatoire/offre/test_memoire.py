"""The supply of now, read again only when something changed."""

import pytest
from pytest_django import DjangoAssertNumQueries

from repere.annuaire.models import Lieu
from repere.observatoire.offre.lecture import (
    Filtre,
    access,
    coverage,
    coverages,
    gaps,
    nearest_open,
    simulate,
    supply,
)
from repere.observatoire.territoires import COMMUNE, Territoire, territories
from repere.territoires.models import Commune
from tests.observatoire.offre.monde import DEMARCHES, LA_REGION, commune, lieu

pytestmark = pytest.mark.django_db


def test_nothing_at_all() -> None:
    assert supply().points == () and access() == {} and nearest_open() == {}
    couverture = coverage(LA_REGION)
    assert couverture.total == 0 and couverture.acces is None and couverture.share(20.0) is None
    manques = gaps(LA_REGION)
    assert manques.services == () and manques.personnes == 0


def test_a_commune_that_nobody_can_place_is_absent_not_zero() -> None:
    commune("18001", 0, 100)
    Commune.objects.create(code_insee="18002", nom="Sans carte", departement_id="18", population=50)
    commune("18003", 5, None)
    assert set(access()) == {"18001", "18003"}
    assert coverage(LA_REGION).total == 100
    with pytest.raises(ValueError, match="no such commune"):
        simulate("18002", 10)


def test_what_changes_is_seen_at_once() -> None:
    ici = commune("18001", 0, 1000)
    assert access() == {"18001": 0.0}
    place = lieu("Mairie", ici, horaires="Mo 09:00-12:00")
    assert access() == pytest.approx({"18001": 30.0})
    place.horaires = "Mo 09:00-15:00"
    place.save()
    assert access() == pytest.approx({"18001": 60.0})
    Commune.objects.filter(pk="18001").update(population=2000)
    assert access() == pytest.approx({"18001": 30.0})
    Lieu.objects.filter(pk=place.pk).update(desactive_le="2026-01-01")
    assert access() == {"18001": 0.0}


def test_reading_again_asks_three_things(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    ici = commune("18001", 0, 1000)
    lieu("Mairie", ici, services=(DEMARCHES,))
    premiere = supply()
    with django_assert_num_queries(3):
        assert supply() is premiere


def test_many_basins_and_filters_cost_one_query_more(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for rang in range(9):
        lieu(f"Mairie {rang}", commune(f"1800{rang}", rang * 10, 1000), services=(DEMARCHES,))
    offre = supply()
    communes = territories(COMMUNE)
    filtres = [Filtre(), Filtre(service=DEMARCHES), Filtre(samedi=True)]
    with django_assert_num_queries(1):
        lues = coverages(communes, filtres, offre=offre)
    assert len(lues) == 27
    seule = Territoire(COMMUNE, "18003", "Commune 18003")
    assert coverage(seule, Filtre(service=DEMARCHES)).a_portee[10.0] == 1000


def test_the_ways_are_found_again_only_when_something_moved() -> None:
    ici, la = commune("18001", 0, 1000), commune("18002", 4, 500)
    place = lieu("Mairie", ici, horaires="Mo 09:00-12:00")
    minutes = supply().reseau._minutes
    place.horaires = "Mo 09:00-15:00"
    place.save()
    apres = supply()
    assert apres.reseau._minutes is minutes and apres.reseau.offres is apres.points
    assert apres.access() == pytest.approx({"18001": 40.0, "18002": 40.0})
    Lieu.objects.filter(pk=place.pk).update(rattachement=la)
    assert supply().reseau._minutes is not minutes
    lieu("Autre", ici)
    assert len(supply().reseau._minutes) == 4
    Commune.objects.filter(pk="18002").update(population=9000)
    assert supply().reseau.personnes.tolist() == [1000, 9000]
