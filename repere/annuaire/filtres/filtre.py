"""A filter: how it is documented, how its values are read, what it keeps."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from repere.annuaire.querysets.lieu import LieuQuerySet

Schema = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Filtre:
    """``lire`` raises ValeurRefusee. With ``multiple``, places that fit one value at least are kept.

    ``schema`` is the JSON schema of one value.
    """

    nom: str
    description: str
    exemple: str
    schema: Schema
    lire: Callable[[str], Any]
    appliquer: Callable[[LieuQuerySet, Sequence[Any]], LieuQuerySet]
    multiple: bool = False
