"""Counting the French way."""

import pytest

from repere.socle.francais import capitalized, counted, decimal, figures, uncapitalized
from repere.socle.langue import formes
from repere.socle.traduction import in_language

LIEUX = formes("{nombre} lieu", "{nombre} lieux")


@pytest.mark.parametrize(
    ("nombre", "texte"),
    [(0, "0 lieu"), (1, "1 lieu"), (2, "2 lieux"), (1242, "1 242 lieux"), (12345, "12 345 lieux")],
)
def test_count_agrees(nombre: int, texte: str) -> None:
    assert counted(LIEUX, nombre).replace("\N{NARROW NO-BREAK SPACE}", " ") == texte


def test_thousands_are_spaced_and_decimals_follow_a_comma() -> None:
    assert (figures(11825), decimal(2.5)) == ("11\N{NARROW NO-BREAK SPACE}825", "2,5")


@pytest.mark.parametrize(
    ("langue", "petit", "grand"),
    [("fr", "ici", "Ici"), ("tr", "istasyon", "İstasyon"), ("tr", "ılık", "Ilık"), ("fr", "", "")],
)
def test_capitals_are_those_of_the_language(langue: str, petit: str, grand: str) -> None:
    with in_language(langue):
        assert (capitalized(petit), uncapitalized(grand)) == (grand, petit)
