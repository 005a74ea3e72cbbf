"""What comes back regularly: each application says it in its ``AppConfig.calendar``, the worker runs it.

    def calendar(self) -> list[Rendezvous]:
        return [Rendezvous("rappels", send_reminders, a=time(8)), Rendezvous("courriels", send, toutes_les=...)]

Done at least once each time: what was interrupted is begun again, what failed is tried again soon. So a job
must stand being run twice. Times are those of TIME_ZONE.
"""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any, Final

from django.apps import apps
from django.utils import timezone

from repere.socle.models import Echeance

# Who died at work leaves it to others after this long; longer jobs than that run in steps.
BAIL: Final = timedelta(minutes=30)
NOUVEL_ESSAI: Final = timedelta(minutes=10)
LUNDI: Final = 0
_JOURNAL: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Rendezvous:
    """``a`` an hour each day, or each ``jour`` of the week (Monday 0); else ``toutes_les`` so long."""

    nom: str
    travail: Callable[[], Any]
    a: time | None = None
    jour: int | None = None
    toutes_les: timedelta | None = None

    def after(self, instant: datetime) -> datetime:
        """Return the first time strictly after ``instant``."""
        if self.toutes_les is not None:
            return instant + self.toutes_les
        ici = timezone.localtime(instant)
        heure = self.a or time()
        # Whole days are added to the date on the wall: the hour stays when clocks change.
        for jours in range(9):
            date = ici.date() + timedelta(days=jours)
            quand = datetime.combine(date, heure, tzinfo=ici.tzinfo)
            if quand > ici and self.jour in (None, date.weekday()):
                return quand
        raise ValueError(f"{self.nom} : jour {self.jour}")


def appointments() -> list[Rendezvous]:
    """Return all that comes back, of every application."""
    trouves = [
        rendezvous
        for config in apps.get_app_configs()
        if hasattr(config, "calendar")
        for rendezvous in config.calendar()
    ]
    if len({r.nom for r in trouves}) != len(trouves):
        raise ValueError("two appointments of one name")
    return trouves


def run_due(rendezvous: Iterable[Rendezvous] | None = None) -> list[str]:
    """Run all that is due now; return the names of what was done. Two workers at once do each thing once."""
    liste = appointments() if rendezvous is None else list(rendezvous)
    return [r.nom for r in liste if _take(r) and _run(r)]


def _take(rendezvous: Rendezvous) -> bool:
    maintenant = timezone.now()
    connues = Echeance.objects.filter(pk=rendezvous.nom)
    if connues.filter(prochaine_le__lte=maintenant).update(prochaine_le=maintenant + BAIL):
        return True
    # What runs every minute begins at once; what has an hour waits for it.
    premiere = maintenant if rendezvous.toutes_les else rendezvous.after(maintenant)
    if not connues.exists():
        Echeance.objects.get_or_create(pk=rendezvous.nom, defaults={"prochaine_le": premiere})
    return False


def _run(rendezvous: Rendezvous) -> bool:
    lignes = Echeance.objects.filter(pk=rendezvous.nom)
    try:
        rendezvous.travail()
    except Exception as erreur:
        # One that fails must not keep the others from running.
        _JOURNAL.exception("Rendez-vous « %s » manqué", rendezvous.nom)
        lignes.update(
            prochaine_le=timezone.now() + NOUVEL_ESSAI, erreur=type(erreur).__name__[:200]
        )
        return False
    fini = timezone.now()
    lignes.update(prochaine_le=rendezvous.after(fini), faite_le=fini, erreur="")
    return True
