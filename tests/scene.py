"""What many tests of one module begin with, written once; each takes back what it wrote itself, and no more.

For tables of rights, where hundreds of cells ask the same of the same base. Not beside tests of transactions, which
empty the base as they end.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.signals import request_finished
from django.db import close_old_connections, transaction
from django.http import HttpResponseBase
from pytest_django import DjangoDbBlocker


@contextmanager
def scene(blocker: DjangoDbBlocker) -> Iterator[None]:
    """Prepare within, then yield to the tests behind ``with blocker.block()``: what is written ends in nothing.

    For a fixture of a module, that asks for ``django_db_setup`` too. One may stand within another.
    """
    atomique = transaction.atomic()
    # As Django marks its own: what insists on a transaction of its own takes no offence.
    atomique._from_testcase = True
    with blocker.unblock(), atomique:
        yield
        transaction.set_rollback(True)


def close_answer(reponse: HttpResponseBase) -> None:
    """Let go of the files of ``reponse``, as the test client does: the end of an answer is not that of the base."""
    request_finished.disconnect(close_old_connections)
    try:
        reponse.close()
    finally:
        request_finished.connect(close_old_connections)
