"""What a normaliser answers: the value, and what there is to say about how it was obtained."""

from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Avis(NamedTuple):
    """Something to say of a value, in French. ``raison`` never holds the value: it can be counted."""

    valeur: str
    raison: str
    remede: str = ""


class Normalise(NamedTuple, Generic[T]):
    """A normalised value with its remarks; a value set aside is empty or None."""

    valeur: T
    avis: tuple[Avis, ...] = ()
