"""Counting the French way."""

import pytest

from repere.socle.templatetags.francais import compte


@pytest.mark.parametrize(
    ("nombre", "texte"),
    [(0, "0 lieu"), (1, "1 lieu"), (2, "2 lieux"), (1242, "1 242 lieux"), (12345, "12 345 lieux")],
)
def test_count_agrees(nombre: int, texte: str) -> None:
    dit = compte(nombre, "lieu,lieux")
    assert dit.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ") == texte


def test_plural_takes_an_s_unless_given() -> None:
    assert compte(3, "place").endswith("places")
