"""Shapes read from the base: the outlines loaded, cut and dissolved; else from where communes are."""

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from django.core.cache import cache
from django.core.management import call_command

from repere.annuaire.presentation.fond_de_carte.arcs import edge
from repere.observatoire.cartes import Forme, choropleth, limits
from repere.observatoire.cartes.topologie import surface
from repere.observatoire.lecture.formes import groups, shapes
from repere.observatoire.territoires import Territoire, territories, territory
from repere.territoires.models import Chargement, Commune, Contour, Epci
from tests.fabriques import creer_zonage
from tests.observatoire.dessin.lecture_svg import aires, boite, lu
from tests.territoires.fabrique import creer_commune

pytestmark = pytest.mark.django_db
PAS = 0.05
REGION = Territoire("region", "24", "Région")


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    cache.clear()


@pytest.fixture
def communes(db: None) -> list[Commune]:
    """Six communes in two rows of three; the two EPCI are the left four and the right two."""
    ouest, est = (Epci.objects.create(siren=f"20000000{n}", nom=f"CC {n}") for n in (1, 2))
    return [
        creer_commune(
            f"3700{n}", f"Commune {n}", latitude=47 + (n // 3 + 0.5) * PAS,
            longitude=0.5 + (n % 3 + 0.5) * PAS, epci=est if n % 3 == 2 else ouest,
        )
        for n in range(6)
    ]  # fmt: skip


def carre(i: float, j: float, large: float = 1) -> dict:
    coins = [(i, j), (i + large, j), (i + large, j + 1), (i, j + 1), (i, j)]
    return {
        "type": "Polygon",
        "coordinates": [[[0.5 + x * PAS, 47 + y * PAS] for x, y in coins]],
    }


@pytest.fixture
def contours(communes: list[Commune]) -> None:
    Contour.objects.bulk_create(
        Contour(nature="commune", code=c.pk, geometrie=carre(n % 3, n // 3))
        for n, c in enumerate(communes)
    )


def edges(formes: list[Forme]) -> Counter:
    return Counter(edge(a, b) for f in formes for t in f.anneaux for a, b in pairwise(t))


def test_communes_are_drawn_as_their_outlines(contours: None) -> None:
    formes = shapes(REGION)
    assert [f.nom for f in formes] == [f"Commune {n}" for n in range(6)]
    assert not any(f.approximative for f in formes)
    assert {surface(f.anneaux[0]) for f in formes} == {500 * 500}
    # Seven borders, each the same for both its sides.
    assert Counter(edges(formes).values())[2] == 7


def test_groups_of_communes_are_dissolved(contours: None, communes: list[Commune]) -> None:
    creer_zonage("bassins", "Bassins", {"Nord": communes[3:], "Sud": communes[:3]})
    epci = shapes(REGION, "epci")
    assert [(f.nom, surface(f.anneaux[0])) for f in epci] == [
        ("CC 1", 4 * 500 * 500),
        ("CC 2", 2 * 500 * 500),
    ]
    assert [f.code for f in shapes(REGION, "bassins")] == ["nord", "sud"]
    assert [f.nom for f in shapes(REGION, "departement")] == ["Département 37"]


def test_a_part_is_cut_at_the_border_of_the_territory(
    contours: None, communes: list[Commune]
) -> None:
    creer_zonage("bassins", "Bassins", {"Nord": communes[3:], "Sud": communes[:3]})
    (nord,) = (t for t in territories("bassins") if t.code == "nord")
    assert len(shapes(nord)) == 3
    assert [surface(f.anneaux[0]) for f in shapes(nord, "epci")] == [2 * 500**2, 500**2]


def test_the_limits_of_parts_are_those_of_communes(contours: None) -> None:
    formes = shapes(REGION)
    (ligne,) = limits(formes, groups(REGION, "epci"))
    assert {x for x, _y in ligne} == {5000 + 2 * 500}


def test_without_outlines_shapes_come_from_positions_and_say_so(communes: list[Commune]) -> None:
    formes = shapes(REGION)
    assert [f.nom for f in formes] == [f"Commune {n}" for n in range(6)]
    assert all(f.approximative for f in formes)
    assert max(edges(formes).values()) == 2
    for forme, commune in zip(formes, communes, strict=True):
        lon, lat = forme.repere
        assert abs(lon / 10_000 - commune.longitude) < PAS
        assert abs(lat / 10_000 - commune.latitude) < PAS


def test_neighbours_stop_an_approximate_outline(communes: list[Commune]) -> None:
    creer_zonage("bassins", "Bassins", {"Nord": communes[3:], "Sud": communes[:3]})
    (nord,) = (t for t in territories("bassins") if t.code == "nord")
    formes = shapes(nord)
    assert len(formes) == 3
    milieu = 10_000 * (47 + PAS)
    assert min(y for f in formes for _x, y in f.anneaux[0]) > milieu - 120


def test_half_of_the_outlines_are_not_a_map(contours: None, communes: list[Commune]) -> None:
    Contour.objects.filter(code__in=[c.pk for c in communes[:3]]).delete()
    assert all(f.approximative for f in shapes(REGION))


def test_outlines_of_groups_serve_when_those_of_communes_are_not_there(
    communes: list[Commune],
) -> None:
    Contour.objects.create(nature="epci", code="200000001", geometrie=carre(0, 0, 2))
    Contour.objects.create(nature="epci", code="200000002", geometrie=carre(2, 0))
    formes = shapes(REGION, "epci")
    assert [surface(f.anneaux[0]) for f in formes] == [2 * 500**2, 500**2]
    assert not any(f.approximative for f in formes)
    assert all(f.approximative for f in shapes(REGION))


def test_shapes_are_read_once_until_territories_are_loaded_again(
    contours: None, django_assert_num_queries
) -> None:
    with django_assert_num_queries(4):
        shapes(REGION)
    with django_assert_num_queries(1):
        avant = shapes(REGION)
    Contour.objects.filter(code="37000").delete()
    assert shapes(REGION) == avant
    Chargement.objects.create(referentiel="contours:commune", source="x", reussi=True)
    assert shapes(REGION) != avant


def test_communes_nobody_can_place_are_left_out(db: None) -> None:
    creer_commune("37001", "Nulle part")
    assert shapes(REGION) == []


def test_a_territory_of_nothing_has_no_shape(communes: list[Commune]) -> None:
    assert shapes(Territoire("bassins", "inconnu", "Inconnu")) == []


@pytest.mark.donnees_reelles
def test_the_region_on_its_official_outlines(donnees_reelles: Path) -> None:
    call_command("territoires", "embarques")
    avant = {f.code for f in shapes(REGION)}
    assert avant == set(Commune.objects.in_territory().values_list("pk", flat=True))
    chemin = donnees_reelles / "geo" / "communes-cvl-2026-600m.geojson"
    call_command("territoires", "charger", "--referentiel=contours", f"--source={chemin}")
    formes = shapes(REGION)
    assert {f.code for f in formes} == avant
    assert not any(f.approximative for f in formes)
    assert max(edges(formes).values()) == 2
    racine = lu(choropleth(formes, {}, titre="t", description="d"))
    large, haute = boite(racine)
    points = [p for _d, tours in aires(racine) for tour in tours for p in tour]
    assert max(x for x, _y in points) / 1.25 <= large
    assert max(y for _x, y in points) / 1.25 <= haute
    bassins = shapes(REGION, "bassins-de-vie")
    assert len(bassins) == 23
    assert territory("region", "24") is not None
