"""Messages whose time is over: what people were told, what never left, which addresses failed once; old keys."""

from datetime import timedelta
from typing import Final

from django.db.models import Q
from django.utils import timezone

from repere.comptes.models import AdresseEnPanne, CleApi, CourrielSortant, Notification

JOURS_LUES: Final = 180
JOURS_NON_LUES: Final = 365
JOURS_ABANDONNES: Final = 30
JOURS_PROUVEES: Final = 90
JOURS_DE_CLE: Final = 90


def purge_messages() -> str:
    """Erase what is due; return what was done, in words."""
    maintenant = timezone.now()

    def before(jours: int) -> object:
        return maintenant - timedelta(days=jours)

    vieilles = Q(lue_le__lt=before(JOURS_LUES)) | Q(le__lt=before(JOURS_NON_LUES))
    notifications, _n = Notification.objects.filter(vieilles).delete()
    courriels, _c = CourrielSortant.objects.filter(
        abandonne_le__lt=before(JOURS_ABANDONNES)
    ).delete()
    AdresseEnPanne.objects.filter(prouvee_le__lt=before(JOURS_PROUVEES)).delete()
    # Their owner had the time to see what they did.
    CleApi.objects.filter(
        Q(expire_le__lt=before(JOURS_DE_CLE)) | Q(revoquee_le__lt=before(JOURS_DE_CLE))
    ).delete()
    # Tried again after that long: its server may be mended, and whose it was may have left.
    AdresseEnPanne.objects.filter(depuis__lt=before(JOURS_NON_LUES)).delete()
    return (
        f"Messages : {notifications} notification(s) et {courriels} courriel(s) abandonné(s) "
        "effacé(s)."
    )
