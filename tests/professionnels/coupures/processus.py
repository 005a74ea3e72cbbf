"""Processes of their own on a base of their own: a file of SQLite, where writers wait for each other."""

import os
import subprocess
import sys
from pathlib import Path

from tests.architecture.sources import RACINE


def environment(donnees: Path, **autres: str) -> dict[str, str]:
    garde = {n: v for n, v in os.environ.items() if n != "DATABASE_URL"}
    return garde | {
        "REPERE_DATA_DIR": str(donnees),
        "DJANGO_SETTINGS_MODULE": "tests.professionnels.coupures.reglages",
        "REPERE_OUVRIERS": "1",
        "REPERE_JOURNAL": "ERROR",
        **autres,
    }


def run(donnees: Path, *module: str) -> str:
    """Run a module to its end on the base of ``donnees``; return what it prints."""
    fini = subprocess.run(
        [sys.executable, "-m", *module],
        env=environment(donnees),
        cwd=RACINE,
        capture_output=True,
        text=True,
        timeout=180,
    )
    assert fini.returncode == 0, fini.stderr
    return fini.stdout.strip()
