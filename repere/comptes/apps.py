"""Who signs in, what they may do and where, and what was done: the journal."""

from datetime import time, timedelta
from typing import TYPE_CHECKING

from django.apps import AppConfig

if TYPE_CHECKING:
    from repere.socle.calendrier import Rendezvous


class ComptesConfig(AppConfig):
    name = "repere.comptes"
    verbose_name = "Comptes"

    def purge(self) -> str:
        """Erase what is due (``repere purger``); return what was done."""
        from repere.comptes.services.purge import purge_accounts
        from repere.comptes.services.purge_messages import purge_messages

        return f"{purge_accounts()}\n{purge_messages()}"

    def calendar(self) -> "list[Rendezvous]":
        """Return what the worker does regularly: messages that wait, digests at breakfast."""
        from repere.comptes.genres_notification import Rythme
        from repere.comptes.services.depart import send_due
        from repere.comptes.services.recapitulatifs import send_digests
        from repere.socle.calendrier import LUNDI, Rendezvous

        def daily() -> int:
            return send_digests(rythme=Rythme.JOUR)

        def weekly() -> int:
            return send_digests(rythme=Rythme.SEMAINE)

        return [
            Rendezvous("courriels", send_due, toutes_les=timedelta(minutes=1)),
            Rendezvous("messages du jour", daily, a=time(7)),
            Rendezvous("messages de la semaine", weekly, a=time(7), jour=LUNDI),
        ]
