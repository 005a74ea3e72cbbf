"""``repere servir`` as ``./start`` starts it, on a port of its own, for the time of a measure."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import IO

RACINE = Path(__file__).resolve().parents[2]
_ATTENTE_SECONDES = 90


@dataclass(frozen=True)
class Serveur:
    port: int
    pid: int

    @property
    def adresse(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def workers(self) -> list[int]:
        """The processes that answer, without the one that does the background jobs."""
        pids = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()
        return [
            int(pid)
            for pid in pids
            if b"travailler" not in Path(f"/proc/{pid}/cmdline").read_bytes()
        ]

    def memory(self) -> tuple[float, float]:
        """Return the MB of the largest worker: all that it sees, and its fair share of what is shared."""
        releves = [Path(f"/proc/{pid}/smaps_rollup").read_text() for pid in self.workers()]
        return tuple(max(_megabytes(r, nom) for r in releves) for nom in ("Rss", "Pss"))  # type: ignore[return-value]

    def cpu_seconds(self) -> float:
        """Return the processor time that the workers used so far."""
        tic = os.sysconf("SC_CLK_TCK")
        total = 0
        for pid in self.workers():
            champs = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
            total += int(champs[11]) + int(champs[12])
        return total / tic


def _megabytes(releve: str, nom: str) -> float:
    ligne = next(ligne for ligne in releve.splitlines() if ligne.startswith(f"{nom}:"))
    return int(ligne.split()[1]) / 1024


@contextmanager
def serve(base: Path, ouvriers: int, erreurs: IO[bytes] | None = None) -> Iterator[Serveur]:
    """Serve the directory of ``base`` with so many workers; no limit of requests a minute.

    ``erreurs``: where it writes what it complains of.
    """
    with socket.socket() as prise:
        prise.bind(("127.0.0.1", 0))
        port = prise.getsockname()[1]
    environ = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "REPERE_DATA_DIR": str(base),
        "REPERE_LIMITES": "off",
        "REPERE_OUVRIERS": str(ouvriers),
        "PORT": str(port),
    }
    processus = subprocess.Popen(
        [sys.executable, "-m", "repere.socle.cli", "servir"],
        env=environ,
        cwd=RACINE,
        stdout=subprocess.DEVNULL,
        stderr=erreurs,
    )
    try:
        _wait(processus, port)
        yield Serveur(port, processus.pid)
    finally:
        processus.terminate()
        processus.wait(timeout=30)


def _wait(processus: subprocess.Popen[bytes], port: int) -> None:
    fin = time.monotonic() + _ATTENTE_SECONDES
    while time.monotonic() < fin and processus.poll() is None:
        connexion = HTTPConnection("127.0.0.1", port, timeout=10)
        try:
            connexion.request("GET", "/robots.txt")
            connexion.getresponse().read()
            return
        except OSError:
            time.sleep(0.2)
        finally:
            connexion.close()
    raise SystemExit("Le serveur ne répond pas.")
