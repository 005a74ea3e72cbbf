"""Ask those who hold places whether they are still right. The worker runs it each morning."""

from argparse import ArgumentParser
from typing import Any

from repere.professionnels.services.rappels import send_reminders
from repere.socle.commande import Commande


class Command(Commande):
    help = "Rappelle aux membres de vérifier leurs fiches (le serveur le fait chaque matin)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--a-blanc", action="store_true", help="Dit ce qui partirait, n’envoie rien."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        bilan = send_reminders(a_blanc=options["a_blanc"])
        debut = "À envoyer" if options["a_blanc"] else "Rappels"
        self.stdout.write(
            f"{debut} : {bilan.personnes} personne(s) pour {bilan.lieux} lieu(x), "
            f"{bilan.animateurs} animateur(s), {bilan.adresses} adresse(s) de lieux."
        )
