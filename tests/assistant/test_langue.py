"""The language of a message: SMS French is French, and six languages more are known, others recognised."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repere.assistant.comprehension.texte.dictionnaire import FREQUENCES, frequent_words
from repere.assistant.comprehension.texte.langue import language
from repere.assistant.comprehension.texte.lexique import RACCOURCIS
from repere.assistant.comprehension.texte.normalisation import normalise

EXEMPLES = [
    ligne.partition(" | ")[::2]
    for ligne in Path(__file__).with_name("langues.txt").read_text(encoding="utf-8").splitlines()
]


def told(texte: str) -> str:
    return language(normalise(texte))


def test_examples_are_many() -> None:
    assert len(EXEMPLES) >= 150
    assert len({langue for langue, _ in EXEMPLES}) >= 20


@pytest.mark.parametrize(("langue", "texte"), EXEMPLES)
def test_the_language_of_a_message(langue: str, texte: str) -> None:
    assert told(texte) == langue


@pytest.mark.parametrize("raccourci", sorted(set(RACCOURCIS) - {"hello", "thx"}))
def test_a_shortcut_alone_is_french(raccourci: str) -> None:
    assert told(f"{raccourci} stp") == "fr"


@pytest.mark.parametrize("langue", sorted(FREQUENCES))
def test_lists_of_words_are_large_and_folded(langue: str) -> None:
    mots = frequent_words(langue)
    assert 7_000 < len(mots) < 40_000
    assert not any("é" in mot for mot in mots)


@given(st.text(max_size=400))
def test_any_text_has_one_language(texte: str) -> None:
    langue = told(texte)
    assert len(langue) == 2
    assert langue == told(texte)


@given(st.text(alphabet="0123456789 .,;:!?()-€", max_size=60))
def test_what_has_no_letter_is_french(texte: str) -> None:
    assert told(texte) == "fr"
