"""Background jobs of the directory; the worker that ``repere servir`` starts runs them."""

from django_tasks import task

from repere.annuaire.services.dedoublonnage import seek_duplicates, store_for_review


@task()
def list_duplicates() -> int:
    """Look for duplicates and put the new pairs before the operators; merge nothing. Return how many."""
    return store_for_review(seek_duplicates())
