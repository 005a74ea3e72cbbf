"""How far a long job is. Told by a file beside the base: the base itself is held by the job."""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

# A job that says nothing for so long was stopped: the machine was, or the worker.
SILENCE_SECONDES: Final = 120.0
_PAUSE: Final = 0.5


@dataclass(frozen=True, slots=True)
class Avancement:
    """``part``: 0 to 100; ``depuis``: seconds since the job last spoke."""

    etape: str
    part: int
    depuis: float

    @property
    def arrete(self) -> bool:
        return self.depuis > SILENCE_SECONDES


class Suivi:
    """Writes how far one job is, seldom enough to cost nothing."""

    def __init__(self, fichier: Path, horloge: Callable[[], float] = time.monotonic) -> None:
        self._fichier, self._horloge = fichier, horloge
        self._dernier = -_PAUSE

    def say(self, etape: str, part: int = 0) -> None:
        """Write now that ``etape`` is done to ``part`` per cent."""
        self._dernier = self._horloge()
        self._fichier.parent.mkdir(parents=True, exist_ok=True)
        # Replaced at once: who reads meanwhile reads the one or the other.
        neuf = self._fichier.with_suffix(".neuf")
        neuf.write_text(json.dumps({"etape": etape, "part": part}), encoding="utf-8")
        neuf.replace(self._fichier)

    def on(self, etape: str, de: int, a: int) -> Callable[[int, int], None]:
        """Return what a loop calls with (done, in all), for the stretch from ``de`` to ``a`` per cent."""

        def advance(faits: int, total: int) -> None:
            if self._horloge() - self._dernier >= _PAUSE:
                self.say(etape, de + (a - de) * min(faits, total) // max(total, 1))

        return advance

    def end(self) -> None:
        self._fichier.unlink(missing_ok=True)


def progress(fichier: Path) -> Avancement | None:
    """Return how far the job is; None when none has spoken."""
    try:
        dit = json.loads(fichier.read_text(encoding="utf-8"))
        depuis = time.time() - fichier.stat().st_mtime
    except (OSError, ValueError):
        return None
    return Avancement(dit["etape"], dit["part"], depuis)
