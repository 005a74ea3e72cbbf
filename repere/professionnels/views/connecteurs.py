"""One tool that is told of changes: its secret, what was sent, trying it out, stopping it."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.professionnels.cadre import page
from repere.professionnels.forms.outils import ConnecteurForm
from repere.professionnels.models import Connecteur
from repere.professionnels.services import connecteurs as services
from repere.professionnels.views.outils import show_tools

SUIVI = 30


@action_required(Action.BRANCHER_UN_OUTIL)
@require_POST
def creer(request: HttpRequest) -> HttpResponse:
    """Tell one more tool."""
    formulaire = ConnecteurForm(request.POST, auto_id="outil_%s")
    if not formulaire.is_valid():
        return show_tools(request, connecteur=formulaire)
    try:
        connecteur = services.create_connector(personne=request.user, **formulaire.cleaned_data)
    except services.TropDeConnecteurs:
        formulaire.add_error(None, _("Vous avez déjà 5 outils. Retirez-en un d’abord."))
        return show_tools(request, connecteur=formulaire)
    messages.success(request, _("Outil ajouté. Copiez son secret, puis essayez."))
    return redirect("professionnels:connecteur", connecteur.identifiant)


@require_safe
@action_required(Action.BRANCHER_UN_OUTIL)
def connecteur(request: HttpRequest, identifiant: UUID) -> HttpResponse:
    """Show one tool."""
    mien = _mine(request, identifiant)
    contexte = {
        "connecteur": mien,
        "secret": services.shown_secret(mien),
        "livraisons": mien.livraisons.all()[:SUIVI],
    }
    fil = [(_("Brancher un outil"), reverse("professionnels:outils")), (mien.nom, "")]
    return page(request, "professionnels/outils/connecteur.html", contexte, fil=fil)


@action_required(Action.BRANCHER_UN_OUTIL)
@require_POST
def agir(request: HttpRequest, identifiant: UUID) -> HttpResponse:
    """Try it out, resume it, change its secret, take it away."""
    mien = _mine(request, identifiant)
    geste = request.POST.get("geste")
    if geste == "retirer":
        services.delete_connector(connecteur=mien)
        messages.success(request, _("Outil retiré."))
        return redirect("professionnels:outils")
    if geste == "essayer":
        _try(request, mien)
    elif geste == "reprendre":
        services.resume(connecteur=mien)
        messages.success(request, _("Nous lui écrivons de nouveau."))
    elif geste == "secret":
        services.renew_secret(connecteur=mien)
        messages.success(request, _("Le secret a changé. Copiez le nouveau dans votre outil."))
    return redirect("professionnels:connecteur", mien.identifiant)


def _try(request: HttpRequest, mien: Connecteur) -> None:
    livraison = services.try_out(connecteur=mien)
    if 200 <= livraison.statut < 300:
        messages.success(request, _("Votre outil a bien répondu."))
    elif livraison.statut:
        refus = _("Votre outil a répondu par une erreur : {code}.")
        messages.error(request, refus.format(code=livraison.statut))
    else:
        messages.error(request, _("Votre outil n’a pas répondu. Vérifiez son adresse."))


def _mine(request: HttpRequest, identifiant: UUID) -> Connecteur:
    mien = Connecteur.objects.filter(identifiant=identifiant, personne_id=request.user.pk).first()
    if mien is None:
        raise Http404("Rien ici.")
    return mien
