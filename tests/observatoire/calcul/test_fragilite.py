"""The index of fragility: within its scale, never lower when things get worse, by hand for a few communes."""

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repere.observatoire.calcul.croisement import cross, thresholds
from repere.observatoire.calcul.fragilite import (
    CRITERES,
    POIDS_EGAUX,
    Bornes,
    Reference,
    fragility,
    percentile,
    reference,
    scaled,
)

PARTS = st.floats(0.0, 100.0)
VALEURS = st.fixed_dictionaries({}, optional={c: st.none() | PARTS for c in CRITERES})
COMMUNES = st.lists(st.tuples(VALEURS, st.integers(0, 100_000)), min_size=1, max_size=20)
# Each criterion from 10 to 30 per cent.
SIMPLE = Reference("test", dict.fromkeys(CRITERES, Bornes(10.0, 30.0)))


@given(COMMUNES)
def test_an_index_stays_within_its_scale(communes: list) -> None:
    sur = reference("toutes", communes)
    for valeurs, _population in communes:
        indice = fragility(valeurs, sur)
        connus = sum(valeurs.get(c) is not None and c in sur.bornes for c in CRITERES)
        assert (indice is None) == (connus < 3)
        if indice:
            assert 1 <= indice.note <= 10 and all(1 <= n <= 10 for n in indice.notes.values())
            assert indice.combien == f"{connus}/5"


@given(st.fixed_dictionaries(dict.fromkeys(CRITERES, PARTS)), st.sampled_from(CRITERES), PARTS)
def test_worse_is_never_better(valeurs: dict[str, float], critere: str, plus: float) -> None:
    avant = fragility(valeurs, SIMPLE)
    apres = fragility(valeurs | {critere: valeurs[critere] + plus}, SIMPLE)
    assert avant and apres and apres.note >= avant.note - 1e-12


@given(
    st.lists(st.tuples(PARTS, st.integers(1, 1000)), min_size=1, max_size=30), st.floats(0.0, 1.0)
)
def test_a_percentile_is_what_it_says(valeurs: list[tuple[float, int]], part: float) -> None:
    trouve = percentile(valeurs, part)
    total = sum(p for _v, p in valeurs)
    jusque = sum(p for v, p in valeurs if v <= trouve)
    sous = sum(p for v, p in valeurs if v < trouve)
    assert jusque >= part * total * (1 - 1e-9)
    assert sous < part * total or part == 0 or isclose(sous, part * total)


def test_percentiles_by_hand() -> None:
    # 90 people at 10, 10 at 50: a village of ten does not stretch the scale for 95 of 100.
    assert percentile([(50.0, 10), (10.0, 90)], 0.05) == 10
    assert percentile([(50.0, 10), (10.0, 90)], 0.95) == 50
    assert percentile([(50.0, 4), (10.0, 96)], 0.95) == 10
    with pytest.raises(ValueError, match="population"):
        percentile([(10.0, 0)], 0.5)


@pytest.mark.parametrize(
    ("valeur", "note"), [(0, 1.0), (10, 1.0), (20, 5.5), (30, 10.0), (90, 10.0)]
)
def test_a_scale_by_hand(valeur: float, note: float) -> None:
    assert scaled(valeur, Bornes(10.0, 30.0)) == note


def test_all_alike_is_neither_strong_nor_weak() -> None:
    assert [scaled(v, Bornes(10.0, 10.0)) for v in (9.0, 10.0, 11.0)] == [1.0, 5.5, 10.0]


def test_an_index_by_hand() -> None:
    valeurs = {CRITERES[0]: 10.0, CRITERES[1]: 20.0, CRITERES[2]: 30.0}
    indice = fragility(valeurs, SIMPLE, imputes=frozenset({CRITERES[2], CRITERES[4]}))
    assert indice and isclose(indice.note, 5.5) and indice.combien == "3/5"
    # Said of the criteria that count only.
    assert indice.imputes == {CRITERES[2]}
    lourd = fragility(valeurs, SIMPLE, poids=POIDS_EGAUX | {CRITERES[2]: 3.0})
    assert lourd and isclose(lourd.note, (1.0 + 5.5 + 3 * 10.0) / 5)
    assert fragility({CRITERES[0]: 10.0, CRITERES[1]: 20.0}, SIMPLE) is None
    assert fragility(valeurs, SIMPLE, poids=POIDS_EGAUX | {CRITERES[2]: 0.0}) is None


@given(
    st.dictionaries(st.sampled_from("abcdefgh"), st.tuples(PARTS, PARTS, st.integers(0, 900))),
)
def test_each_commune_is_in_one_case_at_most(lignes: dict[str, tuple[float, float, int]]) -> None:
    cases = cross(
        {c: b for c, (b, _o, _p) in lignes.items()},
        {c: o for c, (_b, o, _p) in lignes.items()},
        {c: p for c, (_b, _o, p) in lignes.items()},
    )
    vues = [commune for case in cases for commune in case.communes]
    assert len(cases) == 9 and len(vues) == len(set(vues))
    assert sum(case.personnes for case in cases) == sum(p for _b, _o, p in lignes.values())


def test_thirds_by_hand() -> None:
    assert thresholds([(1.0, 100), (2.0, 100), (3.0, 100)]) == (1.0, 2.0)
    besoins, offres = {"a": 1.0, "b": 2.0, "c": 3.0}, {"a": 3.0, "b": 2.0, "c": 1.0}
    premiere = cross(besoins, offres, {"a": 100, "b": 100, "c": 100})[0]
    assert (premiere.besoin, premiere.offre, premiere.communes) == (2, 0, ("c",))
