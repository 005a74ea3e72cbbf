"""How to name a claim, a team, a role or an invitation of ours, then of others, for the table of rights."""

from datetime import timedelta
from typing import Any

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
    lea = creer_personne("lea")
    return [_claim(lea, bassin.chez_nous)], [_claim(lea, bassin.loin)]


def teams(bassin: Bassin) -> Nommes:
    ailleurs = structure_elsewhere(bassin)
    return ["structure", bassin.structure.pk], ["structure", ailleurs.pk]


def roles(bassin: Bassin) -> Nommes:
    return [_role(bassin.structure, "lea").pk], [_role(structure_elsewhere(bassin), "max").pk]


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


def _role(structure: Structure, nom: str) -> Attribution:
    return grant_role(
        personne=creer_personne(nom),
        role=Role.PROFESSIONNEL,
        perimetre=over_structure(structure),
    )


def _invitation(structure: Structure) -> Invitation:
    return Invitation.objects.create(
        courriel="zoe@exemple.fr",
        role=Role.PROFESSIONNEL.value,
        genre="structure",
        cle=str(structure.pk),
        empreinte=f"{structure.pk:064}",
        envoyee_par=creer_personne(f"invite-{structure.pk}"),
        expire_le=timezone.now() + timedelta(days=1),
    )


OBJETS = {
    "professionnels:revendiquer_lieu": claimable,
    "professionnels:revendication": claims,
    "professionnels:equipe": teams,
    "professionnels:equipe_du_lieu": places,
    "professionnels:terminer_role": roles,
    "professionnels:rendre_role": ended_roles,
    "professionnels:renvoyer_invitation": invitations,
    "professionnels:annuler_invitation": invitations,
}
