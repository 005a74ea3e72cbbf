"""``repere travailler``: background jobs, and what comes back regularly. ``repere servir`` starts it beside itself."""

import logging
import time
from argparse import ArgumentParser
from threading import Thread
from typing import Any

from django.core.management import call_command
from django.db import close_old_connections, connection
from django.utils import timezone

from repere.socle.calendrier import appointments, run_due
from repere.socle.commande import Commande, Erreur
from repere.socle.models import Echeance

SECONDES = 20
_JOURNAL = logging.getLogger(__name__)


class Command(Commande):
    help = "Fait les travaux de fond et les rendez-vous réguliers (lancé par servir)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--une-fois", action="store_true", help="Fait ce qui est dû, puis s’arrête."
        )
        parser.add_argument(
            "--liste", action="store_true", help="Montre les rendez-vous, sans rien faire."
        )
        parser.add_argument(
            "--maintenant", metavar="NOM", help="Fait ce rendez-vous tout de suite."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["liste"]:
            self._show()
        elif options["maintenant"]:
            self._run_now(options["maintenant"])
        elif options["une_fois"]:
            faits = run_due()
            call_command("db_worker", batch=True, verbosity=0)
            self.stdout.write(", ".join(faits) or "Rien à faire.")
        else:
            Thread(target=keep_appointments, name="rendez-vous", daemon=True).start()
            call_command("db_worker", verbosity=0)

    def _show(self) -> None:
        connues = {echeance.nom: echeance for echeance in Echeance.objects.all()}
        for rendezvous in appointments():
            echeance = connues.get(rendezvous.nom)
            quand = f"{timezone.localtime(echeance.prochaine_le):%d/%m %H:%M}" if echeance else "—"
            suite = f"  ({echeance.erreur})" if echeance and echeance.erreur else ""
            self.stdout.write(f"{rendezvous.nom:<22} {quand}{suite}")

    def _run_now(self, nom: str) -> None:
        trouves = [r for r in appointments() if r.nom == nom]
        if not trouves:
            raise Erreur(f"Pas de rendez-vous « {nom} » : voyez --liste.")
        self.stdout.write(str(trouves[0].travail()))


def keep_appointments() -> None:
    """Look every so often at what is due, until the process ends."""
    while True:
        close_old_connections()
        try:
            run_due()
        except Exception:
            # A base that is busy, or being moved: the next look comes soon.
            _JOURNAL.exception("Rendez-vous")
            connection.close()
        time.sleep(SECONDES)
