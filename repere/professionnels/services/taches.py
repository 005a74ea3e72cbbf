"""Doing the tasks of a campaign: taking one, saying what came of it, undoing the last."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from repere.annuaire.fraicheur_des_lieux import L_EQUIPE_DU_BASSIN
from repere.annuaire.models import Lieu
from repere.annuaire.services.correspondance import record_of
from repere.annuaire.services.edition import deactivate_place, verify_place
from repere.annuaire.services.historique import Signature
from repere.annuaire.services.verification import restore_verification, verification_of
from repere.comptes.services.journal import record
from repere.comptes.services.roles import actor
from repere.professionnels.campagnes.essais import ESSAIS_MAX, next_try
from repere.professionnels.models import Campagne, Tache
from repere.professionnels.nouvelles.campagnes import closed

# The time of a call and of a correction; then somebody else may take it.
DUREE_DE_PRISE: Final = timedelta(minutes=30)


class TachePrise(Exception):
    """Somebody else is at it, or has just done it."""


@dataclass(frozen=True, slots=True)
class Resultat:
    """What came of a task. ``motif`` and ``depuis`` go with a closed place.

    ``propose``: the correction waits for those who answer for the place, whose page is not right yet.
    """

    issue: str
    notes: str = ""
    motif: str = ""
    depuis: date | None = None
    propose: bool = False


def claim_next(*, campagne: Campagne, personne: Any, sauf: int | None = None) -> Tache | None:
    """Take the first task that waits for ``personne``; two people never get the same. None: no more.

    ``sauf``: the task that one leaves for later; it goes back for others.
    """
    moment = timezone.now()
    if sauf is not None:
        campagne.taches.filter(pk=sauf, prise_par=personne).update(prise_par=None, prise_fin=None)
    attendent = campagne.taches.waiting().for_person(personne).due(moment)
    file = attendent.free_for(personne, moment).in_queue_order().exclude(pk=sauf or 0)
    for pk in list(file.values_list("pk", flat=True)[:50]):
        # No join here: the base looks again at the row itself once who holds it lets go.
        libres = Tache.objects.filter(pk=pk, etat=Tache.Etat.A_FAIRE).free_for(personne, moment)
        if libres.update(prise_par=personne, prise_fin=moment + DUREE_DE_PRISE):
            return Tache.objects.get(pk=pk)
    return None


@transaction.atomic
def record_outcome(*, tache: Tache, resultat: Resultat, personne: Any) -> Tache:
    """Write what came of ``tache`` as it was shown. Raises TachePrise."""
    moment = timezone.now()
    libres = Tache.objects.filter(etat=Tache.Etat.A_FAIRE).free_for(personne, moment)
    # First of all: who loses the race must not have touched the place.
    if not libres.filter(pk=tache.pk, version=tache.version).update(version=F("version") + 1):
        raise TachePrise
    lieu = Lieu.objects.select_for_update().get(pk=tache.lieu_id)
    if not lieu.publie:
        raise TachePrise
    avant = verification_of(lieu)
    _write_on_place(lieu, resultat, personne)
    tache.refresh_from_db()
    tache.avant = {
        "lieu": avant,
        "ecrit": verification_of(lieu),
        "essais": tache.essais,
        "notes": tache.notes,
    }
    tache.notes = resultat.notes
    _conclude(tache, lieu, resultat.issue, personne)
    tache.prise_par, tache.prise_fin = None, None
    tache.save()
    return tache


def _write_on_place(lieu: Lieu, resultat: Resultat, personne: Any) -> None:
    corrige = resultat.issue == Tache.Etat.CORRIGE and not resultat.propose
    if corrige or resultat.issue == Tache.Etat.VERIFIE:
        verify_place(lieu=lieu, par=L_EQUIPE_DU_BASSIN, personne=personne)
    if resultat.issue == Tache.Etat.FERME:
        deactivate_place(
            lieu=lieu,
            motif=resultat.motif,
            le=resultat.depuis,
            auteur=L_EQUIPE_DU_BASSIN,
            personne=personne,
        )
        record(
            acteur=actor(personne),
            quoi="lieu.ferme",
            sur=f"lieu:{lieu.identifiant}",
            details={"motif": resultat.motif},
        )
        closed(lieu, resultat.motif, personne)


def _conclude(tache: Tache, lieu: Lieu, issue: str, personne: Any) -> None:
    moment = timezone.now()
    tache.notee_le, tache.reessayer_le = moment, None
    if issue == Tache.Etat.INJOIGNABLE:
        tache.essais += 1
        if tache.essais < ESSAIS_MAX:
            fiche = record_of(lieu)
            tache.reessayer_le = next_try(fiche.horaires, moment, fiche.horaires_exceptionnels)
            tache.faite_par = personne
            return
    tache.etat, tache.faite_par, tache.faite_le = issue, personne, moment


def last_done(*, campagne: Campagne, personne: Any) -> Tache | None:
    """Return what ``personne`` did last in ``campagne`` and may undo."""
    siennes = campagne.taches.filter(faite_par=personne).exclude(avant={})
    return siennes.select_related("lieu").order_by(F("notee_le").desc(), "-pk").first()


@transaction.atomic
def undo_last(*, campagne: Campagne, personne: Any) -> tuple[Tache, bool] | None:
    """Put the last task back as it was, and its place with it; None when there is none.

    The place stays as it is (False) when somebody wrote on it since.
    """
    tache = last_done(campagne=campagne, personne=personne)
    if tache is None:
        return None
    lieu = Lieu.objects.select_for_update().get(pk=tache.lieu_id)
    avant = tache.avant
    remis = restore_verification(
        lieu=lieu,
        avant=avant["lieu"],
        ecrit=avant["ecrit"],
        signature=Signature(L_EQUIPE_DU_BASSIN, personne, "Campagne : annulé"),
    )
    etait_ferme = tache.etat == Tache.Etat.FERME
    tache.etat, tache.faite_le, tache.faite_par = Tache.Etat.A_FAIRE, None, None
    tache.essais, tache.notes, tache.reessayer_le = avant["essais"], avant["notes"], None
    tache.avant, tache.version = {}, tache.version + 1
    tache.prise_par, tache.prise_fin = personne, timezone.now() + DUREE_DE_PRISE
    tache.save()
    if etait_ferme:
        record(acteur=actor(personne), quoi="lieu.rouvert", sur=f"lieu:{lieu.identifiant}")
    return tache, remis
