"""Background jobs of the observatory; the worker that ``repere servir`` starts runs them."""

import logging

from django_tasks import task

from repere.monographies.models import Monographie
from repere.observatoire.services.demandes import answered, failed
from repere.observatoire.services.redactions import write_up

_JOURNAL = logging.getLogger(__name__)


@task()
def write_monograph(numero: int) -> None:
    """Make the files of a monograph; who asked reads on its page whether it went well."""
    monographie = Monographie.objects.filter(pk=numero).first()
    if monographie is None:
        return
    try:
        write_up(monographie=monographie)
    except Exception:
        _JOURNAL.exception("Rédaction de la monographie %s", numero)
        failed(monographie=monographie)
    else:
        answered(monographie=monographie)
