"""Addresses that stop receiving, and receive again."""

import re
from typing import Any

from allauth.account.models import EmailAddress
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from repere.comptes.genres_notification import Genre
from repere.comptes.models import AdresseEnPanne, CourrielSortant


@transaction.atomic
def mark_failing(*, courriel: str, raison: str) -> bool:
    """Send nothing more there until it is proved again; tell its owner in the site. Return whether it was news."""
    from repere.comptes.services.notifications import notify

    adresse = courriel.strip().lower()
    panne, nouvelle = AdresseEnPanne.objects.get_or_create(courriel=adresse)
    nouvelle = nouvelle or panne.prouvee_le is not None
    if nouvelle:
        panne.depuis, panne.prouvee_le = timezone.now(), None
        panne.raison = re.sub(re.escape(adresse), "…", raison, flags=re.I)[:300]
        panne.save(update_fields=["depuis", "prouvee_le", "raison"])
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
    pannes = AdresseEnPanne.objects.filter(courriel=courriel.lower(), prouvee_le__isnull=True)
    return bool(pannes.update(prouvee_le=timezone.now()))


def owners(adresse: str) -> list[Any]:
    """Return the people whose proved address this is."""
    prouvees = EmailAddress.objects.filter(email__iexact=adresse, verified=True)
    return [ligne.user for ligne in prouvees.select_related("user").order_by("pk")]
