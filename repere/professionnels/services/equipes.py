"""Teams of structures: handing over, leaving, and what follows when nobody runs one any more."""

from typing import Any

from django.db import transaction
from django.urls import reverse

from repere.annuaire.models import Structure
from repere.comptes.departs import register_departure
from repere.comptes.models import Attribution, Invitation
from repere.comptes.roles import SECOND_FACTEUR, Genre, Perimetre, Role
from repere.comptes.services.invitations import cancel, invite
from repere.comptes.services.journal import record
from repere.comptes.services.roles import actor, end_role, grant_role
from repere.professionnels.nouvelles import equipes as nouvelles
from repere.professionnels.querysets.equipes import members, run_by_somebody


class SansGestionnaire(Exception):
    """Others would be left in a team that nobody runs, and nobody said that it was meant."""


class PasMembre(Exception):
    """Who was to take over left meanwhile."""


def others(attribution: Attribution) -> list[Attribution]:
    """Return the roles of the other members of the team of ``attribution``."""
    tous = members(attribution.perimetre).exclude(personne=attribution.personne)
    return list(tous)


@transaction.atomic
def end_member(*, attribution: Attribution, par: Any) -> None:
    """Let somebody go; who they had asked to join is not let in any more."""
    siennes = Invitation.objects.filter(
        envoyee_par=attribution.personne_id, acceptee_le__isnull=True, annulee_le__isnull=True
    )
    # Who decided for a whole territory may have asked people into anything there.
    if Role(attribution.role) not in SECOND_FACTEUR:
        siennes = siennes.filter(genre=attribution.genre, cle=attribution.cle)
    for invitation in siennes.order_by("pk"):
        cancel(invitation=invitation, par=par)
    end_role(attribution=attribution, par=par)


@transaction.atomic
def give_back(*, attribution: Attribution, par: Any) -> Attribution:
    """Give again a role that ended: the journal keeps both."""
    return grant_role(
        personne=attribution.personne,
        role=Role(attribution.role),
        perimetre=attribution.perimetre,
        par=par,
    )


@transaction.atomic
def hand_over(*, attribution: Attribution, successeur: int) -> None:
    """Let the member ``successeur`` run the team, and leave. Raises PasMembre."""
    suivant = members(attribution.perimetre).filter(personne=successeur).first()
    if suivant is None or suivant.personne == attribution.personne:
        raise PasMembre
    moi = attribution.personne
    grant_role(
        personne=suivant.personne,
        role=Role.GESTIONNAIRE,
        perimetre=attribution.perimetre,
        par=moi,
    )
    record(
        acteur=actor(moi),
        quoi="equipe.confiee",
        sur=actor(suivant.personne),
        details={"genre": attribution.genre, "cle": attribution.cle},
    )
    _leave(attribution)


@transaction.atomic
def hand_over_to(*, attribution: Attribution, courriel: str) -> None:
    """Ask somebody from outside to run the team, and leave. Raises OSError: then nobody left."""
    invite(
        courriel=courriel,
        role=Role.GESTIONNAIRE,
        perimetre=attribution.perimetre,
        par=attribution.personne,
    )
    _leave(attribution)


@transaction.atomic
def leave(*, attribution: Attribution, seul: bool) -> None:
    """Leave without naming anybody; ``seul``: one said that the team may stay so. Raises SansGestionnaire."""
    reste = others(attribution)
    if reste and not seul and all(a.role != Role.GESTIONNAIRE for a in reste):
        raise SansGestionnaire
    _leave(attribution)


def _leave(attribution: Attribution) -> None:
    """End every role of a person in a team: who goes does not stay as a member."""
    siens = members(attribution.perimetre).of(attribution.personne)
    for sien in siens.select_for_update(of=("self",)):
        end_role(attribution=sien, par=attribution.personne)


def register() -> None:
    """Tell accounts how one leaves a structure that one runs."""
    for role in (Role.GESTIONNAIRE, Role.PROFESSIONNEL):
        register_departure(role, page=_page_of(role), suite=_after)


def _page_of(role: Role) -> Any:
    def page(perimetre: Perimetre) -> str:
        if role is not Role.GESTIONNAIRE or _structure(perimetre) is None:
            return ""
        return reverse("professionnels:partir", args=[perimetre.cle])

    return page


def _after(par: Any, role: Role, perimetre: Perimetre) -> None:
    """Nobody runs it any more: who animates the basin must know, whatever made the last one go."""
    structure = _structure(perimetre)
    if structure is None or run_by_somebody(perimetre):
        return
    if role is Role.GESTIONNAIRE or not members(perimetre).exists():
        nouvelles.left_alone(structure, par)


def _structure(perimetre: Perimetre) -> Structure | None:
    if perimetre.genre is not Genre.STRUCTURE or not perimetre.cle.isdecimal():
        return None
    return Structure.objects.filter(pk=perimetre.cle).first()
