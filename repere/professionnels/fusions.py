"""Which pairs and which merges somebody may decide of: both places are theirs to animate."""

from django.db.models import QuerySet
from django.http import Http404, HttpRequest

from repere.annuaire.models import DoublonPresume, Fusion, Lieu
from repere.comptes.droits import Action
from repere.professionnels.access import scope


def places_to_merge(request: HttpRequest) -> QuerySet[Lieu]:
    """Return the places that who asks may merge, those that were merged included."""
    return Lieu.objects.filter(scope(request, Action.FUSIONNER).places())


def presumed_duplicates(request: HttpRequest) -> QuerySet[DoublonPresume]:
    """Return the pairs that wait for who asks, the most alike first."""
    vivants = places_to_merge(request).filter(fusionne_dans=None, desactive_le=None)
    attendent = pairs_between(vivants).filter(etat=DoublonPresume.Etat.A_VERIFIER)
    return attendent.order_by("-score", "pk")


def pairs_between(lieux: QuerySet[Lieu]) -> QuerySet[DoublonPresume]:
    """Return the pairs of which both places are among ``lieux``, whatever was decided of them."""
    cles = lieux.order_by().values("pk")
    return DoublonPresume.objects.filter(lieu_a__in=cles, lieu_b__in=cles).order_by("pk")


def merges_for(request: HttpRequest) -> QuerySet[Fusion]:
    """Return the merges that who asks may undo, the latest first."""
    cles = places_to_merge(request).order_by().values("pk")
    faites = Fusion.objects.filter(garde__in=cles, absorbe__in=cles)
    return faites.select_related("garde", "absorbe").order_by("-faite_le", "-pk")


def pair_for(request: HttpRequest, garde: str, absorbe: str) -> tuple[Lieu, Lieu]:
    """Return two places that who asks may merge, neither of them merged yet. Raises Http404."""
    lieux = places_to_merge(request).filter(fusionne_dans=None)
    trouves = {
        lieu.identifiant: lieu
        for lieu in lieux.filter(identifiant__in=[garde, absorbe]).select_related("rattachement")
    }
    if garde == absorbe or len(trouves) < 2:
        raise Http404("Rien ici.")
    return trouves[garde], trouves[absorbe]
