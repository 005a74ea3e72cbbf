"""Background jobs of accounts; the worker that ``repere servir`` starts runs them."""

from django_tasks import task

from repere.comptes.services.depart import send_due


@task()
def send_mail_due() -> int:
    """Give the mail server what is due; what it does not take waits for its next try. Return how many left."""
    return send_due().partis
