"""``repere pseudolangue``: the site in a language that nobody speaks, to see what is not translated."""

import contextlib
import shutil
import tempfile
from argparse import ArgumentParser
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.core.management import CommandError, call_command
from django.test.utils import override_settings

from repere.socle import traduction
from repere.socle.commande import Commande
from repere.socle.pseudo import CODE, pseudo

_SANS_TEXTE: Final = shutil.ignore_patterns(
    "static", "styles", "__pycache__", "migrations", "locale"
)
_ENTETES: Final = {
    "Content-Type": "text/plain; charset=UTF-8",
    "Plural-Forms": "nplurals=2; plural=(n > 1);",
}


class Command(Commande):
    help = "Fabrique la langue d’essai ar-xb, marquée et de droite à gauche (développement)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--vers", type=Path, default=settings.DATA_DIR / "locale", help="Dossier à remplir."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            import polib
        except ImportError:
            raise CommandError("Installez d’abord les outils : pip install -e '.[dev]'") from None
        messages = polib.pofile(find_messages())
        messages.metadata = _ENTETES
        for message in messages:
            if message.msgid_plural:
                formes = enumerate((message.msgid, message.msgid_plural))
                message.msgstr_plural = {rang: pseudo(forme) for rang, forme in formes}
            else:
                message.msgstr = pseudo(message.msgid)
        cible = options["vers"] / "ar_XB" / "LC_MESSAGES"
        cible.mkdir(parents=True, exist_ok=True)
        messages.save_as_mofile(str(cible / "django.mo"))
        self.stdout.write(
            f"{len(messages)} messages. REPERE_LANGUE={CODE} repere servir les montre."
        )


def find_messages() -> str:
    """Return every message of the code and of the templates, as a catalogue without translations.

    It works on a copy: Django writes beside each template that it reads.
    """
    with tempfile.TemporaryDirectory() as atelier:
        shutil.copytree(settings.BASE_DIR / "repere", Path(atelier) / "repere", ignore=_SANS_TEXTE)
        with contextlib.chdir(atelier), override_settings(LOCALE_PATHS=[f"{atelier}/locale"]):
            call_command("makemessages", locale=["en"], keep_pot=True, verbosity=0)
        # The settings put back have emptied Django's memory of catalogues.
        traduction.install()
        return Path(atelier, "locale", "django.pot").read_text(encoding="utf-8")
