"""Tying to their commune the places that came before it."""

from repere.annuaire.models import Lieu
from repere.territoires.communes_connues import CommunesConnues

_LOT = 500


def attach_places() -> int:
    """Attach the places that have no commune of the territory; return how many found theirs."""
    seuls = Lieu.objects.filter(rattachement__isnull=True).order_by("pk")
    orphelins = list(seuls.only("code_insee", "code_postal", "commune"))
    if not orphelins:
        return 0
    communes = CommunesConnues()
    rattaches = []
    for lieu in orphelins:
        if commune := communes.find(lieu.code_insee, lieu.code_postal, lieu.commune):
            lieu.rattachement_id = commune.code_insee
            rattaches.append(lieu)
    Lieu.objects.bulk_update(rattaches, ["rattachement"], batch_size=_LOT)
    return len(rattaches)
