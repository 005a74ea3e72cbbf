"""Counting the turns of conversations by day: written in batches, kept for 25 months, without any text."""

import atexit
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final, NamedTuple

from django.db.models import F
from django.utils import timezone

from repere.annuaire.presentation.mots import SERVICES
from repere.assistant.dialogue.etat import Etat
from repere.assistant.models import CompteDuJour
from repere.socle.comptage import Comptage

# Two years to compare, and the month under way: what the CNIL allows for measuring an audience.
CONSERVATION_JOURS: Final = 761
Issue = CompteDuJour.Issue
_ISSUES: Final = {
    "answer": Issue.LIEUX,
    "redirect_and_answer": Issue.LIEUX,
    "ask_need": Issue.QUESTION,
    "ask_place": Issue.QUESTION,
    "handoff": Issue.HUMAIN,
    "redirect": Issue.AILLEURS,
    "emergency": Issue.URGENCE,
}


class Cle(NamedTuple):
    """What is counted together."""

    jour: str
    service: str
    commune: str
    langue: str
    issue: str


def count_turn(etat: Etat, action: str) -> None:
    """Count a turn that came to ``action``."""
    issue = _ISSUES.get(action, Issue.AUTRE)
    urgence = issue is Issue.URGENCE
    service = SERVICES[etat.services[0]].cle if etat.services and not urgence else ""
    commune = etat.lieu.code if etat.lieu and not urgence else ""
    jour = timezone.localdate().isoformat()
    _COMPTAGE.count(Cle(jour, service, commune, etat.langue, str(issue)))


def flush_counts() -> int:
    """Write the counts that wait; return how many turns they are."""
    return _COMPTAGE.flush()


def flush_at_exit() -> None:
    """Write what waits, as a process ends."""
    _COMPTAGE.flush_at_exit()


def forget_waiting() -> None:
    """Forget the counts that wait."""
    _COMPTAGE.clear()


def purge(*, aujourd_hui: date) -> int:
    """Delete the counts that were kept long enough; return how many rows."""
    limite = aujourd_hui - timedelta(days=CONSERVATION_JOURS)
    lignes, _par_modele = CompteDuJour.objects.older_than(limite).delete()
    return lignes


def _write(lot: Mapping[Cle, int]) -> None:
    for cle, nombre in sorted(lot.items()):
        ligne, _neuve = CompteDuJour.objects.get_or_create(**cle._asdict())
        CompteDuJour.objects.filter(pk=ligne.pk).update(nombre=F("nombre") + nombre)
    purge(aujourd_hui=timezone.localdate())


_COMPTAGE: Final = Comptage("comptes-assistant", _write)
atexit.register(flush_at_exit)
