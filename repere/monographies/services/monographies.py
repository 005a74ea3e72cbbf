"""The life of a monograph: opened for a basin and a year, published, taken back."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from repere.comptes.services.journal import record
from repere.comptes.services.roles import actor
from repere.monographies.models import Monographie, Reunion
from repere.monographies.rubriques import ATELIERS, PRESENTATIONS
from repere.monographies.services.fiches import freeze, thaw
from repere.monographies.services.reprises import left_to_read
from repere.socle.articles import of
from repere.territoires.models import Zone

Etat = Monographie.Etat


class MonographieImpossible(ValueError):
    """It cannot be; the message says why, in French."""


@transaction.atomic
def open_monograph(*, zone: Zone, annee: int, par: Any) -> Monographie:
    """Open the monograph of a basin for a year, with its two meetings. Raises MonographieImpossible."""
    monographie, nouvelle = Monographie.objects.get_or_create(
        zonage=zone.zonage_id,
        zone=zone.code,
        annee=annee,
        defaults={"titre": f"Bassin de vie {of(zone.nom)}, {annee}"},
    )
    if not nouvelle:
        raise MonographieImpossible("Ce bassin a déjà une monographie pour cette année.")
    for rang in (PRESENTATIONS, ATELIERS):
        Reunion.objects.create(monographie=monographie, rang=rang)
    _tell("monographie.ouverte", monographie, par)
    return monographie


@transaction.atomic
def advance(*, monographie: Monographie, vers: str) -> None:
    """Move on to a later stage; never back, never past publication."""
    ordre = [Etat.PREPARATION, Etat.REUNIONS, Etat.REDACTION]
    avant = ordre[: ordre.index(Etat(vers))]
    Monographie.objects.filter(pk=monographie.pk, etat__in=avant).update(etat=vers)


@transaction.atomic
def publish(*, monographie: Monographie, par: Any) -> None:
    """Let everybody read it; its sheets say for ever what the directory says today. Raises MonographieImpossible."""
    if monographie.etat == Etat.PUBLIEE:
        return
    if left_to_read(monographie):
        raise MonographieImpossible("Des valeurs de l’ancien document restent à relire.")
    freeze(monographie=monographie)
    monographie.etat, monographie.publiee_le = Etat.PUBLIEE, timezone.now()
    monographie.save(update_fields=["etat", "publiee_le"])
    _tell("monographie.publiee", monographie, par)


@transaction.atomic
def unpublish(*, monographie: Monographie, par: Any) -> None:
    """Take it back to be written; its own sheets follow the directory again."""
    if monographie.etat != Etat.PUBLIEE:
        return
    thaw(monographie=monographie)
    monographie.etat, monographie.publiee_le = Etat.REDACTION, None
    monographie.save(update_fields=["etat", "publiee_le"])
    _tell("monographie.depubliee", monographie, par)


def _tell(quoi: str, monographie: Monographie, par: Any) -> None:
    record(acteur=actor(par), quoi=quoi, sur=f"monographie:{monographie.pk}")
