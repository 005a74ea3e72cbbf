"""``repere observatoire``: the actions that each part of the observatory brings."""

from argparse import ArgumentParser
from typing import Any, Final

from repere.observatoire.actions import Action
from repere.observatoire.offre.actions import ACTIONS as OFFRE
from repere.socle.commande import Commande

ACTIONS: Final[dict[str, Action]] = {action.nom: action for action in OFFRE}


class Command(Commande):
    help = "Charge ce que l’observatoire montre, et compte ce qu’il suit."

    def add_arguments(self, parser: ArgumentParser) -> None:
        sous = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
        for action in ACTIONS.values():
            parseur = sous.add_parser(action.nom, help=action.aide, add_help=False)
            parseur.add_argument("-h", "--help", action="help", help="Montre cette aide.")
            action.options(parseur)

    def handle(self, *args: Any, **options: Any) -> None:
        ACTIONS[options["action"]].run(self, options)
