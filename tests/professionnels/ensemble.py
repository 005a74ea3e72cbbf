"""Several people at the same moment, on a base where writers wait for each other."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from threading import Barrier, Thread

from django.db import connection


def at_once(actes: Sequence[Callable[[], None]]) -> None:
    """Do each in a thread and a connection of its own, all open already as the race begins."""
    depart = Barrier(len(actes))

    def do(acte: Callable[[], None]) -> None:
        try:
            connection.ensure_connection()
            depart.wait()
            acte()
        finally:
            connection.close()

    fils = [Thread(target=do, args=[acte]) for acte in actes]
    with _often_interrupted():
        for fil in fils:
            fil.start()
        for fil in fils:
            fil.join()


@contextmanager
def _often_interrupted() -> Iterator[None]:
    """Threads of Python take turns of 5 ms: each would be done before the next one begins."""
    avant = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        yield
    finally:
        sys.setswitchinterval(avant)
