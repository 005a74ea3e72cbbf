"""The observatory: needs beside answers, and the monographs."""

from datetime import time
from typing import TYPE_CHECKING

from django.apps import AppConfig

if TYPE_CHECKING:
    from repere.socle.calendrier import Rendezvous


class ObservatoireConfig(AppConfig):
    name = "repere.observatoire"
    verbose_name = "Observatoire"

    def ready(self) -> None:
        """Bring its action to the command of monographs."""
        from repere.monographies.actions import register_action
        from repere.observatoire.redaction.commande import REDIGER

        register_action(REDIGER)

    def calendar(self) -> "list[Rendezvous]":
        """Return what the worker does regularly: the census of the month, documents that changed."""
        from repere.observatoire.services.redactions import write_up_published
        from repere.observatoire.services.releves import take_census
        from repere.socle.calendrier import Rendezvous

        return [
            Rendezvous("relevé de l’observatoire", take_census, a=time(4, 30)),
            Rendezvous("monographies publiées", write_up_published, a=time(4, 45)),
        ]

    def warm_up(self) -> None:
        """Read the supply and the ways to it before the first visitor comes, once for all the workers."""
        from repere.observatoire.offre.memoire import supply

        _ = supply().reseau

    def prepare(self) -> str:
        """Put the few embedded figures in place, and the people beyond the border; ``repere preparer`` says so."""
        from repere.observatoire.services.embarques import load_embedded_figures
        from repere.observatoire.services.voisines import load_neighbours

        return f"{load_embedded_figures()}, {load_neighbours()}"
