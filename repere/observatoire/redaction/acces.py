"""Which monographs one may read, write up or download."""

from django.http import Http404, HttpRequest

from repere.comptes.droits import Action
from repere.monographies.models import Monographie
from repere.professionnels.access_monographies import monographs_for


def readable(request: HttpRequest, zonage: str, zone: str, annee: int) -> Monographie:
    """Return a monograph: published, anybody's; else that of those who write it. Raises Http404."""
    monographie = Monographie.objects.filter(zonage=zonage, zone=zone, annee=annee).first()
    if monographie is None:
        raise Http404("Rien ici.")
    if monographie.etat != Monographie.Etat.PUBLIEE and not writes(request, monographie):
        raise Http404("Rien ici.")
    return monographie


def writes(request: HttpRequest, monographie: Monographie) -> bool:
    """Say whether who asks may have it written up."""
    if not request.user.is_authenticated:
        return False
    siennes = monographs_for(request, Action.ECRIRE_LA_MONOGRAPHIE)
    return siennes.filter(pk=monographie.pk).exists()
