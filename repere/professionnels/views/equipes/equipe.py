"""The team of a perimeter: who is there, who was asked, asking somebody else."""

from http import HTTPStatus
from typing import Any, Final

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from repere.annuaire.models import Lieu
from repere.comptes.access import action_required, current_roles
from repere.comptes.droits import Action
from repere.comptes.models import Invitation
from repere.comptes.perimetres import names_of
from repere.comptes.roles import LIBELLES, Genre, Perimetre, Role
from repere.comptes.services import invitations
from repere.professionnels.access import place_required
from repere.professionnels.cadre import Fil, page
from repere.professionnels.contenance import TOUT, perimeter_for, roles_to_give
from repere.professionnels.forms.equipes import InvitationForm
from repere.professionnels.querysets.equipes import members, pending_invitations
from repere.professionnels.querysets.membres import as_member, recently_ended
from repere.professionnels.services.structures import structure_of
from repere.socle.limites import seconds_to_wait

INVITATIONS_PAR_MINUTE: Final = 10


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.GERER_UNE_EQUIPE)
def equipe(request: HttpRequest, genre: str, cle: str) -> HttpResponse:
    """Show a team; ask somebody to join it."""
    perimetre, roles = perimeter_for(request, genre, cle)
    formulaire = InvitationForm(roles, request.POST if request.method == "POST" else None)
    statut = HTTPStatus.OK
    if request.method == "POST":
        if formulaire.is_valid() and _invite(request, perimetre, formulaire):
            return redirect(address(perimetre))
        statut = HTTPStatus.UNPROCESSABLE_ENTITY
    contexte = {
        "form": formulaire,
        "nom": name(perimetre),
        "cle": perimetre.cle,
        "partir": (Role.GESTIONNAIRE, perimetre) in current_roles(request),
        **_lines(perimetre, roles),
    }
    gabarit = "professionnels/equipes/equipe.html"
    return page(request, gabarit, contexte, fil=trail(perimetre), status=statut)


@require_POST
@action_required(Action.GERER_UNE_EQUIPE)
def renvoyer(request: HttpRequest, pk: int) -> HttpResponse:
    """Send an invitation again, with another link."""
    invitation, perimetre = _invitation_for(request, pk)
    if seconds_to_wait(request, "inviter", INVITATIONS_PAR_MINUTE):
        messages.error(request, _("Vous envoyez beaucoup de messages. Attendez une minute."))
        return redirect(address(perimetre))
    try:
        invitations.resend(invitation=invitation, par=request.user)
    except invitations.InvitationImpossible:
        messages.info(request, _("Cette invitation n’attend plus."))
    except OSError:
        messages.error(request, _("Le message n’a pas pu partir. Essayez dans quelques minutes."))
    else:
        messages.success(request, _("Invitation renvoyée. L’ancien lien ne sert plus."))
    return redirect(address(perimetre))


@require_POST
@action_required(Action.GERER_UNE_EQUIPE)
def annuler(request: HttpRequest, pk: int) -> HttpResponse:
    """Take an invitation back."""
    invitation, perimetre = _invitation_for(request, pk)
    invitations.cancel(invitation=invitation, par=request.user)
    messages.success(request, _("Invitation annulée. Son lien ne sert plus."))
    return redirect(address(perimetre))


@require_http_methods(["GET", "HEAD", "POST"])
@place_required(Action.GERER_UNE_EQUIPE)
def equipe_du_lieu(request: HttpRequest, lieu: Lieu) -> HttpResponse:
    """Lead from a place to its team; make one where nobody knows who runs the place."""
    if lieu.structure_id is None and request.method == "POST":
        structure_of(lieu=lieu, par=request.user)
    if lieu.structure is not None:
        return redirect("professionnels:equipe", Genre.STRUCTURE.value, lieu.structure.pk)
    fil = [
        (lieu.nom, reverse("professionnels:lieu", args=[lieu.identifiant])),
        (_("Équipe"), ""),
    ]
    return page(request, "professionnels/equipes/creer.html", {"lieu": lieu}, fil=fil)


def address(perimetre: Perimetre) -> str:
    """Return the address of the team of ``perimetre``."""
    return reverse("professionnels:equipe", args=[perimetre.genre.value, perimetre.cle or TOUT])


def name(perimetre: Perimetre) -> str:
    """Return how a perimeter is called on its page."""
    return names_of([perimetre])[perimetre] or _("Tout le site")


def trail(perimetre: Perimetre, *suite: tuple[str, str]) -> Fil:
    """Lead to the team of ``perimetre``, then to ``suite``."""
    equipe = (name(perimetre), address(perimetre) if suite else "")
    return [(_("Équipes"), reverse("professionnels:equipes")), equipe, *suite]


def _invite(request: HttpRequest, perimetre: Perimetre, formulaire: InvitationForm) -> bool:
    """Send the invitation. The same answer whether the address has an account, a role, or nothing."""
    dit = formulaire.cleaned_data
    if attente := seconds_to_wait(request, "inviter", INVITATIONS_PAR_MINUTE):
        formulaire.add_error(
            None, _("Vous envoyez beaucoup de messages. Attendez {n} secondes.").format(n=attente)
        )
        return False
    try:
        invitations.invite(
            courriel=dit["courriel"],
            role=Role(dit["role"]),
            perimetre=perimetre,
            par=request.user,
        )
    except OSError:
        formulaire.add_error(
            None, _("Le message n’a pas pu partir. Essayez dans quelques minutes.")
        )
        return False
    messages.success(
        request, _("Invitation envoyée à {courriel}.").format(courriel=dit["courriel"])
    )
    return True


def _lines(perimetre: Perimetre, roles: list[Role]) -> dict[str, Any]:
    maintenant = timezone.now()
    return {
        "membres": [
            (as_member(a), Role(a.role) in roles)
            for a in members(perimetre)
        ],
        "invitations": [
            (i, LIBELLES[Role(i.role)], i.expire_le <= maintenant, Role(i.role) in roles)
            for i in pending_invitations(perimetre)
        ],
        "partis": [
            as_member(a) for a in recently_ended(perimetre) if Role(a.role) in roles
        ],
    }  # fmt: skip


def _invitation_for(request: HttpRequest, pk: int) -> tuple[Invitation, Perimetre]:
    """Return an invitation that who asks could have sent. Raises Http404."""
    invitation = get_object_or_404(Invitation, pk=pk)
    perimetre = invitation.perimetre
    if Role(invitation.role) not in roles_to_give(request, perimetre):
        raise Http404
    return invitation, perimetre
