"""Served as operators serve it, behind a proxy that ends TLS: Django's own list of what to mind finds nothing."""

import os
import subprocess
import sys
from pathlib import Path

from tests.architecture.sources import RACINE


def test_nothing_is_left_to_mind_before_serving(tmp_path: Path) -> None:
    heritees = {"DATABASE_URL", "REPERE_SECRET_KEY"}
    environ = {cle: valeur for cle, valeur in os.environ.items() if cle not in heritees}
    environ |= {
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "REPERE_DATA_DIR": str(tmp_path),
        "REPERE_HTTPS": "1",
        "REPERE_URL": "https://repere.example",
    }
    commande = [
        sys.executable,
        "-m",
        "repere.socle.cli",
        "check",
        "--deploy",
        "--fail-level",
        "WARNING",
    ]
    vu = subprocess.run(commande, env=environ, cwd=RACINE, capture_output=True, text=True)
    assert vu.returncode == 0, vu.stderr
    assert "no issues" in vu.stdout + vu.stderr
    # The key of the instance, made at the first start, is nobody else's to read.
    assert (tmp_path / "secret").stat().st_mode & 0o077 == 0
