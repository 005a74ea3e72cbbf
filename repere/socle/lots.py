"""Taking many things a few at a time: databases bound the size of one query."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")


def batched(elements: Sequence[T], taille: int) -> Iterator[Sequence[T]]:
    """Yield ``elements`` by slices of ``taille`` at most, in their order."""
    for debut in range(0, len(elements), taille):
        yield elements[debut : debut + taille]
