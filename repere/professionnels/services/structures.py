"""Structures as teams need them: a place of which nobody knows who runs it gets one, without a number."""

from typing import Any

from django.db import transaction

from repere.annuaire.models import Lieu, Structure
from repere.comptes.services.journal import record
from repere.comptes.services.roles import actor


@transaction.atomic
def structure_of(*, lieu: Lieu, par: Any) -> Structure:
    """Return the structure that runs ``lieu``, made from the place itself when nobody told which it is.

    Imports keep it, and so does who writes its number: its team stays (``PlaceWriter.attach``).
    """
    # Two claims accepted at once make one structure.
    frais = Lieu.objects.select_for_update(of=("self",)).select_related("structure").get(pk=lieu.pk)
    if frais.structure is None:
        frais.structure = Structure.objects.create(nom=lieu.nom[:250], typologie=lieu.typologie)
        Lieu.objects.filter(pk=lieu.pk).update(structure=frais.structure)
        details = {"structure": frais.structure.pk}
        record(
            acteur=actor(par),
            quoi="structure.creee",
            sur=f"lieu:{lieu.identifiant}",
            details=details,
        )
    lieu.structure = frais.structure
    return frais.structure
