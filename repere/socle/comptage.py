"""Counting what happens while pages are read, which write nothing: in memory first, in the base a little later.

A short-lived thread with a connection of its own writes once a minute at most; the end of a process writes the
last counts. What waits is bounded: nobody fills the memory of a server by asking for nonsense.
"""

import logging
import time
from collections import Counter
from collections.abc import Callable, Hashable, Mapping
from threading import Lock, Thread
from typing import Final, Generic, TypeVar

from django.db import DatabaseError, connection, transaction

DELAI_SECONDES: Final = 60.0
_MAX: Final = 2000
Cle = TypeVar("Cle", bound=Hashable)
_JOURNAL: Final = logging.getLogger(__name__)


class Comptage(Generic[Cle]):
    """``count(key)`` adds one; ``write`` receives, within a transaction, what waits to be written."""

    def __init__(self, nom: str, write: Callable[[Mapping[Cle, int]], None]) -> None:
        self._nom, self._write = nom, write
        self._attente: Counter[Cle] = Counter()
        self._verrou = Lock()
        self._depuis: float | None = None

    def count(self, cle: Cle) -> None:
        """Count ``cle`` once; have what waits written when it waited long enough."""
        with self._verrou:
            if cle in self._attente or len(self._attente) < _MAX:
                self._attente[cle] += 1
            maintenant = time.monotonic()
            if self._depuis is None or maintenant - self._depuis < DELAI_SECONDES:
                self._depuis = self._depuis or maintenant
                return
            self._depuis = maintenant
        Thread(target=self._flush_apart, name=self._nom, daemon=True).start()

    def flush(self) -> int:
        """Write what waits; return how many it was. It waits on when the base is busy."""
        with self._verrou:
            lot = Counter(self._attente)
            self._attente.clear()
        try:
            with transaction.atomic():
                self._write(lot)
        except Exception:
            with self._verrou:
                self._attente.update(lot)
            raise
        return sum(lot.values())

    def flush_at_exit(self) -> None:
        """Write what waits, as a process ends."""
        if self._attente:
            self._flush_apart()

    def clear(self) -> None:
        """Forget what waits."""
        with self._verrou:
            self._attente.clear()
            self._depuis = None

    def _flush_apart(self) -> None:
        try:
            self.flush()
        except DatabaseError:
            _JOURNAL.warning("%s : écriture remise à plus tard.", self._nom, exc_info=True)
        finally:
            connection.close()
