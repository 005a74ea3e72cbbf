"""Colours that everybody tells apart, read from the sheet that pages are given."""

import re
from itertools import pairwise

import pytest

from repere.observatoire.dessin.feuille import SOURCE, colours, rules

SCHEMAS = pytest.mark.parametrize("sombre", [False, True])
SUITE = [f"c{n}" for n in range(5)]
CROISEES = [f"b{besoin}{offre}" for besoin in range(3) for offre in range(3)]
# Machado, Oliveira and Fernandes (2009), full deficiency.
VUES = {
    "protanopie": [(0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)],
    "deutéranopie": [(0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)],
    "tritanopie": [(1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)],
}


def linear(couleur: str) -> tuple[float, ...]:
    brut = couleur.lstrip("#")
    brut = "".join(c * 2 for c in brut) if len(brut) == 3 else brut
    parts = (int(brut[n : n + 2], 16) / 255 for n in (0, 2, 4))
    return tuple(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)


def luminance(couleur: str) -> float:
    r, v, b = linear(couleur)
    return 0.2126 * r + 0.7152 * v + 0.0722 * b


def contrast(une: str, autre: str) -> float:
    clair, fonce = sorted((luminance(une), luminance(autre)), reverse=True)
    return (clair + 0.05) / (fonce + 0.05)


def lab(rvb: tuple[float, ...]) -> tuple[float, float, float]:
    """CIE Lab of linear RGB: distances are as eyes see them."""
    r, v, b = (min(max(c, 0), 1) for c in rvb)
    xyz = (
        (0.4124 * r + 0.3576 * v + 0.1805 * b) / 0.9505,
        0.2126 * r + 0.7152 * v + 0.0722 * b,
        (0.0193 * r + 0.1192 * v + 0.9505 * b) / 1.089,
    )
    x, y, z = (c ** (1 / 3) if c > 0.008856 else 7.787 * c + 16 / 116 for c in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def ecart(une: str, autre: str, matrice: list[tuple[float, ...]] | None = None) -> float:
    vues = []
    for couleur in (une, autre):
        rvb = linear(couleur)
        if matrice:
            rvb = tuple(sum(p * c for p, c in zip(ligne, rvb, strict=True)) for ligne in matrice)
        vues.append(lab(rvb))
    return sum((a - b) ** 2 for a, b in zip(*vues, strict=True)) ** 0.5


# RGAA 3.3, WCAG 1.4.11: what one must see to understand the map contrasts with what is around it.
@SCHEMAS
@pytest.mark.parametrize("classe", [*SUITE, *CROISEES])
def test_the_outline_of_areas_contrasts_with_every_colour(classe: str, sombre: bool) -> None:
    couleurs = colours(sombre=sombre)
    assert contrast(couleurs[f"--d-{classe}"], couleurs["--d-trait"]) >= 3


@SCHEMAS
def test_each_class_is_lighter_or_darker_than_the_one_before(sombre: bool) -> None:
    """In grey, on a photocopy, the order is still read."""
    couleurs = colours(sombre=sombre)
    clartes = [luminance(couleurs[f"--d-{c}"]) for c in SUITE]
    assert clartes == sorted(clartes, reverse=not sombre)
    for une, autre in pairwise(SUITE):
        assert contrast(couleurs[f"--d-{une}"], couleurs[f"--d-{autre}"]) >= 1.25


@SCHEMAS
@pytest.mark.parametrize("vue", [None, *VUES])
def test_classes_are_told_apart_by_all_eyes(vue: str | None, sombre: bool) -> None:
    couleurs = colours(sombre=sombre)
    matrice = VUES[vue] if vue else None
    for une, autre in pairwise(SUITE):
        assert ecart(couleurs[f"--d-{une}"], couleurs[f"--d-{autre}"], matrice) >= 10


@SCHEMAS
@pytest.mark.parametrize("vue", [None, *VUES])
def test_most_need_and_least_help_is_like_no_other(vue: str | None, sombre: bool) -> None:
    couleurs = colours(sombre=sombre)
    matrice = VUES[vue] if vue else None
    for autre in set(CROISEES) - {"b20"}:
        assert ecart(couleurs["--d-b20"], couleurs[f"--d-{autre}"], matrice) >= 14, autre


# RGAA 3.2: words.
@SCHEMAS
@pytest.mark.parametrize(
    ("mots", "sous"),
    [
        ("encre", "fond"), ("douce", "fond"), ("encre", "creux"),
        *(("sur-c", b) for b in CROISEES),
    ],
)  # fmt: skip
def test_words_are_read_on_their_colour(mots: str, sous: str, sombre: bool) -> None:
    couleurs = colours(sombre=sombre)
    assert contrast(couleurs[f"--d-{mots}"], couleurs[f"--d-{sous}"]) >= 4.5


@SCHEMAS
@pytest.mark.parametrize("trait", ["s0", "s1", "s2", "s3", "encre", "douce"])
def test_lines_and_bars_are_seen_on_the_page(trait: str, sombre: bool) -> None:
    couleurs = colours(sombre=sombre)
    assert contrast(couleurs[f"--d-{trait}"], couleurs["--d-fond"]) >= 3
    assert trait == "douce" or contrast(couleurs[f"--d-{trait}"], couleurs["--d-creux"]) >= 3


def test_both_schemes_name_the_same_colours() -> None:
    assert colours().keys() == colours(sombre=True).keys()
    assert colours() != colours(sombre=True)


@SCHEMAS
def test_a_picture_that_travels_alone_needs_nothing_of_the_page(sombre: bool) -> None:
    regles = rules(sombre=sombre)
    assert not re.search(r"var\(|--d-|@media|<|&", regles)
    assert colours(sombre=sombre)["--d-c4"] in regles
    assert regles.count("{") == regles.count("}") > 30


def test_the_sheet_knows_forced_colours_and_paper() -> None:
    source = SOURCE.read_text(encoding="utf-8")
    assert "@media (forced-colors: active)" in source
    assert "print-color-adjust: exact" in source
    # Logical properties only, as everywhere.
    assert not re.search(r"[\s{;](width|height|margin-left|left|right):", source)
    utilisees = set(re.findall(r"var\((--d-[\w-]+)\)", source))
    assert utilisees == colours().keys()
