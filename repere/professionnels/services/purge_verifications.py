"""What is forgotten of reminders, verifications and reports once it serves nobody."""

from datetime import timedelta
from typing import Final

from django.db import transaction
from django.utils import timezone

from repere.annuaire.models import Signalement
from repere.professionnels.models import Rappel, Verification

JOURS: Final = 730


@transaction.atomic
def purge_verifications() -> str:
    """Forget who was reminded and who verified, and the words of reports decided, after two years."""
    limite = timezone.now() - timedelta(days=JOURS)
    rappels, _detail = Rappel.objects.filter(reserve_le__lt=limite).delete()
    anonymes = Verification.objects.filter(le__lt=limite, personne__isnull=False)
    decides = Signalement.objects.filter(decide_le__lt=limite)
    dits = decides.exclude(texte="", reponse="", decide_par="")
    return (
        f"Rappels : {rappels} effacé(s). Vérifications : {anonymes.update(personne=None)} sans nom. "
        f"Signalements : {dits.update(texte='', reponse='', decide_par='')} sans texte."
    )
