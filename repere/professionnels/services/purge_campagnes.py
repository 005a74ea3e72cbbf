"""What is forgotten of campaigns once they are over for long: their report stays, without people."""

from datetime import timedelta
from typing import Final

from django.utils import timezone

from repere.professionnels.models import Tache

JOURS: Final = 730


def purge_campaigns() -> str:
    """Forget who did the tasks of campaigns closed two years ago, and their notes; return what was done."""
    limite = timezone.now() - timedelta(days=JOURS)
    finies = Tache.objects.filter(campagne__fermee_le__lt=limite).order_by()
    # What undoing would need holds former notes.
    dites = finies.exclude(confiee_a=None, faite_par=None, notes="", avant={})
    oubliees = dites.update(confiee_a=None, faite_par=None, notes="", avant={})
    return f"Campagnes : {oubliees} tâche(s) sans nom ni note."
