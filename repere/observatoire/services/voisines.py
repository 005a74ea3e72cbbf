"""The people beyond the border: without them, the places they share would seem made for few."""

from typing import Final

from django.conf import settings
from django.db import transaction

from repere.observatoire.calcul.modele import DUREE_MAX
from repere.observatoire.calcul.trajets import reach
from repere.observatoire.models import Voisine
from repere.territoires.decoupage import FRANCE
from repere.territoires.services.alentours import communes_around
from repere.territoires.services.journal import (
    COMMUNES,
    EMBARQUES,
    Origine,
    digest,
    last_success,
    record_success,
)

REFERENTIEL: Final = "observatoire:voisines"
# Half an hour from a place that is itself half an hour from here.
PORTEE_KM: Final = 2 * reach(DUREE_MAX)


def load_neighbours() -> str:
    """Write who lives around this instance, unless it is already in place; say so.

    Raises SourceIllisible, the base left as it was.
    """
    embarque = last_success(EMBARQUES)
    if embarque is None or FRANCE in settings.REPERE_REGIONS:
        return "sans communes voisines"
    officiel = last_success(COMMUNES)
    places = "" if officiel is None else officiel.empreinte
    empreinte = digest(embarque.empreinte.encode(), places.encode(), str(PORTEE_KM).encode())
    dernier = last_success(REFERENTIEL)
    if dernier is not None and dernier.empreinte == empreinte:
        return "communes voisines en place"
    voisines = [
        Voisine(a.code, a.population, a.point.latitude, a.point.longitude)
        for a in communes_around(PORTEE_KM)
    ]
    origine = Origine(embarque.source, embarque.millesime, embarque.licence, empreinte)
    message = f"{len(voisines)} communes voisines"
    with transaction.atomic():
        Voisine.objects.all().delete()
        Voisine.objects.bulk_create(voisines, batch_size=500)
        record_success(REFERENTIEL, origine, lignes=len(voisines), message=message)
    return message
