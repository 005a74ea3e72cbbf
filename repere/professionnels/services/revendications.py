"""« C’est ma structure »: asked, believed at once when an address proves it, else decided by somebody."""

from datetime import timedelta
from typing import Any, Final

from allauth.account.models import EmailAddress
from django.db import transaction
from django.utils import timezone

from repere.annuaire.access import get_place
from repere.annuaire.models import Lieu
from repere.comptes.models import Attribution
from repere.comptes.roles import Perimetre, Role
from repere.comptes.services.compte import rename
from repere.comptes.services.journal import record
from repere.comptes.services.roles import actor, end_role, grant_role
from repere.professionnels.evidence import LIEUX_AU_PLUS, evidence
from repere.professionnels.models import Revendication
from repere.professionnels.nouvelles import revendications as nouvelles
from repere.professionnels.portee import over_structure
from repere.professionnels.querysets.equipes import members, run_by_somebody
from repere.professionnels.services.structures import structure_of

OUVERTES_AU_PLUS: Final = 5
JOURS_APRES_DECISION: Final = 365
Etat = Revendication.Etat


class DejaMembre(Exception):
    """Who asks works there already."""


class TropDeDemandes(Exception):
    """Somebody who works in so many places works for none of them."""


class DejaDecidee(Exception):
    """Somebody else decided meanwhile."""


@transaction.atomic
def claim(
    *, lieu: Lieu, personne: Any, fonction: str, message: str = "", nom: str = ""
) -> Revendication:
    """Ask to keep the page of ``lieu`` true. Asked twice, the first demand is written anew.

    Raises DejaMembre, TropDeDemandes.
    """
    if lieu.structure and members(over_structure(lieu.structure)).of(personne).exists():
        raise DejaMembre
    ouvertes = Revendication.objects.filter(personne=personne, etat=Etat.OUVERTE)
    if ouvertes.exclude(lieu=lieu).count() >= OUVERTES_AU_PLUS:
        raise TropDeDemandes
    if nom:
        rename(personne=personne, nom=nom)
    revendication, nouvelle = Revendication.objects.update_or_create(
        lieu=lieu,
        personne=personne,
        etat=Etat.OUVERTE,
        defaults={"fonction": fonction, "message": message},
    )
    if nouvelle:
        _journal("revendication.demandee", revendication, personne)
    if preuve := _proof(lieu, personne):
        return _believe(revendication, preuve)
    nouvelles.asked(revendication)
    return revendication


@transaction.atomic
def withdraw(*, revendication: Revendication, personne: Any) -> None:
    """Give a demand up. Raises DejaDecidee."""
    _close(revendication, Etat.RETIREE, par=personne)
    _journal("revendication.retiree", revendication, personne)


@transaction.atomic
def accept_claim(*, revendication: Revendication, role: Role, par: Any) -> Attribution:
    """Let the person in; the first who comes runs the team, whatever ``role`` says. Raises DejaDecidee."""
    _close(revendication, Etat.ACCEPTEE, par=par)
    attribution = _let_in(revendication, role, par)
    _journal("revendication.acceptee", revendication, par)
    nouvelles.accepted(revendication, Role(attribution.role))
    return attribution


@transaction.atomic
def refuse_claim(*, revendication: Revendication, motif: str, par: Any) -> None:
    """Say no, and why. Raises DejaDecidee."""
    revendication.motif = motif
    _close(revendication, Etat.REFUSEE, par=par)
    _journal("revendication.refusee", revendication, par)
    nouvelles.refused(revendication)


@transaction.atomic
def reopen_claim(*, revendication: Revendication, par: Any) -> None:
    """Take a decision back: the role that it gave ends, the demand waits again. Raises DejaDecidee."""
    frais = Revendication.objects.select_for_update(of=("self",)).get(pk=revendication.pk)
    rouvrable = frais.etat in {Etat.ACCEPTEE, Etat.REFUSEE}
    if not rouvrable or _asked_again(frais):
        raise DejaDecidee
    if frais.attribution is not None:
        end_role(attribution=frais.attribution, par=par)
    Revendication.objects.filter(pk=frais.pk).update(
        etat=Etat.OUVERTE,
        decidee_le=None,
        decidee_par=None,
        attribution=None,
        preuve="",
        motif="",
    )
    revendication.refresh_from_db()
    _journal("revendication.rouverte", revendication, par)
    nouvelles.reopened(revendication)


def purge_claims() -> str:
    """Erase the demands whose answer is old: the role that they gave stays, the journal says how it came."""
    limite = timezone.now() - timedelta(days=JOURS_APRES_DECISION)
    effacees, _detail = Revendication.objects.filter(decidee_le__lt=limite).delete()
    return f"Demandes « C’est ma structure » : {effacees} effacée(s)."


def _proof(lieu: Lieu, personne: Any) -> str:
    """Return what proves that ``personne`` speaks for ``lieu``, "" when somebody must look."""
    prouvees = EmailAddress.objects.filter(user=personne, verified=True).order_by("pk")
    vu = evidence(lieu, list(prouvees.values_list("email", flat=True)))
    if vu.preuve is None:
        return ""
    structure = lieu.structure
    if structure is None:
        return vu.preuve.value
    combien = structure.lieux.filter(fusionne_dans__isnull=True).count()
    tenue = run_by_somebody(over_structure(structure))
    return "" if tenue or combien > LIEUX_AU_PLUS else vu.preuve.value


def _believe(revendication: Revendication, preuve: str) -> Revendication:
    revendication.preuve = preuve
    _close(revendication, Etat.ACCEPTEE, par=None)
    _let_in(revendication, Role.GESTIONNAIRE, None)
    _journal("revendication.prouvee", revendication, None)
    nouvelles.believed(revendication)
    return revendication


def _let_in(revendication: Revendication, role: Role, par: Any) -> Attribution:
    # Merged while the demand waited: the place that took it over.
    revendication.lieu = get_place(revendication.lieu.identifiant)
    structure = structure_of(lieu=revendication.lieu, par=par)
    perimetre: Perimetre = over_structure(structure)
    premier = not run_by_somebody(perimetre)
    revendication.attribution = grant_role(
        personne=revendication.personne,
        role=Role.GESTIONNAIRE if premier else role,
        perimetre=perimetre,
        par=par,
    )
    revendication.save(update_fields=["attribution", "lieu"])
    return revendication.attribution


def _close(revendication: Revendication, etat: Revendication.Etat, *, par: Any) -> None:
    """Decide, unless somebody did. Two who decide at once: the second is told."""
    maintenant = timezone.now()
    changees = Revendication.objects.filter(pk=revendication.pk, etat=Etat.OUVERTE).update(
        etat=etat,
        decidee_le=maintenant,
        decidee_par=par,
        motif=revendication.motif,
        preuve=revendication.preuve,
    )
    if not changees:
        raise DejaDecidee
    revendication.etat, revendication.decidee_le, revendication.decidee_par = etat, maintenant, par


def _asked_again(revendication: Revendication) -> bool:
    autres = Revendication.objects.filter(
        lieu=revendication.lieu_id, personne=revendication.personne_id, etat=Etat.OUVERTE
    )
    return autres.exists()


def _journal(quoi: str, revendication: Revendication, par: Any) -> None:
    details = {
        "lieu": revendication.lieu.identifiant,
        "personne": revendication.personne_id,
        "preuve": revendication.preuve,
    }
    record(acteur=actor(par), quoi=quoi, sur=f"revendication:{revendication.pk}", details=details)
