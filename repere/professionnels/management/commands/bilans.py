"""``repere bilans``: tell each animateur of the week of their basin. ``repere servir`` does it on Mondays."""

from argparse import ArgumentParser
from typing import Any

from repere.comptes.courriels import in_plain_text
from repere.comptes.models import Attribution
from repere.comptes.roles import Role
from repere.professionnels.services.bilan import (
    in_a_message,
    sections_of,
    send_week_digests,
    week_of,
)
from repere.socle.commande import Commande


class Command(Commande):
    help = "Envoie aux animateurs le bilan de la semaine de leur bassin."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--essai", action="store_true", help="Écrit les bilans ici, sans les envoyer."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not options["essai"]:
            self.stdout.write(f"{send_week_digests()} bilan(s) envoyé(s).")
            return
        tenues = Attribution.objects.current().with_role(Role.ANIMATEUR, Role.COORDINATEUR)
        for perimetre in sorted({tenue.perimetre for tenue in tenues}):
            semaine = week_of(perimetre)
            self.stdout.write(in_plain_text(in_a_message(semaine, sections_of(semaine), "")))
