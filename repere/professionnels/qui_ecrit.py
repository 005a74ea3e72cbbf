"""Whose word about a place is written at once, and whose is proposed to those who answer for it."""

from django.http import HttpRequest

from repere.annuaire.models import Lieu, Structure
from repere.annuaire.services.historique import Signature
from repere.comptes.access import current_roles
from repere.comptes.droits import Action, roles_for
from repere.comptes.roles import Role
from repere.professionnels.portee import Portee, over_structure
from repere.professionnels.querysets.equipes import members


def must_propose(request: HttpRequest, lieu: Lieu) -> bool:
    """Say whether who asks only proposes: a contributeur does, where somebody of the structure answers."""
    admis = roles_for(Action.MODIFIER_UN_LIEU) - {Role.CONTRIBUTEUR}
    portee = Portee.of(ou for role, ou in current_roles(request) if role in admis)
    if Lieu.objects.filter(portee.places(), pk=lieu.pk).exists():
        return False
    return lieu.structure is not None and members(over_structure(lieu.structure)).exists()


def answered_by_others(request: HttpRequest, structure: Structure) -> bool:
    """Say whether somebody answers for ``structure``, and who asks does not."""
    sienne = over_structure(structure)
    admis = roles_for(Action.PRESENTER_SA_STRUCTURE)
    if any(role in admis and ou == sienne for role, ou in current_roles(request)):
        return False
    return members(sienne).exists()


def sign(request: HttpRequest, lieu: Lieu, raison: str = "") -> Signature:
    """Return who asks, as the history tells what they write on ``lieu``."""
    return Signature(author_name(request, lieu.structure), request.user, raison)


def author_name(request: HttpRequest, structure: Structure | None = None) -> str:
    """Return the name beside what who asks writes: theirs, else that of ``structure``, never an address."""
    nom: str = getattr(request.user, "first_name", "") or (structure.nom if structure else "")
    return nom or "Espace professionnel"
