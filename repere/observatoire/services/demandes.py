"""Asking for the files of a monograph: what its page says until they are there."""

from datetime import timedelta
from typing import Final

from django.utils import timezone

from repere.monographies.models import Monographie
from repere.observatoire.services.redactions import Dossier

DEMANDE: Final = "demande"
# A worker that takes longer is gone: one may ask again.
PATIENCE: Final = timedelta(minutes=10)
EN_COURS: Final = "en-cours"
EN_PANNE: Final = "en-panne"
_PANNE: Final = "panne"


def ask(*, monographie: Monographie) -> bool:
    """Say that the files are awaited; False when they already are."""
    if state_of(monographie) == EN_COURS:
        return False
    chemin = Dossier(monographie).path(DEMANDE)
    chemin.parent.mkdir(parents=True, exist_ok=True)
    chemin.write_text(timezone.now().isoformat(), encoding="utf-8")
    return True


def answered(*, monographie: Monographie) -> None:
    """Say that nothing is awaited any more."""
    Dossier(monographie).path(DEMANDE).unlink(missing_ok=True)


def failed(*, monographie: Monographie) -> None:
    """Say that it went wrong."""
    chemin = Dossier(monographie).path(DEMANDE)
    if chemin.parent.is_dir():
        chemin.write_text(_PANNE, encoding="utf-8")


def state_of(monographie: Monographie) -> str:
    """Return EN_COURS, EN_PANNE, or "" when nothing is awaited."""
    chemin = Dossier(monographie).path(DEMANDE)
    try:
        dit, depuis = chemin.read_text(encoding="utf-8"), chemin.stat().st_mtime
    except OSError:
        return ""
    if dit == _PANNE or timezone.now().timestamp() - depuis > PATIENCE.total_seconds():
        return EN_PANNE
    return EN_COURS
