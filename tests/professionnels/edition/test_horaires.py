"""The hours of the editor: what is read is what was said, to the minute, or is not shown at all."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from repere.annuaire.horaires.osm import is_valid
from repere.annuaire.horaires.texte import read_hours
from repere.professionnels.horaires import (
    FREQUENCES,
    Jour,
    Semaine,
    Vacances,
    read_editable,
    write_hours,
)
from repere.professionnels.horaires.ecriture import normal
from repere.professionnels.horaires.lecture import same_hours
from tests.annuaire.horaires.test_proprietes import MORCEAUX

MINUTES = st.integers(0, 287).map(lambda n: n * 5)
PLAGES = st.tuples(MINUTES, MINUTES).filter(lambda p: p[0] != p[1])
JOURS = st.builds(
    Jour, st.lists(PLAGES, max_size=3).map(tuple), st.sampled_from(sorted(FREQUENCES))
)
A_PART = ["Jul-Aug Mo-Fr 10:00-12:00", "Dec 24-Jan 02 off", "easter off", "PH 10:00-12:00"]
SEMAINES = st.builds(
    Semaine,
    jours=st.tuples(*[JOURS] * 7),
    vacances=st.sampled_from([Vacances.PAREIL, Vacances.FERME]),
    feries_fermes=st.booleans(),
    a_part=st.lists(st.sampled_from(A_PART), max_size=2, unique=True).map(tuple),
)


def runs_into_the_next_day(jour: Jour) -> bool:
    return any(fin > 24 * 60 for _, fin in normal(jour).plages)


@settings(max_examples=150, deadline=None)
@given(SEMAINES)
def test_what_the_editor_writes_it_reads_back(semaine: Semaine) -> None:
    osm = write_hours(semaine)
    if not osm:
        assert semaine.vide
        return
    assert is_valid(osm)
    relue = read_editable(osm)
    if relue is None:
        # Only nights that run into the rules of the next day may be refused; never a day's own hours.
        assert any(map(runs_into_the_next_day, semaine.jours)) or semaine.a_part
        return
    assert same_hours(write_hours(relue), osm)
    if all(j.plages == ((0, 1440),) for j in relue.jours):
        return
    assert relue == replace(semaine, jours=tuple(map(normal, semaine.jours)))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(MORCEAUX), max_size=12).map(" ".join))
def test_hours_read_from_words_are_shown_as_they_are_or_not_at_all(texte: str) -> None:
    osm = read_hours(texte).osm
    if osm is None:
        return
    semaine = read_editable(osm)
    if semaine is not None:
        assert same_hours(osm, write_hours(semaine))


@pytest.mark.parametrize(
    ("osm", "jour", "attendu"),
    [
        ("Mo-Fr 09:00-12:30,14:00-17:30", 0, Jour(((540, 750), (840, 1050)))),
        ("Mo-Fr 09:00-12:00; We off", 2, Jour()),
        ("Mo-Fr 09:00-12:00; Sa[1,3] 09:00-12:00", 5, Jour(((540, 720),), "1,3")),
        ("week 02-52/2 Tu 14:00-18:00", 1, Jour(((840, 1080),), "paires")),
        ("Fr-Mo 10:00-12:00", 6, Jour(((600, 720),))),
        ("24/7", 3, Jour(((0, 1440),))),
    ],
)
def test_days_are_read(osm: str, jour: int, attendu: Jour) -> None:
    semaine = read_editable(osm)
    assert semaine is not None
    assert semaine.jours[jour] == attendu


def test_what_has_no_place_in_the_table_is_kept_beside_it() -> None:
    osm = "Mo-Fr 09:00-12:00; Mo[1] off; Jul-Aug Mo-Fr 10:00-12:00; SH off; PH off"
    semaine = read_editable(osm)
    assert semaine is not None
    assert semaine.a_part == ("Mo[1] off", "Jul-Aug Mo-Fr 10:00-12:00")
    assert (semaine.vacances, semaine.feries_fermes) == (Vacances.FERME, True)
    assert same_hours(osm, write_hours(semaine))


@pytest.mark.parametrize(
    "osm",
    [
        'Mo-Fr 09:00-12:00 "sur rendez-vous"',
        "Mo-Fr 09:00-12:00 || Sa 10:00-12:00",
        "sunrise-sunset",
        "Jul-Aug Mo off; Mo 09:00-12:00",
        "Mo 09:00+",
        "n’importe quoi",
    ],
)
def test_hours_that_the_table_cannot_say_are_not_shown_as_others(osm: str) -> None:
    assert read_editable(osm) is None


def test_the_hours_of_school_holidays_close_the_days_they_leave_out() -> None:
    semaine = Semaine(
        jours=(Jour(((540, 1020),)),) * 5 + (Jour(),) * 2,
        vacances=Vacances.AUTRES,
        horaires_vacances="Mo,Tu 09:00-12:00",
    )
    osm = write_hours(semaine)
    assert osm == "Mo-Fr 09:00-17:00; SH off; SH Mo,Tu 09:00-12:00"
    assert read_editable(osm) == semaine
