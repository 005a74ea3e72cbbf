"""How to name a claim, a team, a role or an invitation of ours, then of others, for the table of rights."""

from datetime import timedelta
from typing import Any

from django.contrib.auth.models import User
from django.utils import timezone

from repere.annuaire.models import Lieu, Structure
from repere.comptes.models import Attribution, Invitation
from repere.comptes.roles import Role
from repere.comptes.services.roles import end_role, grant_role
from repere.professionnels.models import Revendication
from repere.professionnels.portee import over_structure
from tests.fabriques import creer_structure
from tests.professionnels.conftest import Bassin, creer_personne

Nommes = tuple[list[Any], list[Any]]


def structure_elsewhere(bassin: Bassin) -> Structure:
    """Let somebody run the place that is elsewhere."""
    structure = creer_structure("Ailleurs")
    Lieu.objects.filter(pk=bassin.loin.pk).update(structure=structure)
    return structure


def claimable(bassin: Bassin) -> Nommes:
    """Anybody may claim any place; what is nowhere is nobody's."""
    return [bassin.chez_nous.identifiant], ["nulle-part"]


def places(bassin: Bassin) -> Nommes:
    return [bassin.chez_nous.identifiant], [bassin.loin.identifiant]


def claims(bassin: Bassin) -> Nommes:
    lea = _somebody()
    return [_claim(lea, bassin.chez_nous)], [_claim(lea, bassin.loin)]


def teams(bassin: Bassin) -> Nommes:
    ailleurs = structure_elsewhere(bassin)
    return ["structure", bassin.structure.pk], ["structure", ailleurs.pk]


def roles(bassin: Bassin) -> Nommes:
    return [_role(bassin.structure).pk], [_role(structure_elsewhere(bassin)).pk]


def ended_roles(bassin: Bassin) -> Nommes:
    (ici,), (loin,) = roles(bassin)
    for pk in (ici, loin):
        end_role(attribution=Attribution.objects.get(pk=pk), par=None)
    return [ici], [loin]


def invitations(bassin: Bassin) -> Nommes:
    ailleurs = structure_elsewhere(bassin)
    return [_invitation(bassin.structure).pk], [_invitation(ailleurs).pk]


def _claim(personne: Any, lieu: Lieu) -> int:
    return Revendication.objects.create(lieu=lieu, personne=personne, fonction="Médiatrice").pk


def own_teams(bassin: Bassin) -> Nommes:
    return [bassin.structure.pk], [structure_elsewhere(bassin).pk]


def own_claims(bassin: Bassin) -> Nommes:
    """Of somebody else, whoever asks."""
    return [_claim(_somebody(), bassin.chez_nous)], [_claim(_somebody(), bassin.loin)]


def _somebody() -> User:
    """Several pages may be named of the same basin: each time somebody new."""
    return creer_personne(f"quidam-{User.objects.count()}")


def _role(structure: Structure) -> Attribution:
    return grant_role(
        personne=_somebody(),
        role=Role.PROFESSIONNEL,
        perimetre=over_structure(structure),
    )


def _invitation(structure: Structure) -> Invitation:
    return Invitation.objects.create(
        courriel=f"zoe-{Invitation.objects.count()}@exemple.fr",
        role=Role.PROFESSIONNEL.value,
        genre="structure",
        cle=str(structure.pk),
        empreinte=f"{Invitation.objects.count():064}",
        envoyee_par=_somebody(),
        expire_le=timezone.now() + timedelta(days=1),
    )


OBJETS = {
    "professionnels:revendiquer_lieu": claimable,
    "professionnels:revendication": claims,
    "professionnels:equipe": teams,
    "professionnels:equipe_du_lieu": places,
    "professionnels:partir": own_teams,
    "professionnels:retirer_revendication": own_claims,
    "professionnels:terminer_role": roles,
    "professionnels:rendre_role": ended_roles,
    "professionnels:renvoyer_invitation": invitations,
    "professionnels:annuler_invitation": invitations,
}
