"""The nearest valid value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repere.socle.suggestion import nearest


@pytest.mark.parametrize(
    ("saisie", "proche"),
    [
        ("gratui", "Gratuit"),
        ("PAYANT", "Payant"),
        ("gratuit avec conditions", "Gratuit sous condition"),
    ],
)
def test_nearest_looks_like_it(saisie, proche) -> None:
    assert nearest(saisie, ["Payant", "Gratuit", "Gratuit sous condition"]) == proche


def test_label_leads_to_its_value() -> None:
    assert nearest("indre et loire", {"36": "Indre", "37": "Indre-et-Loire", "41": ""}) == "37"


def test_nothing_valid_gives_nothing() -> None:
    assert nearest("x", []) == ""


@given(st.text(), st.lists(st.text(), min_size=1))
def test_answer_is_always_a_valid_value(saisie: str, valides: list[str]) -> None:
    assert nearest(saisie, valides) in valides
