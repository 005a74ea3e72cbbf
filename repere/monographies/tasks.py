"""Background jobs of the monographs; the worker that ``repere servir`` starts runs them."""

import logging

from django_tasks import task

from repere.monographies.models import Reprise
from repere.monographies.services import reprises

_JOURNAL = logging.getLogger(__name__)


@task()
def read_old_monograph(reprise: int) -> None:
    """Read a file that was brought."""
    deposee = Reprise.objects.get(pk=reprise)
    try:
        reprises.read(reprise=deposee)
    except Exception:
        _JOURNAL.exception("Lecture de la reprise %s", reprise)
        reprises.fail(reprise=deposee, message=reprises.PANNE)
