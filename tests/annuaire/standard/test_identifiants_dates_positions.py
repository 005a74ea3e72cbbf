"""Identifiers, codes, dates, coordinates."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repere.annuaire.standard.normalisation import (
    in_france,
    is_siret,
    luhn,
    read_date,
    read_insee,
    read_pair,
    read_pivot,
    read_point,
    read_postcode,
)
from repere.annuaire.standard.normalisation.identifiants import SCIENTIFIQUE

AUJOURDHUI = date(2026, 1, 15)


@pytest.mark.parametrize(
    ("cellule", "pivot"),
    [
        ("21370261600011", "21370261600011"),
        ("213 702 616 00011", "21370261600011"),
        (21370261600011, "21370261600011"),
        ("35600000000048", "35600000000048"),  # La Poste's head office obeys Luhn
        ("35600000059188", "35600000059188"),  # its branches do not
        ("213702616", "213702616"),
        ("W371000001", "W371000001"),
        ("0123456001", "0123456001"),
        ("", ""),
        ("-", ""),
        ("00000000000000", ""),
        ("000000000", ""),
        ("21370261600012", ""),
        ("SANS", ""),
        ("12345", ""),
    ],
)
def test_pivot(cellule, pivot):
    assert read_pivot(cellule).valeur == pivot


@pytest.mark.parametrize("cellule", ["00000000000000", "21370261600012", "12345"])
def test_a_pivot_set_aside_is_said(cellule):
    assert read_pivot(cellule).avis


def test_the_zero_that_a_spreadsheet_ate_comes_back():
    siren = "005520135"
    assert luhn(siren)
    assert read_pivot(int(siren)).valeur == ""  # two zeros lost: no longer certain
    assert read_pivot(siren[1:]).valeur == siren
    assert read_postcode(1000) == ("01000", read_postcode(1000).avis)
    assert read_postcode("1000").avis
    assert read_insee("1004").valeur == "01004"


@given(st.integers(min_value=1, max_value=10**8 - 1), st.integers(min_value=0, max_value=9999))
def test_one_siren_in_ten_and_one_siret_in_ten_is_true(debut, etablissement):
    sirens = [f"{debut:08d}{cle}" for cle in range(10)]
    (siren,) = filter(luhn, sirens)
    if siren != "356000000":
        assert sum(is_siret(f"{siren}{etablissement:04d}{cle}") for cle in range(10)) == 1
    faux = next(s for s in sirens if s != siren)
    assert not any(is_siret(f"{faux}{etablissement:04d}{cle}") for cle in range(10))


@pytest.mark.parametrize(
    ("cellule", "code"),
    [
        ("37000", "37000"),
        ("37 000", "37000"),
        ("F-37000", "37000"),
        ("00000", ""),
        ("3700A", ""),
        ("370000", ""),
        (None, ""),
    ],
)
def test_postcode(cellule, code):
    assert read_postcode(cellule).valeur == code


@pytest.mark.parametrize(
    ("cellule", "code"),
    [("37261", "37261"), ("2a004", "2A004"), ("20004", ""), ("0NULL", ""), (None, "")],
)
def test_insee(cellule, code):
    assert read_insee(cellule).valeur == code


@pytest.mark.parametrize(
    ("cellule", "jour"),
    [
        ("2022-05-09", date(2022, 5, 9)),
        ("2022-05-09T10:00:00.000Z", date(2022, 5, 9)),
        ("2020/06/30 14:16:50.898", date(2020, 6, 30)),
        ("30/06/2020", date(2020, 6, 30)),
        ("30/06/20", date(2020, 6, 30)),
        ("30.6.2020 14:00", date(2020, 6, 30)),
        ("20200630", date(2020, 6, 30)),
        ("2020-06", date(2020, 6, 1)),
        ("1er mai 2022", date(2022, 5, 1)),
        ("mardi 3 février 2021", date(2021, 2, 3)),
        ("juin 2021", date(2021, 6, 1)),
        (44012, date(2020, 6, 30)),
        ("44012", date(2020, 6, 30)),
        (1593475200, date(2020, 6, 30)),
        (1593475200000, date(2020, 6, 30)),
        (datetime(2020, 6, 30, 12), date(2020, 6, 30)),
        (date(2020, 6, 30), date(2020, 6, 30)),
        ("", None),
        ("-", None),
    ],
)
def test_dates_of_every_shape(cellule, jour):
    assert read_date(cellule, aujourdhui=AUJOURDHUI) == (jour, ())


@pytest.mark.parametrize(
    "cellule", ["1970-01-01", "01/01/1970", "1900-01-01", "2031-01-01", "31/02/2020", "bientôt"]
)
def test_a_false_date_is_set_aside_and_said(cellule):
    lu = read_date(cellule, aujourdhui=AUJOURDHUI)
    assert lu.valeur is None
    assert lu.avis


def test_month_and_day_reversed_are_put_right_and_said():
    lu = read_date("12/31/2021", aujourdhui=AUJOURDHUI)
    assert lu.valeur == date(2021, 12, 31)
    assert lu.avis


@pytest.mark.parametrize(
    ("latitude", "longitude", "point"),
    [
        (47.39, 0.69, (47.39, 0.69)),
        ("47.39", "0.69", (47.39, 0.69)),
        ("47,39", "0,69", (47.39, 0.69)),
        (48.85, 0.0, (48.85, 0.0)),  # longitude 0 is in France
        (-21.1, 55.5, (-21.1, 55.5)),
        (5.0, -52.5, (5.0, -52.5)),
        ("47°12'36\"N", "0°41'24\"E", (47.21, 0.69)),
        (None, None, None),
        ("", "", None),
    ],
)
def test_points_read_without_a_word(latitude, longitude, point):
    lu = read_point(latitude, longitude)
    assert lu.avis == ()
    assert lu.valeur == (pytest.approx(point) if point else None)


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [(0, 0), ("0", "0"), (33.1, -4.2), ("abc", 1), (47.39, ""), ("nan", "nan"), (1e300, 2)],
)
def test_a_point_that_places_nothing_is_set_aside_and_said(latitude, longitude):
    lu = read_point(latitude, longitude)
    assert lu.valeur is None
    if latitude != "nan":
        assert lu.avis


def test_latitude_and_longitude_swapped_are_put_right_and_said():
    lu = read_point(0.69, 47.39)
    assert lu.valeur == (47.39, 0.69)
    assert lu.avis


def test_two_coordinates_in_one_cell():
    assert read_pair("47.39, 0.69") == ("47.39", "0.69")
    assert read_pair("[47.39, 0.69]") == ("47.39", "0.69")
    assert read_pair("2 rue Neuve") is None


cellules = st.one_of(st.none(), st.text(), st.floats(), st.integers(), st.dates(), st.booleans())


@given(cellules, cellules)
def test_nothing_crashes_and_what_is_kept_is_in_france(a, b):
    point = read_point(a, b).valeur
    assert point is None or in_france(*point)
    for lire in (read_date, read_pivot, read_postcode, read_insee):
        assert len(lire(a)) == 2


@pytest.mark.parametrize(
    ("lire", "ecrit", "lu"),
    [
        (read_pivot, "43493312300029.0", "43493312300029"),
        (read_pivot, "43493312300029,00", "43493312300029"),
        (read_postcode, "37000.0", "37000"),
        (read_insee, "1053.0", "01053"),
    ],
)
def test_codes_that_a_program_took_for_quantities(lire, ecrit, lu):
    assert lire(ecrit).valeur == lu


def test_a_number_in_scientific_notation_is_lost_and_said_so():
    lu = read_pivot("4,34933E+13")
    assert (lu.valeur, lu.avis[0].raison) == ("", SCIENTIFIQUE)


@pytest.mark.parametrize(
    ("latitude", "longitude", "point"),
    [("47.39°N", "0.69 E", (47.39, 0.69)), ("47,39 N", "0,69° O", (47.39, -0.69))],
)
def test_degrees_with_their_mark_and_side(latitude, longitude, point):
    assert read_point(latitude, longitude).valeur == point
