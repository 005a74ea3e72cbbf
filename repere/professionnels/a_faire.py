"""What waits for somebody: counted by each part of the space, shown on its first page."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from django.http import HttpRequest


@dataclass(frozen=True, slots=True)
class AFaire:
    """``phrase`` says what and how many (« 3 lieux à vérifier »); ``adresse`` is where one does it."""

    phrase: str
    adresse: str
    nombre: int = 1
    detail: str = ""


# Each gives what waits for who asks, most urgent first; at most two queries each.
Source = Callable[[HttpRequest], list[AFaire]]
SOURCES: Final[list[Source]] = []


def waiting(request: HttpRequest) -> list[AFaire]:
    """Return all that waits for who asks."""
    return [tache for source in SOURCES for tache in source(request)]
