"""Addresses that stop receiving, and receive again."""

from typing import Any

from allauth.account.models import EmailAddress
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from repere.comptes.genres_notification import Genre
from repere.comptes.models import AdresseEnPanne, CourrielSortant


@transaction.atomic
def mark_failing(*, courriel: str, raison: str) -> bool:
    """Send nothing more there until it is proved again; tell its owner in the site. Return whether it was news."""
    from repere.comptes.services.notifications import notify

    adresse = courriel.strip().lower()
    panne, nouvelle = AdresseEnPanne.objects.get_or_create(
        courriel=adresse, defaults={"raison": raison.replace(courriel, "…")[:300]}
    )
    CourrielSortant.objects.filter(vers__iexact=adresse).delete()
    if nouvelle:
        notify(
            personnes=owners(adresse),
            genre=Genre.ADRESSE,
            phrase=_("Nos messages n’arrivent plus à {adresse}.").format(adresse=adresse),
            lien=reverse("comptes:adresse_en_panne"),
            cle=f"panne:{panne.pk}",
        )
    return nouvelle


@transaction.atomic
def mark_working(*, courriel: str) -> bool:
    """Send there again: a message was read there. Return whether it was news."""
    effacees, _detail = AdresseEnPanne.objects.filter(courriel=courriel.lower()).delete()
    return bool(effacees)


def owners(adresse: str) -> list[Any]:
    """Return the people whose proved address this is."""
    prouvees = EmailAddress.objects.filter(email__iexact=adresse, verified=True)
    return [ligne.user for ligne in prouvees.select_related("user").order_by("pk")]
