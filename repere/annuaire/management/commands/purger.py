"""Erase the personal data whose time is over. ``repere servir`` runs it each night."""

from typing import Any

from django.apps import apps
from django.conf import settings

from repere.annuaire.services.signalements import purge_emails
from repere.socle.commande import Commande


class Command(Commande):
    help = "Efface les données personnelles dont le délai est passé."

    def handle(self, *args: Any, **options: Any) -> None:
        combien = purge_emails()
        self.stdout.write(
            f"Signalements : {combien} adresse(s) électronique(s) de plus de "
            f"{settings.REPERE_COURRIELS_JOURS} jours effacée(s)."
        )
        # Contexts above this one say themselves what they erase.
        for config in apps.get_app_configs():
            if hasattr(config, "purge"):
                self.stdout.write(config.purge())
