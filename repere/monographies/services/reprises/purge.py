"""The text of old documents is kept for a time only."""

from datetime import datetime, timedelta
from typing import Final

from django.db.models import Q
from django.utils import timezone

from repere.monographies.models import Reprise, Trouvaille
from repere.monographies.services.reprises.depot import PANNE

# After the decision, long enough to check what was kept against its source.
MOIS_APRES_DECISION: Final = 6
# What nobody has finished reading.
MOIS_SANS_DECISION: Final = 24
# The file itself names people: a reading that never ended keeps it no longer.
JOURS_FICHIER: Final = 7
_MOIS: Final = timedelta(days=30)


def purge_reprises() -> str:
    """Erase what is due; return what was done, in words."""
    moment = timezone.now()
    dues = Q(decidee_le__lt=moment - MOIS_APRES_DECISION * _MOIS)
    dues |= Q(decidee_le=None, deposee_le__lt=moment - MOIS_SANS_DECISION * _MOIS)
    _forget_unread(moment)
    # Of a document that nothing was made of, nothing is kept but that it came.
    vaines = Reprise.objects.filter(dues).exclude(etat=Reprise.Etat.APPLIQUEE)
    Trouvaille.objects.filter(reprise__in=vaines).delete()
    textes = Reprise.objects.filter(dues).exclude(texte="", fichier=None)
    combien = textes.update(texte="", fichier=None)
    return f"Anciennes monographies : {combien} texte(s) effacé(s)."


def _forget_unread(moment: datetime) -> None:
    Reprise.objects.filter(
        etat=Reprise.Etat.LECTURE, deposee_le__lt=moment - timedelta(days=JOURS_FICHIER)
    ).update(etat=Reprise.Etat.ILLISIBLE, message=PANNE, fichier=None)
