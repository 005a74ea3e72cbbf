"""The doors of new places: of which communes somebody decides, and of which proposals."""

from django.db.models import QuerySet
from django.http import Http404, HttpRequest

from repere.annuaire.models import LieuPropose
from repere.comptes.droits import Action
from repere.professionnels.access import scope
from repere.territoires.models import Commune


def decides_of(request: HttpRequest, commune: Commune) -> bool:
    """Say whether who asks decides of new places of ``commune``."""
    portee = scope(request, Action.DECIDER_DES_LIEUX)
    return Commune.objects.filter(portee.communes(), pk=commune.pk).exists()


def proposed_for(request: HttpRequest) -> QuerySet[LieuPropose]:
    """Return the proposed places of which who asks decides, the oldest first."""
    portee = scope(request, Action.DECIDER_DES_LIEUX)
    tous = LieuPropose.objects.select_related("rattachement", "lieu", "personne")
    # A commune that is no more leaves its places to the whole site.
    if not portee.tout:
        dans = Commune.objects.filter(portee.communes()).order_by().values("pk")
        tous = tous.filter(rattachement__in=dans)
    return tous.order_by("recu_le", "pk")


def waiting_for(request: HttpRequest) -> QuerySet[LieuPropose]:
    """Return those that wait: to be decided of, or to be looked at."""
    return proposed_for(request).filter(etat__in=[LieuPropose.Etat.NOUVEAU, LieuPropose.Etat.CREE])


def proposed(request: HttpRequest, numero: int) -> LieuPropose:
    """Return one proposed place of which who asks decides. Raises Http404."""
    trouve = proposed_for(request).filter(pk=numero).first()
    if trouve is None:
        raise Http404("Rien ici.")
    return trouve
