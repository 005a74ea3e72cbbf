"""Time and peak memory of an import, dry then applied then repeated, in a base of its own.

    .venv/bin/python bench/importation.py FORMAT FILE

Budget for the 11,825 national records, on 2 cores: 20 s and 300 MB each.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

REPERE = Path(sys.executable).with_name("repere")


def run(*arguments: str, dossier: str) -> tuple[float, int, str]:
    """Return seconds, peak resident memory in MB and the last line printed."""
    sortie = tempfile.TemporaryFile("w+")  # noqa: SIM115 — the child writes it, we read it after
    debut = time.monotonic()
    processus = subprocess.Popen(
        [REPERE, *arguments], stdout=sortie, env=os.environ | {"REPERE_DATA_DIR": dossier}
    )
    _, etat, usage = os.wait4(processus.pid, 0)
    duree = time.monotonic() - debut
    if etat:
        raise SystemExit(f"repere {' '.join(arguments)}: exit {os.waitstatus_to_exitcode(etat)}")
    sortie.seek(0)
    lignes = sortie.read().splitlines()
    return duree, usage.ru_maxrss // 1024, lignes[-1] if lignes else ""


def main() -> None:
    format, fichier = sys.argv[1:]
    with tempfile.TemporaryDirectory() as dossier:
        run("migrate", "--verbosity", "0", dossier=dossier)
        run("territoires", "embarques", dossier=dossier)
        for titre, options in (
            ("dry", []),
            ("applied", ["--appliquer"]),
            ("again, dry", []),
        ):
            duree, memoire, bilan = run(
                "importer", format, fichier, "--json", *options, dossier=dossier
            )
            print(f"{titre:>12}: {duree:5.1f} s  {memoire:4d} MB  {bilan[:160]}")


if __name__ == "__main__":
    main()
