"""« Tout est exact » : verified on, by whom; undone as long as nobody wrote since."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils import timezone

from repere.annuaire.fraicheur_des_lieux import L_EQUIPE_DU_BASSIN, LA_STRUCTURE
from repere.annuaire.models import Lieu
from repere.annuaire.services.edition import verify_place
from repere.annuaire.services.verification import restore_verification, verification_of
from repere.comptes.models import Attribution
from repere.comptes.roles import Genre
from repere.comptes.services.journal import record
from repere.comptes.services.roles import actor
from repere.professionnels.models import Verification

Moyen = Verification.Moyen


class LieuChange(Exception):
    """Somebody wrote on the place since it was shown."""


class LieuFerme(Exception):
    """The place is out of the directory: nothing is right or wrong any more."""


@transaction.atomic
def confirm(
    *,
    lieu: Lieu,
    par: str,
    personne: Any = None,
    moyen: str = Moyen.ESPACE,
    revision: int | None = None,
    lien: str = "",
) -> Verification:
    """Record that all that ``lieu`` says is right; the same word twice a day is one.

    ``revision``: what was shown. ``lien``: the key of the link that was followed. Raises LieuChange, LieuFerme.
    """
    lieu = Lieu.objects.select_for_update().get(pk=lieu.pk)
    if not lieu.publie:
        raise LieuFerme
    if deja := _today(lieu, par, personne):
        return deja
    if revision is not None and lieu.revision != revision:
        raise LieuChange
    avant = verification_of(lieu)
    verify_place(lieu=lieu, par=par)
    verification = Verification.objects.create(
        lieu=lieu,
        par=par,
        personne=personne,
        moyen=moyen,
        avant={"lieu": avant, "ecrit": verification_of(lieu), "lien": lien},
    )
    _journal("lieu.verifie", verification, personne)
    return verification


@transaction.atomic
def undo(*, verification: Verification, personne: Any = None) -> bool:
    """Take a verification back; False when somebody wrote on the place since: theirs stays."""
    verification = Verification.objects.select_for_update().get(pk=verification.pk)
    if verification.annulee_le is not None:
        return True
    lieu = Lieu.objects.select_for_update().get(pk=verification.lieu_id)
    avant = verification.avant
    if not restore_verification(lieu=lieu, avant=avant["lieu"], ecrit=avant["ecrit"]):
        return False
    verification.annulee_le = timezone.now()
    verification.save(update_fields=["annulee_le"])
    _journal("lieu.verification_annulee", verification, personne)
    return True


def confirm_all(*, lieux: Iterable[Lieu], personne: Any) -> list[Verification]:
    """Confirm several places; those closed meanwhile are left out. What was done before a failure stays done."""
    siennes = _structures_of(personne)
    faites = []
    for lieu in lieux:
        try:
            faites.append(confirm(lieu=lieu, par=_says(lieu, siennes), personne=personne))
        except LieuFerme:
            continue
    return faites


def who_says(lieu: Lieu, personne: Any) -> str:
    """Return whom the public reads as having verified: the structure itself, or who works on its basin."""
    return LA_STRUCTURE if personne is None else _says(lieu, _structures_of(personne))


def _structures_of(personne: Any) -> frozenset[str]:
    """Return the keys of the structures that ``personne`` belongs to."""
    tenus = Attribution.objects.current().of(personne).filter(genre=Genre.STRUCTURE.value)
    return frozenset(tenus.order_by().values_list("cle", flat=True))


def _says(lieu: Lieu, siennes: frozenset[str]) -> str:
    return LA_STRUCTURE if str(lieu.structure_id) in siennes else L_EQUIPE_DU_BASSIN


def _today(lieu: Lieu, par: str, personne: Any) -> Verification | None:
    """Return the verification that says the same already, if the place is still as it left it."""
    derniere = lieu.verifications.filter(annulee_le__isnull=True).order_by("-le", "-pk").first()
    if derniere is None or (derniere.par, derniere.personne) != (par, personne):
        return None
    du_jour = timezone.localdate(derniere.le) == timezone.localdate()
    intacte = verification_of(lieu) == derniere.avant["ecrit"]
    return derniere if du_jour and intacte else None


def _journal(quoi: str, verification: Verification, personne: Any) -> None:
    acteur = actor(personne) if personne is not None else "lieu"
    details = {"moyen": verification.moyen}
    record(acteur=acteur, quoi=quoi, sur=f"lieu:{verification.lieu.identifiant}", details=details)
