"""Lines drawn from outlines and from points: shared ends, closed land, short to write."""

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from repere.annuaire.presentation.fond_de_carte import (
    Repere,
    borders_around,
    borders_of,
    chain,
    encode_line,
    rings,
    simplify,
    smooth,
)
from repere.socle.geographie import Point


def square(ouest: float, sud: float) -> dict:
    est, nord = ouest + 1, sud + 1
    coins = [[ouest, sud], [est, sud], [est, nord], [ouest, nord], [ouest, sud]]
    return {"type": "Polygon", "coordinates": [coins]}


def test_border_of_two_neighbours_is_drawn_once() -> None:
    arcs = chain(borders_of([("A", square(0, 47)), ("B", square(1, 47))]))
    assert [a.cotes for a in arcs].count(("A", "B")) == 1
    assert len(arcs) == 3
    [tour] = rings(a.points for a in arcs if len(a.cotes) == 1)
    assert tour[0] == tour[-1] and len(tour) == 7


def test_edges_inside_one_territory_vanish() -> None:
    arcs = chain(borders_of([("37", square(0, 47)), ("37", square(1, 47))]))
    assert {a.cotes for a in arcs} == {("37",)}
    [tour] = rings(a.points for a in arcs)
    assert (10_000, 470_000) in tour and len(tour) == 7


def test_island_and_multipolygon_make_rings_of_their_own() -> None:
    ile = {
        "type": "MultiPolygon",
        "coordinates": [square(0, 47)["coordinates"], square(5, 47)["coordinates"]],
    }
    assert len(rings(a.points for a in chain(borders_of([("A", ile)])))) == 2


def test_lines_that_lead_nowhere_make_no_land() -> None:
    assert rings([[(0, 0), (1, 1), (2, 0)]]) == []


def test_points_make_a_territory_and_the_border_between_two() -> None:
    ouest = [Repere(Point(47 + j / 20, i / 20), "37") for i in range(10) for j in range(10)]
    est = [Repere(Point(47 + j / 20, 0.5 + i / 20), "41") for i in range(10) for j in range(10)]
    arcs = chain(borders_around([*ouest, *est]))
    [limite] = [a for a in arcs if a.cotes == ("37", "41")]
    assert all(abs(x / 10_000 - 0.475) < 0.05 for x, _ in limite.points)
    [tour] = rings(a.points for a in arcs if len(a.cotes) == 1)
    xs = [x / 10_000 for x, _ in tour]
    assert -0.3 < min(xs) < 0.05 and 0.95 < max(xs) < 1.3


def test_a_lonely_commune_still_has_ground_and_no_commune_has_none() -> None:
    arcs = chain(borders_around([Repere(Point(47, 0), "37")]))
    assert len(rings(a.points for a in arcs)) == 1
    assert borders_around([]) == {}


noeuds = st.tuples(st.integers(-50_000, 90_000), st.integers(410_000, 510_000))
lignes = st.lists(noeuds, min_size=2, max_size=60)


@given(lignes, st.floats(0, 5000))
def test_simplified_and_smoothed_lines_keep_their_ends(ligne, ecart) -> None:
    for faite in (simplify(ligne, ecart), smooth(ligne)):
        assert (faite[0], faite[-1]) == (ligne[0], ligne[-1])
    assert len(simplify(ligne, ecart)) <= len(ligne)


@given(lignes)
def test_steps_lead_back_to_the_points(ligne) -> None:
    nombres = encode_line(ligne)
    assert list(zip(accumulate(nombres[::2]), accumulate(nombres[1::2]), strict=True)) == ligne


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(40, 46)), unique=True, max_size=12))
def test_every_outer_line_closes(coins) -> None:
    arcs = chain(borders_of([(f"{x}{y}", square(x, y)) for x, y in coins]))
    dehors = [a.points for a in arcs if len(a.cotes) == 1]
    cotes = sum(len(ligne) - 1 for ligne in dehors)
    assert sum(len(tour) - 1 for tour in rings(dehors)) == cotes
