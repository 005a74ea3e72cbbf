"""Journeys kept, parts of the places, one place more, where to put it: against going through everything."""

from itertools import combinations
from math import isclose

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from repere.observatoire.calcul.accessibilite import accessibility, gain_together
from repere.observatoire.calcul.croisement import cross
from repere.observatoire.calcul.modele import Demande, Offre
from repere.observatoire.calcul.reseau import Masque, Reseau
from repere.observatoire.calcul.simulation import best_places
from repere.observatoire.calcul.trajets import TableDeTrajets, journeys, minutes, nearest
from repere.socle.geographie import Point, distance_km
from tests.observatoire.calcul.test_acces import DEMANDES, OFFRES, POINTS

MASQUES = st.lists(st.booleans(), min_size=8, max_size=8)
TABLES = st.dictionaries(
    st.tuples(st.sampled_from([f"c{n}" for n in range(12)]), st.sampled_from(["k0", "k1", "o3"])),
    st.floats(0, 60),
    max_size=12,
).map(TableDeTrajets)


def anchored(offres: list[Offre]) -> list[Offre]:
    """Put the places in two communes, so that several share a line of the table."""
    return [Offre(o.cle, o.point, o.heures, f"k{rang % 2}") for rang, o in enumerate(offres)]


@given(DEMANDES, OFFRES, MASQUES)
def test_a_part_of_the_places_is_as_if_the_others_were_not(
    demandes: list[Demande], offres: list[Offre], gardes: list[bool]
) -> None:
    masque = Masque(gardes[: len(offres)])
    restent = [o for o, garde in zip(offres, masque, strict=True) if garde]
    reseau = Reseau(demandes, offres)
    attendu = accessibility(demandes, restent)
    assert all(
        isclose(a, attendu[d.cle], rel_tol=1e-12)
        for a, d in zip(reseau.access(masque), demandes, strict=True)
    )
    proches = nearest(demandes, restent, duree_max=30)
    for demande, (duree, rang) in zip(demandes, reseau.nearest(masque), strict=True):
        if demande.cle in proches:
            assert (offres[rang], duree) == proches[demande.cle]
        else:
            assert rang == -1


@given(DEMANDES, OFFRES, POINTS, st.floats(0.1, 80.0), MASQUES)
def test_what_was_foreseen_is_what_comes(
    demandes: list[Demande], offres: list[Offre], point: Point, heures: float, gardes: list[bool]
) -> None:
    neuve = Offre("neuf", point, heures)
    masque = Masque(gardes[: len(offres)])
    restent = [o for o, garde in zip(offres, masque, strict=True) if garde]
    gain = gain_together(Reseau(demandes, offres), [neuve], masque)
    apres = accessibility(demandes, [*restent, neuve])
    assert all(isclose(gain.acces[c], a, rel_tol=1e-9, abs_tol=1e-9) for c, a in apres.items())
    avant, ensuite = (
        nearest(demandes, liste, duree_max=30) for liste in (restent, [*restent, neuve])
    )
    for borne, plus in gain.a_portee.items():
        ici = [
            sum(d.population for d in demandes if d.cle in p and p[d.cle][1] <= borne)
            for p in (avant, ensuite)
        ]
        assert plus == ici[1] - ici[0]
    assert gain.mieux >= max(gain.a_portee.values())


@given(DEMANDES, OFFRES.map(anchored), TABLES, st.floats(1.0, 60.0))
def test_a_table_is_found_as_by_going_through_all(
    demandes: list[Demande], offres: list[Offre], table: TableDeTrajets, duree: float
) -> None:
    trouves = [
        (t.de, t.vers, t.minutes) for t in journeys(demandes, offres, duree_max=duree, table=table)
    ]
    tous = [
        (i, j, m)
        for i, d in enumerate(demandes)
        for j, o in enumerate(offres)
        if (m := table.row(d.cle).get(o.commune, minutes(distance_km(d.point, o.point)))) <= duree
    ]
    assert trouves == tous


@settings(max_examples=60)
@given(DEMANDES, OFFRES, st.integers(1, 3), st.sampled_from([10.0, 20.0, 30.0]))
def test_greedy_choices_are_near_the_best_there_is(
    demandes: list[Demande], offres: list[Offre], combien: int, duree: float
) -> None:
    reseau = Reseau(demandes, offres)
    choix = best_places(reseau, demandes, combien=combien, duree=duree)
    loin = {d.cle for d, (m, _) in zip(demandes, reseau.nearest(), strict=True) if m > duree}
    atteint: dict[str, set[str]] = {d.cle: set() for d in demandes}
    for trajet in journeys(demandes, demandes, duree_max=duree):
        atteint[demandes[trajet.vers].cle].add(demandes[trajet.de].cle)
    personnes = {d.cle: d.population for d in demandes}

    def reached(cles: tuple[str, ...]) -> int:
        return sum(personnes[c] for c in loin & set().union(*(atteint[cle] for cle in cles)))

    choisis = tuple(c.cle for c in choix)
    assert len(set(choisis)) == len(choisis) <= combien
    # Each adds what it says, to those before it.
    for rang, un_choix in enumerate(choix, start=1):
        assert un_choix.personnes == reached(choisis[:rang]) - reached(choisis[: rang - 1]) > 0
    meilleur = max(
        (reached(groupe) for n in range(combien + 1) for groupe in combinations(personnes, n)),
        default=0,
    )
    assert reached(choisis) >= 0.63 * meilleur
    if combien == 1:
        assert reached(choisis) == meilleur


def test_only_some_people_are_looked_after() -> None:
    a, b = (Demande(cle, POINT, n) for cle, n in (("a", 10), ("b", 5)))
    choix = best_places(Reseau([a, b], []), [a], combien=3, duree=10, pour=frozenset("b"))
    assert [(c.cle, c.personnes) for c in choix] == [("a", 5)]


POINT = Point(47.0, 1.0)


def test_a_part_of_the_communes_keeps_the_classes_of_all() -> None:
    besoins = {"a": 1.0, "b": 2.0, "c": 3.0}
    cases = cross(besoins, besoins, dict.fromkeys("abc", 100), parmi=["c", "z"])
    assert {(c.besoin, c.offre): c.communes for c in cases if c.communes} == {(2, 2): ("c",)}
    assert sum(case.personnes for case in cases) == 100
    vide = cross(besoins, besoins, dict.fromkeys("abc", 100), parmi=[])
    assert len(vide) == 9 and not any(case.communes for case in vide)


@pytest.mark.parametrize("masque", [None, Masque(b"")])
def test_nobody_and_nothing(masque: Masque | None) -> None:
    assert Reseau([], []).access(masque) == [] == Reseau([], []).nearest(masque)
    assert best_places(Reseau([], []), [], combien=3, duree=10) == []
