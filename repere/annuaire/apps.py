"""The directory: structures, places, where each value comes from; and the administration's front page."""

from datetime import time
from typing import TYPE_CHECKING

from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps

if TYPE_CHECKING:
    from repere.socle.calendrier import Rendezvous


class AnnuaireConfig(AppConfig):
    name = "repere.annuaire"
    verbose_name = "Annuaire"
    default = True

    def calendar(self) -> "list[Rendezvous]":
        """Return what the worker does regularly: what is personal and over goes each night."""
        from io import StringIO

        from django.core.management import call_command

        from repere.socle.calendrier import Rendezvous

        def purge() -> str:
            sortie = StringIO()
            call_command("purger", stdout=sortie)
            return sortie.getvalue()

        return [Rendezvous("purge", purge, a=time(3, 30))]

    def purge(self) -> str:
        """Erase what is due (``repere purger``); return what was done."""
        from repere.annuaire.services.lieux_proposes import purge_proposed

        return purge_proposed()


class AdministrationConfig(admin_apps.AdminConfig):
    default = False
    default_site = "config.administration.Administration"
