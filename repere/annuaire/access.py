"""The one door to a place named by an address."""

from django.http import Http404

from repere.annuaire.models import Lieu


def get_place(identifiant: str) -> Lieu:
    """Return the place that answers for ``identifiant`` today: merges are followed to the keeper.

    Raises Http404 when nothing ever had that identifier. The place may be deactivated.
    """
    # Unordered: the identifier is unique, and one place is all there is to sort.
    lieux = Lieu.objects.select_related("rattachement__departement", "structure").order_by()
    lieu = next(iter(lieux.filter(identifiant=identifiant)), None)
    vus: set[int] = set()
    while lieu and lieu.fusionne_dans_id and lieu.pk not in vus:
        vus.add(lieu.pk)
        lieu = next(iter(lieux.filter(pk=lieu.fusionne_dans_id)), None)
    if lieu is None:
        raise Http404("Aucun lieu ne porte cet identifiant.")
    return lieu
