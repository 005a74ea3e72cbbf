"""Drafts: kept while one writes, gone once it is saved or forgotten."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from repere.annuaire.models import Lieu
from repere.professionnels.models import Brouillon

JOURS_DE_BROUILLON: Final = 30


@transaction.atomic
def keep_draft(
    *,
    personne: Any,
    lieu: Lieu,
    section: str,
    valeurs: Mapping[str, list[str]],
    base: Mapping[str, Any],
) -> None:
    """Keep what a form holds, in place of what it held before."""
    Brouillon.objects.update_or_create(
        personne=personne,
        lieu=lieu,
        section=section,
        defaults={"valeurs": dict(valeurs), "base": dict(base), "garde_le": timezone.now()},
    )


def drop_draft(*, personne: Any, lieu: Lieu, section: str) -> None:
    """Forget the draft of a section."""
    Brouillon.objects.filter(personne=personne, lieu=lieu, section=section).delete()


def purge_drafts() -> str:
    """Erase the drafts that nobody came back to; return what was done, in words."""
    limite = timezone.now() - timedelta(days=JOURS_DE_BROUILLON)
    effaces, _detail = Brouillon.objects.filter(garde_le__lt=limite).delete()
    return f"Brouillons : {effaces} effacé(s)."
