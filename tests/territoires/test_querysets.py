"""Reading communes."""

import pytest

from repere.socle.geographie import Point, distance_km
from repere.territoires.communes_connues import CommunesConnues
from repere.territoires.models import AncienneCommune, Chargement, Commune, Epci, Zonage, Zone
from repere.territoires.services import move_commune
from tests.territoires.conftest import Charger
from tests.territoires.fabrique import creer_commune

pytestmark = pytest.mark.django_db


def codes(communes: object) -> list[str]:
    return [commune.pk for commune in communes]


def test_communes_near_a_point_come_nearest_first() -> None:
    ici = Point(47.39, 0.69)
    creer_commune("37001", "Ici", latitude=47.39, longitude=0.69)
    creer_commune("37002", "Près", latitude=47.41, longitude=0.70)
    # In the corner of the box around the disc, out of the disc.
    creer_commune("37003", "Coin", latitude=47.47, longitude=0.81)
    creer_commune("37004", "Sans position")
    proches = Commune.objects.near(ici, km=10)
    assert codes(proches) == ["37001", "37002"]
    attendu = distance_km(ici, Point(47.41, 0.70))
    assert proches[1].distance_km == pytest.approx(attendu, abs=1e-6)


def test_the_greenwich_meridian_is_in_france() -> None:
    creer_commune("72001", "Zéro", latitude=47.5, longitude=0.0)
    assert codes(Commune.objects.near(Point(47.5, 0.001), km=1)) == ["72001"]
    assert Commune.objects.get().position == Point(47.5, 0.0)


def test_restrictions_say_the_domain_s_words() -> None:
    epci = Epci.objects.create(siren="200000001", nom="CC")
    tours = creer_commune("37001", "Tours", epci=epci)
    blois = creer_commune("41001", "Blois", latitude=47.5, longitude=1.3)
    zonage = Zonage.objects.create(code="z", nom="Z")
    zone = Zone.objects.create(zonage=zonage, code="a", nom="A")
    move_commune(commune=tours, zone=zone)
    assert codes(Commune.objects.in_departement("37")) == ["37001"]
    assert codes(Commune.objects.in_epci(epci)) == codes(Commune.objects.in_epci("200000001"))
    assert codes(Commune.objects.in_zone(zone)) == ["37001"]
    assert codes(Commune.objects.having_position()) == [blois.pk]


def test_a_commune_is_in_one_zone_of_a_zonage() -> None:
    tours = creer_commune("37001", "Tours")
    zonage = Zonage.objects.create(code="z", nom="Z")
    a, b = (Zone.objects.create(zonage=zonage, code=c, nom=c) for c in "ab")
    move_commune(commune=tours, zone=a)
    move_commune(commune=tours, zone=b)
    assert [z.code for z in tours.zones.all()] == ["b"]


def test_search_shows_the_name_that_matched(territoire: None) -> None:
    trouvee = Commune.objects.search("petit village")[0]
    assert (trouvee.commune.pk, trouvee.par, trouvee.exact) == ("37003", "Petit-Village", True)


def test_homonyms_come_with_their_departement(territoire: None) -> None:
    assert [str(t.commune) for t in Commune.objects.search("vineuil")] == [
        "Vineuil (41)",
        "Vineuil (37)",
    ]


def test_search_within_a_narrowed_queryset(territoire: None) -> None:
    amont = Commune.objects.in_departement("37")
    assert [t.commune.pk for t in amont.search("vineuil", limit=1)] == ["37004"]


def test_search_costs_two_queries(territoire: None, django_assert_num_queries) -> None:
    Commune.objects.search("vineuil")
    with django_assert_num_queries(2):
        trouvees = Commune.objects.search("v")
        assert [t.commune.departement.nom for t in trouvees]


def test_a_load_is_seen_by_the_next_search(embarquer: Charger) -> None:
    embarquer()
    assert Commune.objects.search("Nouvelle") == []
    creer_commune("37009", "Nouvelle")
    Chargement.objects.create(referentiel="communes", source="ici", reussi=True)
    assert [t.commune.pk for t in Commune.objects.search("Nouvelle")] == ["37009"]


def test_without_a_load_a_search_sees_the_base_as_it_is() -> None:
    assert Commune.objects.search("Ada") == []
    creer_commune("37001", "Ada")
    assert [t.commune.pk for t in Commune.objects.search("Ada")] == ["37001"]


def test_importers_know_all_communes_in_two_queries(django_assert_num_queries) -> None:
    commune = creer_commune("37003", "Les Villages Réunis", codes_postaux=["37700"])
    AncienneCommune.objects.create(
        code_insee="37903", nom="Petit-Village", commune=commune, nature="deleguee"
    )
    with django_assert_num_queries(2):
        connues = CommunesConnues()
        trouvees = [
            connues.find("37903", "", ""),
            connues.find("", "37700", "petit village"),
            connues.find("", "37700", ""),
        ]
    assert {trouvee and trouvee.code_insee for trouvee in trouvees} == {"37003"}
