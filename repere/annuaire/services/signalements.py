"""Reports of errors: received from anybody, decided by operators, their e-mail addresses erased in time."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import Any, Final

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from repere.annuaire.models import Lieu, Signalement
from repere.socle.texte import plier

# Contexts above say here what they do of a report as it comes: who is told, for one.
RECEVEURS: Final[list[Callable[[Signalement], Any]]] = []


class DejaDecide(Exception):
    """Somebody else decided meanwhile."""


@transaction.atomic
def report_error(*, lieu: Lieu, genre: str, texte: str, courriel: str = "") -> Signalement:
    """Store a report; one that says the same as a report still waiting is counted with it."""
    purge_emails()
    empreinte = hashlib.sha256(f"{genre}|{plier(texte)}".encode()).hexdigest()[:32]
    signalement, nouveau = Signalement.objects.get_or_create(
        lieu=lieu,
        empreinte=empreinte,
        etat=Signalement.Etat.NOUVEAU,
        defaults={"genre": genre, "texte": texte, "courriel": courriel},
    )
    if not nouveau:
        signalement.nombre = F("nombre") + 1
        signalement.courriel = signalement.courriel or courriel
        signalement.save(update_fields=["nombre", "courriel"])
        signalement.refresh_from_db()
    for recevoir in RECEVEURS:
        recevoir(signalement)
    return signalement


def accept_report(*, signalement: Signalement, auteur: str) -> None:
    """Record that the report was right. Correcting the place is another gesture, by its own page."""
    _decide(signalement, Signalement.Etat.ACCEPTE, auteur)


def refuse_report(*, signalement: Signalement, auteur: str) -> None:
    """Record that nothing changes."""
    _decide(signalement, Signalement.Etat.REFUSE, auteur)


@transaction.atomic
def decide_reports(
    *,
    signalements: Sequence[Signalement],
    etat: Signalement.Etat,
    auteur: str,
    reponse: str = "",
    effet: Mapping[str, Any] | None = None,
) -> list[Signalement]:
    """Decide several reports of one place together; ``effet``: what was changed on it. Raises DejaDecide."""
    pks = [signalement.pk for signalement in signalements]
    ouverts = list(
        Signalement.objects.select_for_update()
        .filter(pk__in=pks, etat=Signalement.Etat.NOUVEAU)
        .order_by("pk")
    )
    if len(ouverts) != len(set(pks)):
        raise DejaDecide
    maintenant = timezone.now()
    for signalement in ouverts:
        signalement.etat, signalement.decide_par = etat, auteur
        signalement.decide_le, signalement.reponse = maintenant, reponse
        # On the first alone: undone once.
        signalement.effet = dict(effet or {}) if signalement is ouverts[0] else {}
    champs = ["etat", "decide_par", "decide_le", "reponse", "effet"]
    Signalement.objects.bulk_update(ouverts, champs)
    return ouverts


def decided_with(signalement: Signalement) -> list[Signalement]:
    """Return the reports decided by the same gesture, the first first."""
    ensemble = Signalement.objects.filter(
        # By the row: in memory, a report may have been handed to the place that took its own over.
        lieu__signalements=signalement.pk,
        genre=signalement.genre,
        decide_le=signalement.decide_le,
    )
    return list(ensemble.exclude(etat=Signalement.Etat.NOUVEAU).order_by("pk"))


@transaction.atomic
def reopen_reports(*, signalements: Sequence[Signalement]) -> None:
    """Have reports wait for a decision again; one that came again meanwhile is counted with its twin."""
    for signalement in signalements:
        jumeau = (
            Signalement.objects.filter(
                lieu=signalement.lieu_id,
                empreinte=signalement.empreinte,
                etat=Signalement.Etat.NOUVEAU,
            )
            .exclude(pk=signalement.pk)
            .first()
        )
        if jumeau is not None:
            signalement.nombre += jumeau.nombre
            signalement.courriel = signalement.courriel or jumeau.courriel
            jumeau.delete()
        signalement.etat = Signalement.Etat.NOUVEAU
        signalement.decide_le, signalement.decide_par, signalement.reponse = None, "", ""
        signalement.effet = {}
        signalement.save()


def to_answer(*, avant: Any) -> list[Signalement]:
    """Return the reports decided before ``avant`` whose author left an address and was not told yet."""
    decides = Signalement.objects.filter(decide_le__lte=avant, repondu_le__isnull=True)
    decides = decides.exclude(courriel="").exclude(etat=Signalement.Etat.NOUVEAU)
    return list(decides.select_related("lieu").order_by("decide_le", "pk"))


def mark_answered(*, signalement: Signalement) -> bool:
    """Erase the address, which has served; False when it was done already, or the report waits again."""
    lignes = Signalement.objects.filter(
        pk=signalement.pk, repondu_le__isnull=True, decide_le=signalement.decide_le
    )
    return bool(lignes.update(courriel="", repondu_le=timezone.now()))


def answer_report(*, signalement: Signalement, reponse: str) -> None:
    """Keep what is answered: it leaves with the decision."""
    signalement.reponse = reponse
    signalement.save(update_fields=["reponse"])


def purge_emails() -> int:
    """Erase the e-mail addresses kept longer than the delay; return how many."""
    limite = timezone.now() - timedelta(days=settings.REPERE_COURRIELS_JOURS)
    anciens = Signalement.objects.filter(recu_le__lt=limite).exclude(courriel="")
    return anciens.update(courriel="")


def _decide(signalement: Signalement, etat: Signalement.Etat, auteur: str) -> None:
    signalement.etat = etat
    signalement.decide_par = auteur
    signalement.decide_le = timezone.now()
    signalement.save(update_fields=["etat", "decide_par", "decide_le"])
