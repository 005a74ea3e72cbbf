"""Access: what the method promises holds for any country that hypothesis draws, and small ones done by hand."""

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repere.observatoire.calcul.accessibilite import accessibility, gain_together, served
from repere.observatoire.calcul.modele import Demande, Offre, weight
from repere.observatoire.calcul.reseau import POUR, Reseau
from repere.observatoire.calcul.trajets import (
    TableDeTrajets,
    journeys,
    minutes,
    nearest,
    reach,
)
from repere.socle.geographie import Point, distance_km

# About 100 km by 100 km, where France is.
POINTS = st.builds(Point, st.floats(47.0, 48.0), st.floats(0.0, 1.4))
DEMANDES = st.lists(st.tuples(POINTS, st.integers(0, 50_000)), max_size=12).map(
    lambda lignes: [Demande(f"c{rang}", *ligne) for rang, ligne in enumerate(lignes)]
)
OFFRES = st.lists(st.tuples(POINTS, st.floats(0.0, 80.0)), max_size=8).map(
    lambda lignes: [Offre(f"o{rang}", *ligne) for rang, ligne in enumerate(lignes)]
)


@given(DEMANDES, OFFRES)
def test_the_mean_over_people_is_supply_over_demand(
    demandes: list[Demande], offres: list[Offre]
) -> None:
    acces = accessibility(demandes, offres)
    peuplees = [d for d in demandes if d.population]
    atteintes = {t.vers for t in journeys(peuplees, offres, duree_max=30) if weight(t.minutes) > 0}
    offert = sum(offres[rang].heures for rang in atteintes)
    recu = sum(acces[d.cle] * d.population for d in demandes) / POUR
    assert isclose(recu, offert, rel_tol=1e-9, abs_tol=1e-9)


@given(DEMANDES, OFFRES, POINTS, st.floats(0.0, 80.0))
def test_one_place_more_lowers_nobody(
    demandes: list[Demande], offres: list[Offre], point: Point, heures: float
) -> None:
    avant = accessibility(demandes, offres)
    gain = gain_together(Reseau(demandes, offres), [Offre("neuf", point, heures)])
    assert all(gain.acces[cle] >= a * (1 - 1e-12) for cle, a in avant.items())
    assert all(plus >= 0 for plus in gain.a_portee.values())


@given(DEMANDES)
def test_no_supply_gives_nothing(demandes: list[Demande]) -> None:
    assert set(accessibility(demandes, []).values()) <= {0.0}
    assert set(served(demandes, []).values()) <= {0}


@given(DEMANDES, OFFRES, st.floats(1.0, 60.0))
def test_the_grid_finds_what_going_through_all_finds(
    demandes: list[Demande], offres: list[Offre], duree: float
) -> None:
    trouves = {(t.de, t.vers) for t in journeys(demandes, offres, duree_max=duree)}
    tous = {
        (i, j)
        for i, d in enumerate(demandes)
        for j, o in enumerate(offres)
        if minutes(distance_km(d.point, o.point)) <= duree
    }
    assert trouves == tous


@given(st.floats(0.0, 300.0), st.floats(0.0, 300.0))
def test_farther_takes_longer(a: float, b: float) -> None:
    assert (minutes(a) <= minutes(b)) == (a <= b) or isclose(minutes(a), minutes(b))
    assert isclose(reach(minutes(a)), a, abs_tol=1e-9)


def test_minutes_by_hand() -> None:
    assert minutes(0) == 0
    # 1.3 km of road at 30 km/h.
    assert isclose(minutes(1.0), 2.6)
    # 13 km of road: 3 at 30 km/h, 10 at 50.
    assert isclose(minutes(10.0), 18.0)


@pytest.mark.parametrize(
    ("duree", "attendu"), [(0, 1.0), (10, 1.0), (10.1, 0.68), (20, 0.68), (30, 0.22), (30.1, 0.0)]
)
def test_weights_are_those_of_the_paper(duree: float, attendu: float) -> None:
    assert weight(duree) == attendu


ICI, LOIN = Point(47.39, 0.69), Point(47.39, 3.0)
# 13 minutes, then 26 minutes, as an imported table says.
A, B = Demande("a", ICI, 1000), Demande("b", LOIN, 3000)
TABLE = TableDeTrajets({("a", "x"): 5.0, ("b", "x"): 15.0, ("a", "y"): 25.0, ("b", "y"): 45.0})


def test_access_by_hand() -> None:
    """x: 20 h shared by 1,000 + 0.68 × 3,000 = 3,040 people; y: 10 h shared by 0.22 × 1,000 = 220."""
    acces = accessibility([A, B], [Offre("x", ICI, 20.0), Offre("y", LOIN, 10.0)], table=TABLE)
    assert isclose(acces["a"], 10_000 * (20 / 3040 + 0.22 * 10 / 220))
    assert isclose(acces["b"], 10_000 * 0.68 * 20 / 3040)


def test_people_within_reach_by_hand() -> None:
    assert served([A, B], [Offre("x", ICI)], table=TABLE) == {10.0: 1000, 20.0: 4000, 30.0: 4000}
    assert served([A, B], [Offre("y", LOIN)], table=TABLE) == {10.0: 0, 20.0: 0, 30.0: 1000}


def test_what_a_place_would_change_by_hand() -> None:
    gain = gain_together(Reseau([A, B], [Offre("y", LOIN)], table=TABLE), [Offre("x", ICI)])
    assert gain.mieux == 4000
    assert gain.a_portee == {10.0: 1000, 20.0: 4000, 30.0: 3000}


def test_the_table_lacks_what_the_crow_flies() -> None:
    proches = nearest([A], [Offre("z", ICI)], duree_max=30, table=TABLE)
    assert proches["a"][0].cle == "z" and proches["a"][1] == 0


def test_equally_near_the_first_wins() -> None:
    assert nearest([A], [Offre("u", ICI), Offre("v", ICI)], duree_max=30)["a"][0].cle == "u"


def test_the_order_of_places_changes_nothing() -> None:
    offres = [Offre("x", ICI, 20.0), Offre("y", LOIN, 10.0)]
    assert accessibility([A, B], offres) == accessibility([A, B], offres[::-1])
