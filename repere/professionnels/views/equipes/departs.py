"""Going: letting a member go, giving a role back, handing one's own structure over."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.comptes.models import Attribution
from repere.comptes.roles import LIBELLES, Genre, Role
from repere.professionnels.cadre import page
from repere.professionnels.contenance import existing, roles_to_give
from repere.professionnels.forms.equipes import AUTRE, PERSONNE, DepartForm, shown_name
from repere.professionnels.querysets.equipes import members
from repere.professionnels.services import equipes as services
from repere.professionnels.views.equipes.equipe import address, name, trail


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.GERER_UNE_EQUIPE)
def terminer(request: HttpRequest, pk: int) -> HttpResponse:
    """End the role of somebody, once asked whether one is sure."""
    attribution = _role_for(request, pk, en_cours=True)
    perimetre = attribution.perimetre
    if attribution.personne_id == request.user.pk:
        return redirect("comptes:quitter", pk)
    if request.method == "POST":
        services.end_member(attribution=attribution, par=request.user)
        messages.success(
            request, _("C’est fait. Vous pouvez lui redonner ce rôle pendant 30 jours.")
        )
        return redirect(address(perimetre))
    contexte = {
        "nom": shown_name(attribution.personne),
        "role": LIBELLES[Role(attribution.role)],
        "equipe": name(perimetre),
        "retour": address(perimetre),
    }
    fil = trail(perimetre, (_("Faire partir"), ""))
    return page(request, "professionnels/equipes/terminer.html", contexte, fil=fil)


@require_POST
@action_required(Action.GERER_UNE_EQUIPE)
def rendre(request: HttpRequest, pk: int) -> HttpResponse:
    """Give back a role that ended."""
    attribution = _role_for(request, pk, en_cours=False)
    services.give_back(attribution=attribution, par=request.user)
    messages.success(request, _("Le rôle est redonné."))
    return redirect(address(attribution.perimetre))


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.GERER_UNE_EQUIPE)
def partir(request: HttpRequest, cle: str) -> HttpResponse:
    """Leave a structure that one runs, and say who takes over."""
    attribution = _mine(request, cle)
    membres = _one_a_person(services.others(attribution))
    formulaire = DepartForm(membres, request.POST if request.method == "POST" else None)
    if request.method == "POST" and formulaire.is_valid() and _go(attribution, formulaire):
        messages.success(request, _("Vous avez quitté la structure. Merci pour tout !"))
        return redirect("professionnels:accueil")
    contexte = {
        "form": formulaire,
        "nom": name(attribution.perimetre),
        "cle": attribution.cle,
        "membres": membres,
    }
    fil = trail(attribution.perimetre, (_("Je pars"), ""))
    gabarit = "professionnels/equipes/partir.html"
    return page(request, gabarit, contexte, fil=fil)


def _go(attribution: Attribution, formulaire: DepartForm) -> bool:
    """Leave as the form says; False when something prevents it, which the form then says."""
    suite, courriel = formulaire.cleaned_data["suite"], formulaire.cleaned_data["courriel"]
    try:
        if suite == AUTRE:
            services.hand_over_to(attribution=attribution, courriel=courriel)
        elif suite == PERSONNE:
            services.leave(attribution=attribution, seul=True)
        else:
            services.hand_over(attribution=attribution, successeur=int(suite))
    except OSError:
        formulaire.add_error(
            None, _("Le message n’a pas pu partir. Essayez dans quelques minutes.")
        )
    except services.PasMembre:
        formulaire.add_error("suite", _("Cette personne vient de partir. Choisissez-en une autre."))
    return not formulaire.errors


def _mine(request: HttpRequest, cle: str) -> Attribution:
    """Return one's own role of gestionnaire. Raises Http404."""
    perimetre = existing(Genre.STRUCTURE, cle)
    if perimetre is None:
        raise Http404
    miennes = members(perimetre).of(request.user).with_role(Role.GESTIONNAIRE)
    return get_object_or_404(miennes)


def _one_a_person(attributions: list[Attribution]) -> list[Attribution]:
    """Keep one line a person, whatever they are in the team."""
    return list({a.personne_id: a for a in attributions}.values())


def _role_for(request: HttpRequest, pk: int, *, en_cours: bool) -> Attribution:
    """Return a role that who asks could have given. Raises Http404."""
    roles = Attribution.objects.filter(
        terminee_le__isnull=en_cours, personne__is_active=True
    ).select_related("personne")
    attribution = get_object_or_404(roles, pk=pk)
    if Role(attribution.role) not in roles_to_give(request, attribution.perimetre):
        raise Http404
    return attribution
