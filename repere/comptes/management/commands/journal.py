"""``repere journal``: is it as it was written?"""

from argparse import ArgumentParser
from typing import Any

from repere.comptes.models import Evenement
from repere.comptes.services.journal import find_tampering, last_seal
from repere.socle.commande import Commande, Erreur


class Command(Commande):
    help = "Vérifie que le journal des droits n’a pas été modifié, et donne son dernier sceau."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--sceau", default="", help="un sceau noté auparavant : il doit s’y trouver encore"
        )

    def handle(self, *args: Any, sceau: str, **options: Any) -> None:
        if (numero := find_tampering()) is not None:
            raise Erreur(
                f"Le journal a été modifié : la ligne {numero} n’est pas celle qui fut écrite."
            )
        if sceau and not Evenement.objects.filter(sceau=sceau).exists():
            raise Erreur("Le journal a été coupé : ce sceau n’y est plus.")
        self.stdout.write(f"{Evenement.objects.count()} lignes, toutes intactes.")
        self.stdout.write(f"Dernier sceau : {last_seal()}")
