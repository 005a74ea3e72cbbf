"""Danger is heard in six languages, and figures of speech do not ring."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repere.assistant.comprehension.securite.urgences.regles import URGENCES, emergencies, emergency
from repere.assistant.comprehension.texte.normalisation import normalise

EXEMPLES = Path(__file__).parent / "exemples"


def lines(nom: str) -> list[str]:
    texte = (EXEMPLES / nom).read_text(encoding="utf-8")
    return [ligne for ligne in texte.splitlines() if ligne.strip() and not ligne.startswith("#")]


# Three rounds, each written before the rules that it made us write.
TOURS = ("", "_2", "_3")
DANGERS = [ligne for tour in TOURS for ligne in lines(f"urgences{tour}.txt")]
CALMES = [ligne for tour in TOURS for ligne in lines(f"calmes{tour}.txt")]


@pytest.mark.parametrize("ligne", DANGERS)
def test_danger_is_heard(ligne: str) -> None:
    code, _, texte = ligne.partition(" | ")
    assert emergency(normalise(texte)) == code


@pytest.mark.parametrize("ligne", DANGERS)
def test_danger_is_heard_at_the_end_of_a_long_message(ligne: str) -> None:
    code, _, texte = ligne.partition(" | ")
    assert code in emergencies(
        normalise(f"Bonjour, je cherche de l’aide pour un dossier. {texte.upper()}")
    )


@pytest.mark.parametrize("texte", CALMES)
def test_calm_message_rings_nothing(texte: str) -> None:
    assert emergency(normalise(texte)) is None


@given(st.text(max_size=500))
def test_any_message_is_heard_the_same_way_twice(brut: str) -> None:
    message = normalise(brut)
    codes = emergencies(message)
    assert codes == emergencies(message)
    assert set(codes) <= set(URGENCES)


MOTS = sorted({mot for ligne in lines("urgences.txt") for mot in ligne.partition("|")[2].split()})


@given(st.lists(st.sampled_from(MOTS), max_size=40))
def test_words_of_danger_in_any_order_crash_nothing(mots: list[str]) -> None:
    emergencies(normalise(" ".join(mots)))
