"""Loading territories: what is embedded, then the official services."""

from collections.abc import Callable
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from repere.territoires.erreurs import SourceIllisible
from repere.territoires.services.embarques import load_embedded


class Command(BaseCommand):
    help = "Charge les communes, les intercommunalités, les contours et les zonages."

    def add_arguments(self, parser: CommandParser) -> None:
        actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
        actions.add_parser(
            "embarques",
            help="charge les communes fournies avec le logiciel, sans connexion à internet",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            message = load_embedded(progres=self._progres(options["verbosity"]))
        except SourceIllisible as erreur:
            raise CommandError(str(erreur)) from erreur
        if options["verbosity"]:
            self.stdout.write(message)

    def _progres(self, verbosite: int) -> Callable[[str], None]:
        return self.stdout.write if verbosite else lambda phrase: None
