"""A catalogue made while testing: nothing of it is kept."""

from collections.abc import Mapping
from pathlib import Path

import polib


def write_english(dossier: Path, messages: Mapping[str | tuple[str, str], object]) -> None:
    """Compile an English catalogue: message -> translation, (singular, plural) -> both."""
    catalogue = polib.POFile()
    catalogue.metadata = {
        "Content-Type": "text/plain; charset=UTF-8",
        "Plural-Forms": "nplurals=2; plural=(n != 1);",
    }
    for message, traduit in messages.items():
        if isinstance(message, tuple):
            entree = polib.POEntry(msgid=message[0], msgid_plural=message[1])
            entree.msgstr_plural = dict(enumerate(traduit))  # type: ignore[arg-type]
        else:
            entree = polib.POEntry(msgid=message, msgstr=traduit)
        catalogue.append(entree)
    cible = dossier / "en" / "LC_MESSAGES"
    cible.mkdir(parents=True)
    catalogue.save_as_mofile(str(cible / "django.mo"))
