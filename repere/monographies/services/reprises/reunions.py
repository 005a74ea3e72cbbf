"""Meetings of an old document, poured as often as one likes: what a person changed since stays theirs."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any, Final

from django.utils import timezone

from repere.monographies.models import Monographie, Participation, Reunion
from repere.monographies.rubriques import ATELIERS
from repere.monographies.services.reprises.lues import Lues

_VENUE: Final = Participation.Etat.PRESENTE


def write_meetings(monographie: Monographie, lues: Lues) -> dict[int, Reunion]:
    """A document that tells one meeting, and workshops, tells the second."""
    chemins = lues.heads("reunions")
    seule = len(chemins) == 1 and bool(lues.heads("ateliers"))
    reunions: dict[int, Reunion] = {}
    for ordre, chemin in enumerate(chemins, 1):
        rang = ATELIERS if seule else ordre
        noms = list(dict.fromkeys(str(nom)[:200] for nom in lues.under(chemin).values()))
        reunions[rang] = _write(monographie, rang, lues.kept[chemin], noms)
    return reunions


def _write(
    monographie: Monographie, rang: int, dite: Mapping[str, Any], noms: Sequence[str]
) -> Reunion:
    """Write what the document says where the meeting still says what it was given the last time."""
    reunion, _ = Reunion.objects.get_or_create(monographie=monographie, rang=rang)
    avant = reunion.versee or {"jour": None, "lieu": "", "noms": []}
    jour, lieu = dite.get("date") or None, (dite.get("lieu") or "")[:200]
    if reunion.debut == _midnight(avant["jour"]):
        reunion.debut = _midnight(jour)
    if reunion.lieu == avant["lieu"]:
        reunion.lieu = lieu
    reunion.versee = {"jour": jour, "lieu": lieu, "noms": list(noms)}
    reunion.save(update_fields=["debut", "lieu", "versee"])
    _write_guests(reunion, noms, avant["noms"])
    return reunion


def _write_guests(reunion: Reunion, noms: Sequence[str], avant: Sequence[str]) -> None:
    """Names that people added stay, names that they took off do not come back."""
    partis = reunion.participations.filter(structure=None, etat=_VENUE, nom__in=avant)
    partis.exclude(nom__in=noms).delete()
    Participation.objects.bulk_create(
        [
            Participation(reunion=reunion, nom=nom, etat=_VENUE)
            for nom in noms
            if nom not in set(avant)
        ],
        ignore_conflicts=True,
    )


def _midnight(jour: str | None) -> datetime | None:
    """The document says a day: the hour stays at midnight, which no meeting has."""
    if not jour:
        return None
    return timezone.make_aware(datetime.combine(date.fromisoformat(jour), time()))
