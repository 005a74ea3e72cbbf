"""Catalogues of translations, from what translators write to what programs read. In pure Python.

A compiled catalogue is not kept with the source: it would be out of date at each sentence.
"""

import os
import tempfile
from pathlib import Path
from typing import Final

import polib
from django.conf import settings

SOURCES: Final = Path(__file__).resolve().parent.parent / "locale"


def sources() -> dict[str, Path]:
    """Return the catalogue that translators write, by language."""
    return {p.parent.parent.name: p for p in sorted(SOURCES.glob("*/LC_MESSAGES/django.po"))}


def compile_catalogues(vers: Path | None = None) -> list[str]:
    """Compile into ``vers`` the catalogues that changed since; return their languages."""
    refaites = []
    for code, source in sources().items():
        cible = (vers or settings.DATA_DIR / "locale") / code / "LC_MESSAGES" / "django.mo"
        ecrite = source.stat().st_mtime_ns
        if cible.exists() and cible.stat().st_mtime_ns == ecrite:
            continue
        cible.parent.mkdir(parents=True, exist_ok=True)
        # Beside, then in one go: a process that starts meanwhile reads the former or the new one.
        with tempfile.TemporaryDirectory(dir=cible.parent) as atelier:
            essai = Path(atelier) / cible.name
            polib.pofile(str(source)).save_as_mofile(str(essai))
            # The date of its source says what it was made of, even when an older one comes back.
            os.utime(essai, ns=(ecrite, ecrite))
            essai.replace(cible)
        refaites.append(code)
    return refaites
