"""Reports of errors: received from anybody, decided by operators, their e-mail addresses erased in time."""

import hashlib
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from repere.annuaire.models import Lieu, Signalement
from repere.socle.texte import plier


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
    return signalement


def accept_report(*, signalement: Signalement, auteur: str) -> None:
    """Record that the report was right. Correcting the place is another gesture, by its own page."""
    _decide(signalement, Signalement.Etat.ACCEPTE, auteur)


def refuse_report(*, signalement: Signalement, auteur: str) -> None:
    """Record that nothing changes."""
    _decide(signalement, Signalement.Etat.REFUSE, auteur)


def answer_report(*, signalement: Signalement, reponse: str) -> None:
    """Keep what was answered; sending it is the operator's own mail, until there is ours."""
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
