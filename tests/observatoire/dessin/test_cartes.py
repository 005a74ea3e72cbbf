"""Maps: borders stay shared, nobody is lost, everything is on the sheet, whatever the partition."""

from collections import Counter, defaultdict
from itertools import pairwise
from math import cos, radians

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from repere.annuaire.presentation.fond_de_carte import borders_of
from repere.annuaire.presentation.fond_de_carte.arcs import edge
from repere.observatoire.cartes import (
    LIENS_MAX,
    Etiquette,
    Forme,
    Habillage,
    choropleth,
    crossed,
    limits,
    quantiles,
    readable_names,
    sliced,
    symbols,
)
from repere.observatoire.cartes.noms import middle
from repere.observatoire.cartes.plan import plan
from repere.observatoire.cartes.symboles import RAYON_MAX, key_values, radius
from repere.observatoire.cartes.topologie import areas, surface, tolerance
from tests.observatoire.dessin.lecture_svg import SVG, aires, boite, lu, textes

COTE = 7
MOTS = {"titre": "Un titre", "description": "Une description"}
grilles = st.lists(st.sampled_from("abcde"), min_size=COTE**2, max_size=COTE**2)
# Up to the side of a square: beyond, lines that were apart fall on one another.
tolerances = st.floats(0, 499)


def carre(i: int, j: int, pas: float = 0.05) -> dict:
    coins = [(i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1), (i, j)]
    points = [[0.5 + x * pas, 47 + y * pas] for x, y in coins]
    return {"type": "Polygon", "coordinates": [points]}


