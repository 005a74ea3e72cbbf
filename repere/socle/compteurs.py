"""Counts that the workers share: memory mapped before they part, so that one limit holds for all of them.

Each key has a slot by its hash, and the slot its key's mark: when two keys fall together, the last one
starts from nothing. Two workers that write at the same instant may lose a count. Both only make a limit a
little more generous, and neither can be aimed at: the hash is keyed by a secret of this process.
"""

import mmap
import secrets
from hashlib import blake2b
from struct import Struct
from typing import Final

_CASES: Final = 1 << 16
_CASE: Final = Struct("<II")
_MAX: Final = 0xFFFF_FFFF


class Compteurs:
    """``increment(key)`` counts by one, for this process and those that it forks."""

    def __init__(self) -> None:
        self._memoire = mmap.mmap(-1, _CASES * _CASE.size)
        self._cle = secrets.token_bytes(16)

    def increment(self, nom: str) -> int:
        """Count ``nom`` once more; return how many times it was."""
        empreinte = blake2b(nom.encode(), key=self._cle, digest_size=8).digest()
        marque = int.from_bytes(empreinte[:4], "little")
        place = int.from_bytes(empreinte[4:], "little") % _CASES * _CASE.size
        connue, nombre = _CASE.unpack_from(self._memoire, place)
        nombre = min(nombre + 1, _MAX) if connue == marque else 1
        _CASE.pack_into(self._memoire, place, marque, nombre)
        return nombre

    def clear(self) -> None:
        """Forget everything."""
        self._memoire[:] = bytes(len(self._memoire))
