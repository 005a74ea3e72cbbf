"""The logic of campaigns: the way between places, parts, priorities, when to call again."""

import random
from datetime import date, datetime, timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repere.annuaire.horaires.osm import PARIS, Statut, state_at
from repere.annuaire.standard.complements import HorairesExceptionnels
from repere.professionnels.campagnes.essais import next_try
from repere.professionnels.campagnes.priorite import priority
from repere.professionnels.campagnes.repartition import share_out
from repere.professionnels.campagnes.tournee import length_km, visiting_order
from repere.socle.geographie import Point

POINTS = st.builds(Point, st.floats(46.5, 48.5), st.floats(0, 3))
VENDREDI_MIDI = datetime(2026, 11, 20, 12, 0, tzinfo=PARIS)


@given(st.lists(POINTS, max_size=12), st.none() | POINTS)
def test_a_way_visits_each_place_once(points, depart) -> None:
    assert sorted(visiting_order(points, depart)) == list(range(len(points)))


@given(st.lists(POINTS, min_size=2, max_size=12), POINTS)
def test_a_way_is_never_longer_than_the_order_given(points, depart) -> None:
    """2-opt leaves nothing to gain by turning any part round."""
    ordre = visiting_order(points, depart)
    longueur = length_km(points, ordre, depart)
    for i in range(len(ordre)):
        for j in range(i + 1, len(ordre)):
            tourne = ordre[:i] + ordre[i : j + 1][::-1] + ordre[j + 1 :]
            assert longueur <= length_km(points, tourne, depart) + 1e-6


def test_a_way_undoes_what_the_nearest_each_time_crosses() -> None:
    """The nearest first, then back over one's steps: a way that only 2-opt shortens."""
    hasard = random.Random(7)
    gagnes = 0
    for _ in range(40):
        points = [Point(47 + hasard.random() / 5, 0.6 + hasard.random() / 5) for _ in range(6)]
        depart = Point(47.1, 0.7)
        trouvee = length_km(points, visiting_order(points, depart), depart)
        meilleure = min(length_km(points, list(o), depart) for o in permutations(range(6)))
        assert trouvee <= 1.25 * meilleure
        gagnes += trouvee <= meilleure + 1e-6
    assert gagnes >= 25


def test_a_hundred_and_fifty_places_are_ordered() -> None:
    points = [Point(47 + n % 13 / 50, 0.5 + n % 17 / 50) for n in range(150)]
    assert sorted(visiting_order(points)) == list(range(150))


COMMUNES = st.dictionaries(st.text(min_size=1, max_size=4), st.integers(1, 40), max_size=12)


@given(COMMUNES, st.lists(st.integers(1, 99), min_size=1, max_size=6, unique=True))
def test_every_place_has_one_person_and_nobody_twice_their_part(communes, personnes) -> None:
    parts = share_out(communes, personnes)
    for commune, nombre in communes.items():
        assert sum(p.nombre for p in parts if p.commune == commune) == nombre
    charges = [sum(p.nombre for p in parts if p.personne == qui) for qui in personnes]
    juste = -(-sum(communes.values()) // len(personnes))
    assert max(charges, default=0) <= 2 * juste
    assert len({(p.commune, p.personne) for p in parts}) == len(parts)


def test_a_commune_stays_whole_and_parts_are_even() -> None:
    parts = share_out({"Tours": 4, "Luynes": 2, "Ballan": 2}, [7, 9])
    assert {(p.commune, p.personne, p.nombre) for p in parts} == {
        ("Tours", 7, 4),
        ("Ballan", 9, 2),
        ("Luynes", 9, 2),
    }


def test_nobody_to_share_with() -> None:
    assert share_out({"Tours": 4}, []) == []


def test_a_large_commune_is_divided() -> None:
    parts = share_out({"Tours": 30}, [1, 2, 3])
    assert [p.nombre for p in parts] == [10, 10, 10]


def test_old_and_reported_places_come_first() -> None:
    jour = date(2026, 11, 21)
    recent = priority(vu_le=jour - timedelta(days=40), jour=jour)
    vieux = priority(vu_le=jour - timedelta(days=700), jour=jour)
    assert recent < vieux < priority(vu_le=None, jour=jour)
    assert priority(vu_le=jour, jour=jour, signalements=1) > recent
    assert priority(vu_le=jour, jour=jour, recherches=50) > priority(vu_le=jour, jour=jour)
    # Nobody buries a basin under reports, nor under searches.
    assert priority(vu_le=jour, jour=jour, signalements=900) == priority(
        vu_le=jour, jour=jour, signalements=5
    )
    assert priority(vu_le=jour, jour=jour, recherches=9000) == 12
    assert priority(vu_le=jour + timedelta(days=9), jour=jour) == 0


@pytest.mark.parametrize(
    ("horaires", "attendu"),
    [
        # Open this afternoon still: two hours from now.
        ("Mo-Fr 09:00-17:00", datetime(2026, 11, 20, 14, 0, tzinfo=PARIS)),
        # Opens later today: a little after it opens.
        ("Fr 15:00-18:00", datetime(2026, 11, 20, 15, 15, tzinfo=PARIS)),
        # Closes before we may call again: the next opening.
        ("Mo,Fr 09:00-12:30", datetime(2026, 11, 23, 9, 15, tzinfo=PARIS)),
        # Nothing known: office hours of the next working day that remain.
        ("", datetime(2026, 11, 20, 14, 30, tzinfo=PARIS)),
        ("n'importe quoi", datetime(2026, 11, 20, 14, 30, tzinfo=PARIS)),
    ],
)
def test_when_to_call_again(horaires: str, attendu: datetime) -> None:
    assert next_try(horaires, VENDREDI_MIDI) == attendu


def test_nobody_is_told_to_call_a_closed_place() -> None:
    conges = HorairesExceptionnels(date(2026, 11, 20), date(2026, 11, 24), message="Congés")
    essai = next_try("Mo-Fr 09:00-17:00", VENDREDI_MIDI, [conges])
    assert essai == datetime(2026, 11, 25, 9, 15, tzinfo=PARIS)


def test_a_place_that_opens_once_in_a_while() -> None:
    assert next_try("2027 Jan 15 10:00-12:00", VENDREDI_MIDI).date() == date(2027, 1, 15)


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)),
    st.sampled_from(["Mo-Fr 09:00-12:00,14:00-17:00", "Sa 10:00-11:00", "Tu 18:00-24:00"]),
)
def test_the_place_is_open_when_one_calls_again(moment, horaires) -> None:
    essai = next_try(horaires, moment.replace(tzinfo=PARIS))
    assert state_at(horaires, essai).statut is Statut.OUVERT
    assert essai - moment.replace(tzinfo=PARIS) >= timedelta(hours=2)
