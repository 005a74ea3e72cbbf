"""Catalogues made while testing: nothing of them is kept."""

import contextlib
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

import polib
from django.core.management import call_command
from django.test import override_settings

from repere.socle import traduction
from repere.socle.pseudo import pseudo
from tests.architecture.sources import REPERE

_SANS_TEXTE = shutil.ignore_patterns("static", "styles", "__pycache__", "migrations", "locale")
PLURIELS = {
    "fr": "nplurals=2; plural=(n > 1);",
    "en": "nplurals=2; plural=(n != 1);",
    "ar_XB": "nplurals=2; plural=(n > 1);",
}


def extract_messages(atelier: Path) -> polib.POFile:
    """Return every message of the code and of the templates, as makemessages finds them.

    It works on a copy: Django writes beside each template it reads.
    """
    shutil.copytree(REPERE, atelier / "repere", ignore=_SANS_TEXTE)
    with contextlib.chdir(atelier), override_settings(LOCALE_PATHS=[str(atelier / "locale")]):
        call_command("makemessages", locale=["en"], keep_pot=True, verbosity=0)
    # The settings put back have emptied Django's memory of catalogues.
    traduction.install()
    return polib.pofile(str(atelier / "locale" / "django.pot"))


def write_catalogue(
    dossier: Path, locale: str, entrees: Iterable[polib.POEntry], traduit: Callable[[str], str]
) -> None:
    """Compile into ``dossier`` a catalogue where each message became what ``traduit`` makes of it."""
    catalogue = polib.POFile()
    catalogue.metadata = {
        "Content-Type": "text/plain; charset=UTF-8",
        "Plural-Forms": PLURIELS[locale],
    }
    for entree in entrees:
        double = polib.POEntry(
            msgid=entree.msgid, msgid_plural=entree.msgid_plural, msgctxt=entree.msgctxt
        )
        if entree.msgid_plural:
            formes = (entree.msgid, entree.msgid_plural)
            double.msgstr_plural = {rang: traduit(forme) for rang, forme in enumerate(formes)}
        else:
            double.msgstr = traduit(entree.msgid)
        catalogue.append(double)
    cible = dossier / locale / "LC_MESSAGES"
    cible.mkdir(parents=True)
    catalogue.save_as_mofile(str(cible / "django.mo"))


def write_pseudo(dossier: Path, messages: polib.POFile) -> None:
    """Compile the language that nobody speaks."""
    write_catalogue(dossier, "ar_XB", messages, pseudo)
