"""Charts: what is drawn is what was counted, in French, on the sheet; the table says the same."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repere.observatoire.dessin.nombres import number
from repere.observatoire.graphiques import (
    Barre,
    Effectif,
    Serie,
    bar_table,
    bars,
    cross_key,
    line_table,
    lines,
    matrix,
    matrix_table,
)
from repere.observatoire.graphiques.cadre import ceiling
from tests.observatoire.dessin.lecture_svg import SVG, boite, lu, textes, tours

MOTS = {"titre": "Un titre", "description": "Une description"}
FINE = "\N{NARROW NO-BREAK SPACE}"
INSECABLE = "\N{NO-BREAK SPACE}"
mesures = st.one_of(
    st.none(), st.floats(0, 1e7), st.sampled_from([float("nan"), float("inf"), -3.0, 0.0])
)
mots = st.text(max_size=60)


def check(svg: str) -> None:
    """Everything is on the sheet."""
    racine = lu(svg)
    large, haute = boite(racine)
    for rect in racine.iter(f"{SVG}rect"):
        x, y, large_, haut = (float(rect.attrib.get(c, 0)) for c in ("x", "y", "width", "height"))
        assert large_ >= 0 and x >= -0.01 and x + large_ <= large + 0.01, rect.attrib
        assert y >= -0.01 and y + haut <= haute + 0.01
    for rond in racine.iter(f"{SVG}circle"):
        assert 0 <= float(rond.attrib["cx"]) <= large
        assert 0 <= float(rond.attrib["cy"]) <= haute
    for texte in racine.iter(f"{SVG}text"):
        assert 0 <= float(texte.attrib["x"]) <= large
        assert 0 < float(texte.attrib["y"]) <= haute
    for chemin in racine.iter(f"{SVG}path"):
        for x, y in (p for tour in tours(chemin.attrib["d"]) for p in tour):
            assert -0.01 <= x <= large and -8 <= y <= haute + 8


@given(st.lists(st.tuples(mots, mesures, mesures), max_size=8), mots)
def test_bars(lignes: list, reference: str) -> None:
    barres = [Barre(*ligne) for ligne in lignes]
    check(bars(barres, reference=reference, unite="%", **MOTS))
    tableau = bar_table(barres, quoi="Quoi", combien="Part", reference="Région", unite="%")
    assert len(tableau.lignes) == len(barres)
    assert all(len(ligne) == 3 for ligne in tableau.lignes)


@given(
    st.lists(
        st.tuples(mots, st.dictionaries(st.integers(2000, 2040).map(float), mesures, max_size=9)),
        max_size=6,
    )
)
def test_lines(brutes: list) -> None:
    series = [Serie(*brute) for brute in brutes]
    check(lines(series, **MOTS))
    tableau = line_table(series, quand="Année")
    assert len(tableau.lignes) == len({t for s in series for t in s.valeurs})


@given(
    st.dictionaries(
        st.tuples(st.integers(0, 2), st.integers(0, 2)),
        st.builds(Effectif, st.integers(0, 40_000), st.integers(0, 70_000_000)),
    )
)
def test_matrices(effectifs: dict) -> None:
    check(matrix(effectifs, **MOTS))
    assert len(matrix_table(effectifs, quoi="Besoin et aide").lignes) == 9


def rects(svg: str, classe: str) -> list[float]:
    return [
        float(r.attrib["width"])
        for r in lu(svg).iter(f"{SVG}rect")
        if r.attrib.get("class") == classe
    ]


def test_bars_are_as_long_as_their_values_the_longest_first_the_unknown_last() -> None:
    barres = [Barre("Peu", 10), Barre("Rien de connu", None), Barre("Beaucoup", 40)]
    svg = bars(barres, unite="lieux", **MOTS)
    longue, courte = rects(svg, "s0")
    assert longue == 4 * courte
    assert textes(lu(svg)) == [
        "Beaucoup", f"40{INSECABLE}lieux", "Peu", f"10{INSECABLE}lieux", "Rien de connu", "non connu",
    ]  # fmt: skip
    assert [ligne[0] for ligne in bar_table(barres, quoi="a", combien="b").lignes] == [
        "Beaucoup", "Peu", "Rien de connu",
    ]  # fmt: skip


def test_a_share_of_a_hundred_is_drawn_on_a_hundred() -> None:
    (moitie,) = rects(bars([Barre("Moitié", 50)], maximum=100, **MOTS), "s0")
    (rail,) = rects(bars([Barre("Moitié", 50)], maximum=100, **MOTS), "rail")
    assert moitie * 2 == rail


def test_no_line_goes_through_a_year_that_nobody_measured() -> None:
    svg = lines([Serie("Tours", {2021: 1, 2022: 2, 2023: None, 2024: 4, 2025: 4})], **MOTS)
    courbes = [g for g in lu(svg).iter(f"{SVG}g") if g.attrib.get("class") == "courbe s0"]
    traits = [len(t) for g in courbes for p in g.iter(f"{SVG}path") for t in tours(p.attrib["d"])]
    # The sample of the key, then two pieces of two points.
    assert sorted(traits) == [2, 2, 2]
    assert sum(len(list(g.iter(f"{SVG}circle"))) for g in courbes) == 4
    assert "2023" in textes(lu(svg))


def test_years_have_no_thousands() -> None:
    assert line_table([Serie("Tours", {2024: 1234})], quand="Année").lignes == (
        ("2024", f"1{FINE}234"),
    )


def test_colours_of_keys_are_those_of_charts() -> None:
    croisees = [case.classe for case in cross_key("Besoin et aide").cases]
    # What calls for help first is said first.
    assert croisees[0] == "b20" and croisees[-1] == "absent" and len(croisees) == 10


@pytest.mark.parametrize(
    ("valeur", "unite", "decimales", "dit"),
    [
        (1234567, "", 0, f"1{FINE}234{FINE}567"),
        (27.45, "%", 1, f"27,4{INSECABLE}%"),
        (42, "%", 1, f"42,0{INSECABLE}%"),
        (-0.04, "", 1, "0,0"),
        (-0.4, "", 0, "0"),
        (None, "%", 0, "non connu"),
        (float("nan"), "%", 0, "non connu"),
        (float("-inf"), "", 0, "non connu"),
    ],
)
def test_numbers_are_french(valeur: float | None, unite: str, decimales: int, dit: str) -> None:
    assert number(valeur, unite, decimales) == dit


@given(st.floats(1e-6, 1e12))
def test_an_axis_ends_just_above(valeur: float) -> None:
    assert valeur <= ceiling(valeur) * (1 + 1e-9) <= 2 * valeur * (1 + 1e-9)


@pytest.mark.parametrize(
    "draw",
    [
        lambda: bars([Barre("a", 1)], **MOTS),
        lambda: lines([Serie("a", {1: 2})], **MOTS),
        lambda: matrix({(2, 0): Effectif(1, 2)}, **MOTS),
    ],
)
def test_the_same_figures_give_the_same_picture(draw: Callable[[], str]) -> None:
    assert draw() == draw()


@pytest.mark.parametrize("valeur", [5e-324, 0.0, -3.0])
def test_an_axis_above_nothing_ends_at_one(valeur: float) -> None:
    assert ceiling(valeur) == 1
