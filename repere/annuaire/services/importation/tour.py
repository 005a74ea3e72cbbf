"""Imports take turns: a plan is applied to the very base it was prepared on."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Final

from django.db import OperationalError, connection, transaction

# Any number, as long as nothing else in the database takes it.
_VERROU: Final = 7_266_373


class ImportEnCours(RuntimeError):
    """Another import holds the base, and for long."""


@contextmanager
def import_turn() -> Iterator[None]:
    """Open a transaction that no other import shares, waiting for its turn. Raises ImportEnCours."""
    with ExitStack() as pile:
        try:
            # SQLite takes its one write lock here: our transactions begin IMMEDIATE.
            pile.enter_context(transaction.atomic())
            if connection.vendor == "postgresql":
                curseur = pile.enter_context(connection.cursor())
                curseur.execute("SELECT pg_advisory_xact_lock(%s)", [_VERROU])
        except OperationalError as erreur:
            raise ImportEnCours from erreur
        yield
