"""Counts that hold for all the processes of a server."""

import os

from hypothesis import given
from hypothesis import strategies as st

from repere.socle.compteurs import Compteurs


def test_each_name_has_its_own_count() -> None:
    compteurs = Compteurs()
    assert [compteurs.increment("a") for _ in range(3)] == [1, 2, 3]
    assert compteurs.increment("b") == 1
    compteurs.clear()
    assert compteurs.increment("a") == 1


def test_a_worker_counts_on_where_another_left() -> None:
    compteurs = Compteurs()
    compteurs.increment("a")
    enfant = os.fork()
    if not enfant:
        compteurs.increment("a")
        os._exit(0)
    os.waitpid(enfant, 0)
    assert compteurs.increment("a") == 3


@given(st.lists(st.text(max_size=5), max_size=50))
def test_never_counts_more_than_it_was_told(noms: list[str]) -> None:
    compteurs = Compteurs()
    for rang, nom in enumerate(noms):
        assert 1 <= compteurs.increment(nom) <= noms[: rang + 1].count(nom)
