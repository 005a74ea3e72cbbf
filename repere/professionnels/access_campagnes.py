"""The doors of campaigns: those of the basins where one works; a task, to whom it was given or who leads."""

from django.http import Http404, HttpRequest

from repere.comptes.droits import Action
from repere.professionnels.access import scope
from repere.professionnels.models import Campagne, Tache
from repere.professionnels.querysets.campagnes import CampagneQuerySet


def campaigns_for(request: HttpRequest, action: Action) -> CampagneQuerySet:
    """Return the campaigns on which who asks may do ``action``."""
    return Campagne.objects.within(scope(request, action))


def campaign_for(request: HttpRequest, action: Action, numero: int) -> Campagne:
    """Return one campaign on which who asks may do ``action``. Raises Http404."""
    campagne = campaigns_for(request, action).filter(pk=numero).first()
    if campagne is None:
        raise Http404("Rien ici.")
    return campagne


def leads(request: HttpRequest, campagne: Campagne) -> bool:
    """Say whether who asks may share ``campagne`` out and close it."""
    return campaigns_for(request, Action.MENER_CAMPAGNE).filter(pk=campagne.pk).exists()


def task_for(request: HttpRequest, numero: int) -> Tache:
    """Return one task that who asks may do. Raises Http404."""
    lues = Tache.objects.select_related("campagne", "lieu__rattachement", "lieu__structure")
    tache = lues.select_related("prise_par", "faite_par").filter(pk=numero).first()
    if tache is None:
        raise Http404("Rien ici.")
    campaign_for(request, Action.FAIRE_CAMPAGNE, tache.campagne_id)
    a_un_autre = tache.confiee_a_id not in {None, request.user.pk}
    if a_un_autre and not leads(request, tache.campagne):
        raise Http404("Rien ici.")
    return tache
