"""The text of old documents is kept for a time only."""

from datetime import timedelta
from typing import Final

from django.db.models import Q
from django.utils import timezone

from repere.monographies.models import Reprise

# After the decision, long enough to check what was kept against its source.
MOIS_APRES_DECISION: Final = 6
# What nobody has finished reading.
MOIS_SANS_DECISION: Final = 24
_MOIS: Final = timedelta(days=30)


def purge_reprises() -> str:
    """Erase what is due; return what was done, in words."""
    moment = timezone.now()
    dues = Q(decidee_le__lt=moment - MOIS_APRES_DECISION * _MOIS)
    dues |= Q(decidee_le=None, deposee_le__lt=moment - MOIS_SANS_DECISION * _MOIS)
    textes = Reprise.objects.filter(dues).exclude(texte="", fichier=None)
    combien = textes.update(texte="", fichier=None)
    return f"Anciennes monographies : {combien} texte(s) effacé(s)."
