"""What the tests of the API share."""

from collections.abc import Iterator

import pytest

from repere.recherche.services import infructueuses


@pytest.fixture(autouse=True)
def _unmet_searches_are_not_written(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The counts that a process writes as it ends would go to the base of whoever runs the tests."""
    monkeypatch.setattr(infructueuses, "_depuis", None)
    yield
    infructueuses._attente.clear()
