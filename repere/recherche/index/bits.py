"""Sets of ranks as integers: union is |, intersection &, size bit_count. 12,000 places are 1.5 kB."""

import re
from collections.abc import Iterable
from typing import Final

_RANGS: Final = tuple(tuple(i for i in range(8) if octet >> i & 1) for octet in range(256))
_NON_NUL: Final = re.compile(rb"[^\0]")


def bits_of(rangs: Iterable[int]) -> int:
    """Return the set of ``rangs``."""
    liste = list(rangs)
    if not liste:
        return 0
    octets = bytearray((max(liste) >> 3) + 1)
    for rang in liste:
        octets[rang >> 3] |= 1 << (rang & 7)
    return int.from_bytes(octets, "little")


def ranks_of(bits: int) -> list[int]:
    """Return the ranks of the set, in order."""
    octets = bits.to_bytes((bits.bit_length() + 7) >> 3, "little")
    # Empty bytes, most of them, are skipped in C.
    return [
        (trouve.start() << 3) + i
        for trouve in _NON_NUL.finditer(octets)
        for i in _RANGS[octets[trouve.start()]]
    ]


class Appartenance:
    """A set asked rank by rank: shifting a large integer each time would copy it."""

    __slots__ = ("_octets",)

    def __init__(self, bits: int) -> None:
        self._octets = bits.to_bytes((bits.bit_length() + 7) >> 3, "little")

    def __contains__(self, rang: int) -> bool:
        octet = rang >> 3
        return octet < len(self._octets) and bool(self._octets[octet] >> (rang & 7) & 1)
