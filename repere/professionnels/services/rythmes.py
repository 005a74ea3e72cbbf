"""How often a place wants to be reminded."""

from typing import Any

from django.db import transaction

from repere.annuaire.models import Lieu
from repere.comptes.services.journal import record
from repere.comptes.services.roles import actor
from repere.professionnels.models import Rythme


@transaction.atomic
def choose_rhythm(*, lieu: Lieu, mois: int, personne: Any) -> Rythme:
    """Remind of ``lieu`` every ``mois`` months."""
    rythme, _nouveau = Rythme.objects.update_or_create(
        lieu=lieu, defaults={"mois": Rythme.Mois(mois)}
    )
    record(
        acteur=actor(personne),
        quoi="lieu.rythme",
        sur=f"lieu:{lieu.identifiant}",
        details={"mois": mois},
    )
    return rythme


@transaction.atomic
def write_to_place(*, lieu: Lieu, oui: bool) -> None:
    """Write to the place's own address, or no more."""
    Rythme.objects.update_or_create(lieu=lieu, defaults={"sans_courriel_public": not oui})
