"""Writing to a colleague, without either knowing the other's address."""

from typing import Any

from django.contrib import messages as annonces
from django.contrib.auth import get_user_model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.professionnels.cadre import page
from repere.professionnels.forms.reseau import MessageForm
from repere.professionnels.presentation.reseau import network_name
from repere.professionnels.services.reseau import send_message
from repere.professionnels.views.reseau.personnes import network_trail
from repere.reseau.models import Message
from repere.reseau.services.messages import MessageImpossible, mark_read, may_write


@require_safe
@action_required(Action.VOIR_LE_RESEAU)
def liste(request: HttpRequest) -> HttpResponse:
    """List the exchanges, the last first."""
    echanges = []
    for message in Message.objects.last_of_each(request.user):
        autre = message.vers if message.de_id == request.user.pk else message.de
        nouveau = message.vers_id == request.user.pk and message.lu_le is None
        echanges.append(
            {"autre": autre.pk, "nom": network_name(autre), "message": message, "nouveau": nouveau}
        )
    fil = [network_trail(), (_("Messages"), "")]
    return page(request, "professionnels/reseau/messages.html", {"echanges": echanges}, fil=fil)


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.VOIR_LE_RESEAU)
def echange(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what two people wrote to each other, and a place to write."""
    autre = _other(request, pk)
    formulaire = MessageForm(request.POST or None)
    if request.method == "POST" and formulaire.is_valid():
        try:
            send_message(de=request.user, vers=autre, texte=formulaire.cleaned_data["texte"])
        except MessageImpossible as refus:
            formulaire.add_error(None, str(refus))
        else:
            annonces.success(request, _("Votre message est parti."))
            return redirect("professionnels:echange", pk)
    ecrits = list(Message.objects.between(request.user, autre).order_by("-ecrit_le", "-pk")[:200])
    contexte = {
        "form": formulaire,
        "nom": network_name(autre),
        "autre": autre.pk,
        "messages_echanges": ecrits[::-1],
        "a_lire": any(m.vers_id == request.user.pk and m.lu_le is None for m in ecrits),
        "possible": may_write(request.user, autre),
    }
    fil = [
        network_trail(),
        (_("Messages"), reverse("professionnels:messages")),
        (network_name(autre), ""),
    ]
    return page(request, "professionnels/reseau/echange.html", contexte, fil=fil)


@require_POST
@action_required(Action.VOIR_LE_RESEAU)
def lu(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that one has read what somebody wrote."""
    mark_read(par=request.user, de=_other(request, pk))
    return redirect("professionnels:echange", pk)


def _other(request: HttpRequest, pk: int) -> Any:
    """Return whom one may write to, or already wrote with. Raises Http404 for all others."""
    autre = get_user_model().objects.select_related("profil").filter(pk=pk).first()
    if autre is None or autre.pk == request.user.pk:
        raise Http404
    if (
        not may_write(request.user, autre)
        and not Message.objects.between(request.user, autre).exists()
    ):
        raise Http404
    return autre
