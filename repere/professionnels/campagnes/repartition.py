"""Sharing places out between people, a commune whole when it can be: one knows the town one calls. Pure."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Part(NamedTuple):
    """``nombre`` places of ``commune`` for ``personne``."""

    commune: str
    personne: int
    nombre: int


def share_out(communes: Mapping[str, int], personnes: Sequence[int]) -> list[Part]:
    """Share the places of ``communes`` evenly; only a commune larger than a fair part is divided.

    Nobody to share with: no part. The same figures give the same parts.
    """
    if not personnes:
        return []
    charges = dict.fromkeys(personnes, 0)
    juste = max(1, -(-sum(communes.values()) // len(charges)))
    morceaux = [
        (commune, min(juste, nombre - debut))
        for commune, nombre in communes.items()
        for debut in range(0, nombre, juste)
    ]
    parts: dict[tuple[str, int], int] = {}
    for commune, nombre in sorted(morceaux, key=lambda m: (-m[1], m[0])):
        qui = min(charges, key=lambda p: (charges[p], personnes.index(p)))
        charges[qui] += nombre
        parts[commune, qui] = parts.get((commune, qui), 0) + nombre
    return [Part(commune, qui, nombre) for (commune, qui), nombre in sorted(parts.items())]
