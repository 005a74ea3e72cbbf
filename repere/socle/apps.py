"""The ground floor: base templates, problem+json, texts and distances; no business word."""

from datetime import time
from typing import TYPE_CHECKING

from django.apps import AppConfig

if TYPE_CHECKING:
    from repere.socle.calendrier import Rendezvous


class SocleConfig(AppConfig):
    name = "repere.socle"
    verbose_name = "Socle"

    def calendar(self) -> "list[Rendezvous]":
        """Return what the worker does regularly: forget the jobs that ended two weeks ago."""
        from django.core.management import call_command

        from repere.socle.calendrier import Rendezvous

        def prune() -> None:
            call_command("prune_db_task_results", verbosity=0)

        return [Rendezvous("travaux finis", prune, a=time(3, 45))]

    def ready(self) -> None:
        # Django's catalogues cannot be read before every app is there.
        from repere.socle.traduction import install

        install()