def partition(noms: list[str]):
    """Borders of squares in rows: those of one name are one territory."""
    return borders_of((nom, carre(n % COTE, n // COTE)) for n, nom in enumerate(noms))


def dessinees(noms: list[str], ecart: float = 0) -> list[Forme]:
    tours = areas(partition(noms), ecart)
    return [Forme(c, f"Pays {c}", t, middle(t[0])) for c, t in sorted(tours.items())]


# One part of "c" becomes flat where another begins: nothing of it may be left, not even a line.
PLATE = list("aaacaaa" + "aacaaaa" + "aaaeaaa" + "a" * 28)
BRISEE = list("c" * 21 + "ccccdbc" + "cccccbc" + "ceccacc" + "cccccbc")


def morceaux(a, b, noeuds):
    """An edge cut at the nodes that lie on it: where a part became flat, one side may have more nodes."""
    (xa, ya), (xb, yb) = a, b
    dessus = [
        (x, y)
        for x, y in noeuds
        if (xb - xa) * (y - ya) == (yb - ya) * (x - xa) and min(a, b) <= (x, y) <= max(a, b)
    ]
    return [edge(un, autre) for un, autre in pairwise(sorted(dessus))]


@example(BRISEE, 400)
@example(PLATE, 400)
@given(grilles, tolerances)
def test_neighbours_share_their_border_however_simplified(noms: list[str], ecart: float) -> None:
    anneaux = [tour for forme in dessinees(noms, ecart) for tour in forme.anneaux]
    noeuds = {noeud for tour in anneaux for noeud in tour}
    vues: Counter = Counter()
    for tour in anneaux:
        for a, b in pairwise(tour):
            vues.update(morceaux(a, b, noeuds))
    gauche, droite, bas, haut = 5000, 5000 + COTE * 500, 470000, 470000 + COTE * 500
    for bouts, fois in vues.items():
        # Seen by one side only: the outer limit, a corner of which may be cut.
        assert fois % 2 == 0 or all(x in (gauche, droite) or y in (bas, haut) for x, y in bouts)


@given(grilles, tolerances)
def test_no_area_is_ever_lost_nor_flat(noms: list[str], ecart: float) -> None:
    formes = dessinees(noms, ecart)
    assert {forme.code for forme in formes} == set(noms)
    assert all(surface(tour) > 0 for forme in formes for tour in forme.anneaux)


@given(grilles)
def test_without_tolerance_no_surface_moves(noms: list[str]) -> None:
    total = sum(_even_odd(forme.anneaux) for forme in dessinees(noms))
    assert total == COTE**2 * 500**2


def _even_odd(anneaux) -> float:
    """Surface by scan lines: independent of how rings nest or turn."""
    lignes = sorted({y for tour in anneaux for _x, y in tour})
    total = 0.0
    for bas, haut in pairwise(lignes):
        milieu = (bas + haut) / 2
        xs = sorted(
            xa
            for tour in anneaux
            for (xa, ya), (_xb, yb) in pairwise(tour)
            if (ya > milieu) != (yb > milieu)
        )
        total += (haut - bas) * sum(b - a for a, b in zip(xs[::2], xs[1::2], strict=True))
    return total


def test_an_outline_that_goes_and_comes_back_loses_nobody() -> None:
    epine = carre(0, 0)
    epine["coordinates"][0].insert(2, [0.6, 47.02])
    epine["coordinates"][0].insert(3, [0.55, 47.0])
    tours = areas(borders_of([("a", epine), ("b", carre(1, 0)), ("c", carre(0, 1))]), 0)
    assert set(tours) == {"a", "b", "c"}


@given(grilles)
def test_everything_is_drawn_on_the_sheet(noms: list[str]) -> None:
    formes = dessinees(noms, tolerance(partition(noms)))
    racine = lu(choropleth(formes, {"a": 0, "b": 4}, **MOTS))
    large, haute = boite(racine)
    lues = list(aires(racine))
    assert len(lues) == len(formes)
    for _dit, anneaux in lues:
        for x, y in (point for tour in anneaux for point in tour):
            # Areas are drawn on a grid of half units.
            assert 0 <= x / 2 <= large and 0 <= y / 2 <= haute


def test_what_is_drawn_still_touches() -> None:
    formes = dessinees(list("abcde" * 9 + "aaaa"), 60)
    points: dict = defaultdict(set)
    for dit, anneaux in aires(lu(choropleth(formes, {}, **MOTS))):
        for tour in anneaux:
            for a, b in pairwise(tour):
                points[edge(a, b)].add(dit)
    assert max(len(qui) for qui in points.values()) == 2
    assert sum(len(qui) == 2 for qui in points.values()) > len(points) / 2


def test_a_degree_has_the_same_length_both_ways_in_the_middle() -> None:
    grille = plan([(5000, 460000), (30000, 490000)], 720, 840)
    (xa, ya), (xb, _), (_, yc) = (
        grille.place(n) for n in ((17500, 475000), (18500, 475000), (17500, 476000))
    )
    assert (xb - xa) / (ya - yc) == pytest.approx(cos(radians(47.5)), abs=0.05)


@pytest.mark.parametrize("latitude", [-21.1, 0.0, 1.9, 3.9, 47.5, 69.0])
def test_any_part_of_the_world_keeps_its_north_above(latitude: float) -> None:
    bas = round(latitude * 10_000)
    grille = plan([(555000, bas), (557000, bas + 3000)], 720, 840)
    ouest_sud, est_nord = grille.place((555000, bas)), grille.place((557000, bas + 3000))
    assert ouest_sud[0] < est_nord[0]
    assert ouest_sud[1] > est_nord[1]
    assert 0 < grille.hauteur <= 840


def test_a_territory_of_one_point_does_not_divide_by_zero() -> None:
    forme = Forme("x", "Seule", (((6900, 473900),) * 4,), (6900, 473900))
    assert [dit for dit, _ in aires(lu(choropleth([forme], {"x": 2}, **MOTS)))] == ["Seule"]


def test_a_map_of_nothing_is_still_a_picture() -> None:
    assert boite(lu(choropleth([], {}, **MOTS)))[0] == 360
    assert boite(lu(symbols([], {}, **MOTS)))[0] == 360


def test_an_area_says_its_name_and_what_it_is_worth() -> None:
    svg = choropleth(
        dessinees(list("ab" * 24 + "a")),
        {"a": 3},
        habillage=Habillage(paroles={"a": "27 % (4/5 critères)"}),
        **MOTS,
    )
    assert {dit for dit, _ in aires(lu(svg))} == {
        "Pays a\N{NO-BREAK SPACE}: 27 % (4/5 critères)",
        "Pays b",
    }


# RGAA 1.1, 1.3: an image has a name and a description; 1.2: what is inside is not read twice.
def test_a_map_has_a_name_and_a_description() -> None:
    racine = lu(
        choropleth(dessinees(list("ab" * 24 + "a")), {"a": 0}, identifiant="besoin", **MOTS)
    )
    assert racine.attrib["role"] == "img"
    nommes = racine.attrib["aria-labelledby"].split()
    assert [racine.find(f"*[@id='{i}']").text for i in nommes] == ["Un titre", "Une description"]


def test_two_maps_of_a_page_share_no_identifier() -> None:
    formes = dessinees(list("ab" * 24 + "a"))
    un, deux = (lu(choropleth(formes, {}, identifiant=i, **MOTS)) for i in ("un", "deux"))
    ids = [{e.attrib["id"] for e in racine.iter() if "id" in e.attrib} for racine in (un, deux)]
    assert not ids[0] & ids[1]


def test_few_areas_are_links_that_a_keyboard_reaches_and_many_are_not() -> None:
    formes = dessinees(list("ab" * 24 + "a"))
    svg = lu(choropleth(formes, {}, habillage=Habillage(liens={"a": "/x?a=1&b=2"}), **MOTS))
    assert [a.attrib["href"] for a in svg.iter(f"{SVG}a")] == ["/x?a=1&b=2"]
    assert [a.attrib["aria-label"] for a in svg.iter(f"{SVG}a")] == ["Pays a"]
    # An "img" would hide its links from screen readers.
    assert svg.attrib["role"] == "group"
    foule = {str(n): "/" for n in range(LIENS_MAX)} | {"a": "/"}
    svg = lu(choropleth(formes, {}, habillage=Habillage(liens=foule), **MOTS))
    assert not list(svg.iter(f"{SVG}a"))
    assert svg.attrib["role"] == "img"


@given(st.text(max_size=40), st.text(max_size=40))
def test_names_come_from_outside_and_are_escaped(nom: str, parole: str) -> None:
    (forme,) = dessinees(["a"] * COTE**2)
    forme = Forme("a", nom, forme.anneaux, forme.repere)
    habillage = Habillage(
        paroles={"a": parole}, etiquettes=[Etiquette((nom,), forme.repere)], liens={"a": parole}
    )
    lu(choropleth([forme], {}, titre=nom, description=parole, habillage=habillage))
    lu(symbols([forme], {"a": 3}, titre=nom, description=parole, unite=parole))


def test_the_limits_of_groups_fall_on_the_borders_of_areas() -> None:
    formes = dessinees(list("abcdeab" * 7), 40)
    groupes = {"a": "x", "b": "x", "c": "y", "d": "y", "e": "y"}
    aretes = {edge(a, b) for f in formes for t in f.anneaux for a, b in pairwise(t)}
    lignes = limits(formes, groupes)
    assert lignes
    assert {edge(a, b) for ligne in lignes for a, b in pairwise(ligne)} <= aretes
    assert limits(formes, dict.fromkeys(groupes, "x")) == []


def test_what_must_be_seen_first_is_drawn_last() -> None:
    formes = dessinees(list("abc" * 16 + "a"))
    racine = lu(crossed(formes, {"a": (2, 0), "b": (2, 2), "c": (0, 1)}, **MOTS))
    classes = [g.attrib["class"] for g in racine.iter(f"{SVG}g") if "class" in g.attrib]
    assert classes == ["b01", "b22", "b20"]


def test_areas_without_data_are_hatched() -> None:
    racine = lu(choropleth(dessinees(list("ab" * 24 + "a")), {"a": 1}, identifiant="m", **MOTS))
    (absent,) = (g for g in racine.iter(f"{SVG}g") if g.attrib.get("class") == "absent")
    assert absent.attrib["fill"] == "url(#m-h)"
    assert racine.find(f".//{SVG}pattern[@id='m-h']") is not None


# Classes.

valeurs = st.dictionaries(
    st.text("abcdefgh", min_size=1, max_size=3),
    st.one_of(st.none(), st.floats(0, 100), st.just(float("nan"))),
)


@given(valeurs, st.integers(1, 5), st.integers(0, 2))
def test_classes_hold_what_their_words_say(valeurs: dict, nombre: int, decimales: int) -> None:
    decoupe = quantiles(valeurs, nombre=nombre, decimales=decimales)
    connues = {c: v for c, v in valeurs.items() if v is not None and v == v}
    assert decoupe.classes.keys() == connues.keys()
    assert list(decoupe.bornes) == sorted(set(decoupe.bornes))
    assert len(decoupe.bornes) < nombre or nombre == 1
    for code, classe in decoupe.classes.items():
        assert classe == 0 or connues[code] >= decoupe.bornes[classe - 1]
        assert classe == len(decoupe.bornes) or connues[code] < decoupe.bornes[classe]
    dites = [case.classe for case in decoupe.legende("x").cases]
    assert ("absent" in dites) == (len(connues) < len(valeurs))
    assert {f"c{c}" for c in decoupe.classes.values()} <= set(dites)


def test_weighted_classes_hold_as_many_people() -> None:
    valeurs = {str(n): float(n) for n in range(100)}
    # Half of the people live in the last ten communes.
    poids = {str(n): 9.0 if n >= 90 else 1.0 for n in range(100)}
    assert quantiles(valeurs, nombre=2).bornes == (50,)
    assert quantiles(valeurs, nombre=2, poids=poids).bornes == (90,)


def test_a_key_is_read_as_a_sentence() -> None:
    legende = sliced({"a": 3.5, "b": None}, [10, 15.5], unite="%", decimales=1).legende("Titre")
    assert [case.libelle for case in legende.cases] == [
        "Moins de 10,0\N{NO-BREAK SPACE}%",
        "De 10,0 à moins de 15,5\N{NO-BREAK SPACE}%",
        "15,5\N{NO-BREAK SPACE}% et plus",
        "Non connu",
    ]


# Circles.


@given(st.floats(1, 1e7), st.floats(1, 1e7))
def test_the_surface_of_a_circle_is_as_its_value(valeur: float, autre: float) -> None:
    grande = max(valeur, autre)
    assert radius(grande, grande) == RAYON_MAX
    if min(valeur, autre) / grande > 0.01:
        rapport = (radius(valeur, grande) / radius(autre, grande)) ** 2
        assert rapport == pytest.approx(valeur / autre)


@given(st.floats(1, 1e9))
def test_the_key_of_circles_has_round_values_that_exist(plus_grande: float) -> None:
    cles = key_values(plus_grande)
    assert 1 <= len(cles) <= 3
    assert all(0 < cle <= plus_grande * (1 + 1e-9) for cle in cles)
    assert {f"{cle:.0f}".rstrip("0") for cle in cles} <= {"1", "2", "5"}


def test_areas_under_circles_say_their_value_and_lead_where_they_did() -> None:
    liens = {"a": "/a/", "b": "/b/"}
    racine = lu(
        symbols(
            dessinees(list("ab" * 24 + "a")), {"a": 5}, habillage=Habillage(liens=liens), **MOTS
        )
    )
    assert {dit for dit, _ in aires(racine)} == {"Pays a\N{NO-BREAK SPACE}: 5", "Pays b"}
    assert {a.attrib["href"] for a in racine.iter(f"{SVG}a")} == {"/a/", "/b/"}
    assert racine.attrib["role"] == "group"


def test_no_circle_hides_a_smaller_one_and_none_stands_for_nothing() -> None:
    formes = dessinees(list("abcde" * 9 + "aaaa"))
    racine = lu(symbols(formes, {"a": 5, "b": 400, "c": 0, "d": None, "e": 90}, **MOTS))
    cercles = racine.find(f".//{SVG}g[@class='cercles']")
    rayons = [float(c.attrib["r"]) for c in cercles]
    assert len(rayons) == 3
    assert rayons == sorted(rayons, reverse=True)
    assert "200" in textes(racine)


# Names.


@given(grilles, st.dictionaries(st.sampled_from("abcde"), st.text("Saint-Hilar", max_size=25)))
def test_names_stay_on_the_sheet_apart_from_one_another(noms: list[str], longs: dict) -> None:
    formes = dessinees(noms)
    from repere.observatoire.cartes.fond import ground
    from repere.observatoire.cartes.noms import _box

    fond = ground(formes)
    boites = [_box(e, fond) for e in readable_names(formes, {}, 5, longs)]
    for rang, boite_ in enumerate(boites):
        assert boite_.gauche >= 0 and boite_.droite <= fond.taille[0]
        assert not any(boite_.meets(autre) for autre in boites[:rang])


def test_the_name_of_a_crescent_is_written_inside_it() -> None:
    u = ((0, 0), (30, 0), (30, 100), (20, 100), (20, 10), (10, 10), (10, 100), (0, 100), (0, 0))
    x, y = middle(u)
    assert (0 <= x <= 10 or 20 <= x <= 30) and 0 <= y <= 100
