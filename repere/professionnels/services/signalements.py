"""Deciding of what people report: one click corrects the place, another undoes it, their author is told once."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from repere.annuaire.access import get_place
from repere.annuaire.models import Lieu, Signalement
from repere.annuaire.services import signalements as registre
from repere.annuaire.services.historique import Signature
from repere.annuaire.services.retouches import put_back, retouch
from repere.comptes.services.journal import record
from repere.comptes.services.roles import actor
from repere.professionnels.nouvelles import signalements as nouvelles

# One may change one's mind before the author is told.
REPENTIR: Final = timedelta(minutes=10)
Etat = Signalement.Etat


@transaction.atomic
def accept(
    *,
    signalements: Sequence[Signalement],
    signature: Signature,
    valeurs: Mapping[str, Any] | None = None,
    fermer: str = "",
    reponse: str = "",
) -> None:
    """Take reports of one place as right, and change it accordingly when it can be. Raises DejaDecide."""
    lieu = _locked(signalements[0])
    effet: dict[str, Any] = {}
    if valeurs or fermer:
        effet = retouch(lieu=lieu, valeurs=valeurs or {}, signature=signature, fermer=fermer)
    decides = registre.decide_reports(
        signalements=signalements,
        etat=Etat.ACCEPTE,
        auteur=signature.auteur,
        reponse=reponse,
        effet=effet,
    )
    _journal("signalement.accepte", decides, signature, corrige=bool(effet))


@transaction.atomic
def refuse(*, signalements: Sequence[Signalement], signature: Signature, reponse: str) -> None:
    """Leave the place as it is. Raises DejaDecide."""
    decides = registre.decide_reports(
        signalements=signalements, etat=Etat.REFUSE, auteur=signature.auteur, reponse=reponse
    )
    _journal("signalement.refuse", decides, signature)


@transaction.atomic
def undo(*, signalement: Signalement, signature: Signature) -> bool:
    """Undo a decision and what it changed; False when somebody wrote on the same things since."""
    lieu = _locked(signalement)
    signalement = Signalement.objects.select_for_update().get(pk=signalement.pk)
    if signalement.etat == Etat.NOUVEAU:
        return True
    ensemble = registre.decided_with(signalement)
    effet = next((s.effet for s in ensemble if s.effet), None)
    if effet and not put_back(lieu=lieu, effet=effet, signature=signature):
        return False
    registre.reopen_reports(signalements=ensemble)
    _journal("signalement.rouvert", ensemble, signature)
    return True


def answer_due() -> int:
    """Tell those who left an address what became of their report, once; return how many."""
    dus = registre.to_answer(avant=timezone.now() - REPENTIR)
    return sum(_answer(signalement) for signalement in dus)


@transaction.atomic
def _answer(signalement: Signalement) -> int:
    # The address goes and the message is written together: told once, whatever dies in between.
    if not registre.mark_answered(signalement=signalement):
        return 0
    nouvelles.answer(signalement)
    return 1


def _locked(signalement: Signalement) -> Lieu:
    """Return the place that a report is about, which may have taken over the one that was reported."""
    lieu = get_place(signalement.lieu.identifiant)
    return Lieu.objects.select_for_update().get(pk=lieu.pk)


def _journal(
    quoi: str, signalements: Sequence[Signalement], signature: Signature, **details: Any
) -> None:
    lieu = signalements[0].lieu
    numeros = [signalement.pk for signalement in signalements]
    record(
        acteur=actor(signature.personne),
        quoi=quoi,
        sur=f"lieu:{lieu.identifiant}",
        details={"signalements": numeros, **details},
    )
