"""What I am told: the list, what I want by e-mail."""

from http import HTTPStatus

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from repere.comptes.access import held_roles
from repere.comptes.adresses import failing_among
from repere.comptes.forms_notifications import PreferencesForm
from repere.comptes.genres_notification import kinds_for
from repere.comptes.models import Notification
from repere.comptes.services import notifications as services
from repere.comptes.views.second_facteur import MON_COMPTE

PAR_PAGE = 30


@never_cache
@require_safe
def liste(request: HttpRequest) -> HttpResponse:
    """Show what I was told, the newest first."""
    miennes = Notification.objects.of(request.user)
    feuillet = Paginator(miennes, PAR_PAGE).get_page(request.GET.get("page"))
    contexte = {
        "feuillet": feuillet,
        "non_lues": miennes.unread().count(),
        "fil": [MON_COMPTE, (_("Notifications"), "")],
    }
    return render(request, "comptes/notifications/liste.html", contexte)


@require_POST
def ouvrir(request: HttpRequest, pk: int) -> HttpResponse:
    """Note that I saw it, and lead where it leads."""
    notification = get_object_or_404(Notification.objects.of(request.user), pk=pk)
    services.read(notification=notification)
    return redirect(notification.lien or "comptes:notifications")


@require_POST
def tout_lire(request: HttpRequest) -> HttpResponse:
    """Note that I saw everything."""
    services.read_all(personne=request.user)
    return redirect("comptes:notifications")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def preferences(request: HttpRequest) -> HttpResponse:
    """Choose, for each kind, when it comes by e-mail."""
    genres = kinds_for(frozenset(role for role, _ou in held_roles(request)))
    actuels = services.rhythms_of(request.user)
    formulaire = PreferencesForm(request.POST or None, genres=genres, actuels=actuels)
    if request.method == "POST" and formulaire.is_valid():
        services.choose(personne=request.user, choix=formulaire.choices())
        messages.success(request, _("Vos choix sont enregistrés."))
        return redirect("comptes:preferences")
    adresse = getattr(request.user, "email", "")
    contexte = {
        "form": formulaire,
        "adresse": adresse,
        "en_panne": bool(failing_among([adresse])),
        "fil": [MON_COMPTE, (_("Mes messages"), "")],
    }
    statut = HTTPStatus.UNPROCESSABLE_ENTITY if formulaire.errors else HTTPStatus.OK
    return render(request, "comptes/notifications/preferences.html", contexte, status=statut)
