"""What is forgotten of monographs once it serves nobody: who wrote, and what was not kept."""

from datetime import timedelta
from typing import Final

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from repere.monographies.models import Codage, Propos, Texte, Theme

# Who wrote a note serves while one tidies; two years after, it says nothing but who worked there.
JOURS: Final = 730
# Once published, what was put aside can still be taken back for a year.
JOURS_ECARTES: Final = 365
# A tidying is undone within the hour; what it would put back is of no use after.
JOURS_AVANT: Final = 7


@transaction.atomic
def purge_monographs() -> str:
    """Forget names after two years, and notes put aside a year after publication; return what was done."""
    maintenant = timezone.now()
    limite = maintenant - timedelta(days=JOURS)
    anonymes = Propos.objects.filter(ecrit_le__lt=limite, ecrit_par__isnull=False)
    notes = anonymes.update(ecrit_par=None)
    Texte.objects.filter(modifie_le__lt=limite, modifie_par__isnull=False).update(modifie_par=None)
    Codage.objects.filter(decide_le__lt=limite, decide_par__isnull=False).update(decide_par=None)
    Theme.objects.filter(ajoute_le__lt=limite, ajoute_par__isnull=False).update(ajoute_par=None)
    publiees = maintenant - timedelta(days=JOURS_ECARTES)
    finies = Propos.objects.filter(monographie__publiee_le__lt=publiees)
    hier = (timezone.localdate() - timedelta(days=JOURS_AVANT)).isoformat()
    # Without a day: written before days were kept.
    passes = Q(avant__le__lt=hier) | Q(avant__le__isnull=True)
    Propos.objects.exclude(avant={}).filter(passes).update(avant={})
    effacees, _detail = finies.filter(garde=False).delete()
    return f"Monographies : {notes} note(s) sans nom, {effacees} note(s) écartée(s) effacée(s)."
