"""The first administrator, named by who has the machine."""

from typing import Any

from allauth.account.models import EmailAddress
from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils.crypto import get_random_string

from repere.comptes.roles import SITE, Role
from repere.comptes.services.journal import record
from repere.comptes.services.roles import actor, grant_role


@transaction.atomic
def make_administrator(*, courriel: str) -> Any:
    """Give the site to ``courriel``, with an account if it has none. The first code proves the address."""
    courriel = courriel.strip().lower()
    adresse = (
        EmailAddress.objects.filter(email__iexact=courriel).order_by("-verified", "pk").first()
    )
    if adresse is None:
        personne = get_user_model().objects.create_user(
            get_random_string(16).lower(), email=courriel
        )
        EmailAddress.objects.create(user=personne, email=courriel, primary=True)
        record(acteur="site", quoi="compte.cree", sur=actor(personne))
    else:
        personne = adresse.user
    grant_role(personne=personne, role=Role.ADMINISTRATEUR, perimetre=SITE)
    return personne
