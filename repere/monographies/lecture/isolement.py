"""Reading files of strangers in a process of its own, that may hold so much memory and run so long. Pure.

A file of some kilobytes may unfold to gigabytes, or never end: the reader dies of it, alone.
"""

import resource
import subprocess
import sys
from typing import Final

from repere.monographies.lecture.modele import FichierIllisible

MEMOIRE: Final = 1 << 30
# Said on the way out: what follows is why the file cannot be read.
_REFUS: Final = 3
TROP: Final = "Ce fichier demande trop de temps ou de mémoire. Donnez-en le texte."


def read_apart(module: str, octets: bytes, *, secondes: int) -> str:
    """Return what ``module``, run apart, makes of ``octets``. Raises FichierIllisible."""
    try:
        fini = subprocess.run(  # noqa: S603 — this very Python, on a module of ours.
            [sys.executable, "-m", module, str(secondes)],
            input=octets,
            capture_output=True,
            timeout=2 * secondes,
            check=False,
        )
    except subprocess.TimeoutExpired as trop:
        raise FichierIllisible(TROP) from trop
    dit = fini.stdout.decode("utf-8", errors="replace")
    if fini.returncode == _REFUS:
        raise FichierIllisible(dit)
    if fini.returncode:
        raise FichierIllisible(TROP)
    return dit


def limit_oneself() -> None:
    """Hold so much memory and so many seconds, given on the command line, no more."""
    secondes = int(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_AS, (MEMOIRE, MEMOIRE))
    resource.setrlimit(resource.RLIMIT_CPU, (secondes, secondes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def refuse(motif: FichierIllisible) -> None:
    """Say why on the way out."""
    sys.stdout.write(str(motif))
    sys.stdout.flush()
    sys.exit(_REFUS)
