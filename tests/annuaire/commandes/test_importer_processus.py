"""Imports in processes of their own, on a base of their own: a file of SQLite, whatever the tests run on."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.annuaire.commandes.fichiers import write_csv


def test_killed_in_the_middle_the_base_is_as_before(donnees: Path, tmp_path: Path) -> None:
    """A real process, really killed, on a base of its own."""
    commande = [sys.executable, "-m", "repere.socle.cli"]
    env = os.environ | {
        "REPERE_DATA_DIR": str(donnees),
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }
    env.pop("DATABASE_URL", None)
    fichier = write_csv(tmp_path / "a.csv", *({"nom": f"Lieu {n}"} for n in range(4000)))
    processus = subprocess.Popen(
        [*commande, "importer", "mediation-numerique", str(fichier), "--appliquer"],
        env=env,
        stdout=subprocess.DEVNULL,
    )
    journal = donnees / "repere.sqlite3-wal"
    limite = time.monotonic() + 60
    while processus.poll() is None and time.monotonic() < limite:
        # The write-ahead log has grown: the transaction is under way.
        if journal.exists() and journal.stat().st_size > 200_000:
            break
        time.sleep(0.005)
    processus.send_signal(signal.SIGKILL)
    assert processus.wait() == -signal.SIGKILL, "the import ended before it could be killed"
    compte = subprocess.run(
        [*commande, "importer", "mediation-numerique", str(fichier), "--json"],
        env=env,
        check=True,
        capture_output=True,
        text=True,
    )
    bilan = json.loads(compte.stdout.splitlines()[-1])
    assert (bilan["ajoutes"], bilan["inchanges"]) == (4000, 0)


def test_two_imports_of_one_file_at_once_take_turns(donnees: Path, tmp_path: Path) -> None:
    """Real processes on a base of their own: the second finds what the first wrote."""
    commande = [sys.executable, "-m", "repere.socle.cli"]
    env = os.environ | {
        "REPERE_DATA_DIR": str(donnees),
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }
    env.pop("DATABASE_URL", None)
    fichier = write_csv(tmp_path / "a.csv", *({"nom": f"Lieu {n}"} for n in range(1500)))
    arguments = ["importer", "mediation-numerique", str(fichier), "--appliquer", "--json"]
    processus = [
        subprocess.Popen([*commande, *arguments], env=env, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    sorties = [p.communicate(timeout=120)[0] for p in processus]
    assert [p.returncode for p in processus] == [0, 0]
    bilans = [json.loads(sortie.splitlines()[-1]) for sortie in sorties]
    assert sorted((b["ajoutes"], b["inchanges"]) for b in bilans) == [(0, 1500), (1500, 0)]
