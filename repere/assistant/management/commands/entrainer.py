"""``repere entrainer``: teach the assistant which service a message asks for, and what is not ours."""

import time
from argparse import ArgumentParser
from typing import Any

from repere.assistant.services.modele import MATIERES, model_file, train_model
from repere.socle.commande import Commande


class Command(Commande):
    help = "Entraîne les modèles de l’assistant sur nos phrases (rien à faire si elles n’ont pas changé)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--tout", action="store_true", help="Même si rien n’a changé.")

    def handle(self, *args: Any, tout: bool, **options: Any) -> None:
        debut = time.monotonic()
        if not train_model(force=tout):
            self.stdout.write("Assistant : les modèles sont à jour.")
            return
        taille = sum(model_file(nom).stat().st_size for nom in MATIERES) / 1e6
        self.stdout.write(
            f"Assistant : modèles entraînés en {time.monotonic() - debut:.0f} s ({taille:.1f} Mo)."
        )
