"""``repere makemessages``: Django's own, which also knows the words of our pure code."""

import re
import unicodedata
from functools import cached_property
from pathlib import Path
from typing import Final

from django.core.management.base import CommandParser
from django.core.management.commands import makemessages

AILLEURS: Final = ["node_modules/*", ".venv/*", "var/*", "tests/*", "bench/*", "docs/*"]
_NOMMES: Final = re.compile(r"\\N\{([A-Z0-9 -]+)\}|\\u([0-9a-fA-F]{4})")


def _letter(trouve: re.Match[str]) -> str:
    lettre = unicodedata.lookup(trouve[1]) if trouve[1] else chr(int(trouve[2], 16))
    # What would end the line or the string stays written as it was.
    return lettre if lettre.isprintable() or lettre in "\xa0\u202f" else trouve[0]


class FichierLu(makemessages.BuildFile):
    """A source with its named letters in clear: xgettext takes "\\N{NO-BREAK SPACE}" at its word."""

    @cached_property
    def is_templatized(self) -> bool:
        gabarit: bool = super().is_templatized
        return gabarit or bool(_NOMMES.search(self._source))

    @cached_property
    def _source(self) -> str:
        return Path(self.path).read_text(encoding="utf-8")

    def preprocess(self) -> None:
        if not str(self.path).endswith(".py"):
            super().preprocess()
        elif self.is_templatized:
            Path(self.work_path).write_text(_NOMMES.sub(_letter, self._source), encoding="utf-8")


class Command(makemessages.Command):
    help = "Relève les textes à traduire dans repere/locale (paquet Debian gettext)."
    build_file_class = FichierLu
    # A guess taken from a resembling message is worse than an empty line: nobody reads it again.
    msgmerge_options = [*makemessages.Command.msgmerge_options, "--no-fuzzy-matching"]
    # The file is enough to find a message; line numbers would change at each commit.
    xgettext_options = [
        *makemessages.Command.xgettext_options,
        "--keyword=N_",
        "--keyword=pluriel:1,2",
        "--keyword=formes:1,2",
        "--add-location=file",
    ]

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.set_defaults(ignore_patterns=AILLEURS, no_obsolete=True)
