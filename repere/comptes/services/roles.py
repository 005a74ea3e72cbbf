"""Giving and ending roles: always written in the journal."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from repere.comptes.departs import follow
from repere.comptes.models import Attribution, Invitation
from repere.comptes.roles import SITE, Perimetre, Role, may_be_held
from repere.comptes.services.journal import record


class RoleImpossible(Exception):
    """The role cannot be held over that perimeter."""


@transaction.atomic
def grant_role(*, personne: Any, role: Role, perimetre: Perimetre, par: Any = None) -> Attribution:
    """Give ``role`` over ``perimetre``; give back the one already held. Raises RoleImpossible.

    ``par`` None: the site itself does (an accepted invitation says who sent it).
    """
    if not may_be_held(role, perimetre):
        raise RoleImpossible(f"{role.value} : pas sur un périmètre « {perimetre.genre.value} ».")
    attribution, nouvelle = Attribution.objects.get_or_create(
        personne=personne,
        role=role.value,
        genre=perimetre.genre.value,
        cle=perimetre.cle,
        terminee_le=None,
        defaults={"accordee_par": par},
    )
    if nouvelle:
        _follow_in_administration(personne)
        _journal("role.accorde", attribution, par)
    return attribution


@transaction.atomic
def end_role(*, attribution: Attribution, par: Any) -> None:
    """End a role. Ending twice ends once."""
    fin = timezone.now()
    en_cours = Attribution.objects.filter(pk=attribution.pk, terminee_le__isnull=True)
    if en_cours.update(terminee_le=fin):
        attribution.terminee_le = fin
        _follow_in_administration(attribution.personne)
        _journal("role.termine", attribution, par)
        follow(par, Role(attribution.role), attribution.perimetre)


def _follow_in_administration(personne: Any) -> None:
    """Django's own administration asks for its own marks: they say what the roles say."""
    roles = Attribution.objects.current().of(personne)
    administre = roles.with_role(Role.ADMINISTRATEUR).over([SITE]).exists()
    if personne.is_superuser != administre or personne.is_staff != administre:
        personne.is_superuser = personne.is_staff = administre
        personne.save(update_fields=["is_superuser", "is_staff"])


def record_role(*, quoi: str, sur: str, tenu: Attribution | Invitation, par: Any) -> None:
    """Write in the journal what ``par`` did of a role that is held, or offered."""
    details = {"role": tenu.role, "genre": tenu.genre, "cle": tenu.cle}
    record(acteur=actor(par), quoi=quoi, sur=sur, details=details)


def _journal(quoi: str, attribution: Attribution, par: Any) -> None:
    record_role(quoi=quoi, sur=f"personne:{attribution.personne_id}", tenu=attribution, par=par)


def actor(personne: Any) -> str:
    """Return how the journal names who acts: a number, that erasing an account makes nobody's."""
    return f"personne:{personne.pk}" if personne is not None else "site"
