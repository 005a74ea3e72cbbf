"""Counting in memory: bounded, kept when the base is busy, written once."""

from collections.abc import Mapping

import pytest
from django.db import DatabaseError

from repere.socle import comptage
from repere.socle.comptage import Comptage


class Base:
    """What a writer does, busy or not."""

    def __init__(self) -> None:
        self.ecrits: list[dict[str, int]] = []
        self.occupee = False

    def write(self, lot: Mapping[str, int]) -> None:
        if self.occupee:
            raise DatabaseError("busy")
        self.ecrits.append(dict(lot))


@pytest.mark.django_db
def test_counts_wait_and_are_written_once() -> None:
    base = Base()
    compte: Comptage[str] = Comptage("essai", base.write)
    for cle in ("a", "b", "a"):
        compte.count(cle)
    assert base.ecrits == []
    assert compte.flush() == 3
    assert base.ecrits == [{"a": 2, "b": 1}]
    assert compte.flush() == 0


@pytest.mark.django_db
def test_counts_wait_on_when_the_base_is_busy() -> None:
    base = Base()
    compte: Comptage[str] = Comptage("essai", base.write)
    compte.count("a")
    base.occupee = True
    with pytest.raises(DatabaseError):
        compte.flush()
    compte.count("a")
    base.occupee = False
    compte.flush()
    assert base.ecrits == [{"a": 2}]


@pytest.mark.django_db
def test_nobody_fills_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comptage, "_MAX", 3)
    base = Base()
    compte: Comptage[int] = Comptage("essai", base.write)  # type: ignore[arg-type]
    for cle in range(10):
        compte.count(cle)
    compte.count(0)
    assert compte.flush() == 4


@pytest.mark.django_db
def test_what_is_forgotten_is_not_written() -> None:
    base = Base()
    compte: Comptage[str] = Comptage("essai", base.write)
    compte.count("a")
    compte.clear()
    compte.flush_at_exit()
    assert base.ecrits == []
