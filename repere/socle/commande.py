"""What every command of ours shares: help in French, without Django's own options in the way."""

from argparse import SUPPRESS
from typing import Any

from django.core.management.base import (
    BaseCommand,
    CommandError,
    CommandParser,
    SystemCheckError,
)


class Erreur(CommandError):
    """A refusal; Django prints the name of the class before the message, and operators read it."""


class Commande(BaseCommand):
    """A management command for operators. Django's options still work; the help leaves them out."""

    suppressed_base_arguments = {
        "--version",
        "--verbosity",
        "--settings",
        "--pythonpath",
        "--traceback",
        "--no-color",
        "--force-color",
    }

    def execute(self, *args: Any, **options: Any) -> str | None:
        try:
            return super().execute(*args, **options)
        except SystemCheckError:
            raise
        except CommandError as erreur:
            raise Erreur(str(erreur), returncode=erreur.returncode) from erreur

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        parser = super().create_parser(prog_name, subcommand, add_help=False, **kwargs)
        parser.add_argument("-h", "--help", action="help", help="Montre cette aide.")
        parser._positionals.title = "à donner"
        parser._optionals.title = "options"
        for action in parser._actions:
            # Django adds this one past add_base_argument.
            if "--skip-checks" in action.option_strings:
                action.help = SUPPRESS
        return parser

    def add_base_argument(self, parser: CommandParser, *args: Any, **kwargs: Any) -> None:
        if self.suppressed_base_arguments.intersection(args):
            kwargs["help"] = SUPPRESS
        parser.add_argument(*args, **kwargs)
