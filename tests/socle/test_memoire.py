"""Pausing the garbage collector, and putting it back as it was."""

import gc

import pytest

from repere.socle.memoire import collector_paused


def test_the_collector_works_again_even_after_an_error() -> None:
    assert gc.isenabled()
    with pytest.raises(ValueError, match="essai"), collector_paused():
        assert not gc.isenabled()
        raise ValueError("essai")
    assert gc.isenabled()


def test_a_pause_within_a_pause_does_not_end_it() -> None:
    with collector_paused():
        with collector_paused():
            pass
        assert not gc.isenabled()
