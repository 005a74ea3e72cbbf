"""Slices lose nothing and keep the order."""

from hypothesis import given
from hypothesis import strategies as st

from repere.socle.lots import batched


@given(st.lists(st.integers()), st.integers(1, 20))
def test_slices_put_end_to_end_are_the_whole(elements: list[int], taille: int) -> None:
    lots = list(batched(elements, taille))
    assert [e for lot in lots for e in lot] == elements
    assert all(1 <= len(lot) <= taille for lot in lots)
