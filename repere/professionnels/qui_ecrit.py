"""Whose word about a place is written at once, and whose is proposed to those who answer for it."""

from django.http import HttpRequest

from repere.annuaire.models import Lieu
from repere.annuaire.services.historique import Signature
from repere.comptes.access import current_roles
from repere.comptes.droits import Action, roles_for
from repere.comptes.models import Attribution
from repere.comptes.roles import Role
from repere.professionnels.portee import Portee, over_structure

_MEMBRES = (Role.PROFESSIONNEL, Role.GESTIONNAIRE)


def must_propose(request: HttpRequest, lieu: Lieu) -> bool:
    """Say whether who asks only proposes: a contributeur does, where somebody of the structure answers."""
    admis = roles_for(Action.MODIFIER_UN_LIEU) - {Role.CONTRIBUTEUR}
    portee = Portee.of(ou for role, ou in current_roles(request) if role in admis)
    if Lieu.objects.filter(portee.places(), pk=lieu.pk).exists():
        return False
    return has_members(lieu)


def has_members(lieu: Lieu) -> bool:
    """Say whether somebody of the structure of ``lieu`` holds a role today."""
    if lieu.structure is None:
        return False
    tenus = Attribution.objects.current().with_role(*_MEMBRES)
    return tenus.over([over_structure(lieu.structure)]).exists()


def sign(request: HttpRequest, lieu: Lieu, raison: str = "") -> Signature:
    """Return under which name who asks writes: theirs, else that of the structure, never an address."""
    personne = request.user
    nom = getattr(personne, "first_name", "") or (lieu.structure.nom if lieu.structure else "")
    return Signature(nom or "Espace professionnel", personne, raison)
