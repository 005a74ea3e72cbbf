"""Stopping messages from the message itself, without signing in (RFC 8058)."""

from django.contrib.auth import get_user_model
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from repere.comptes.desabonnement import read_link
from repere.comptes.genres_notification import LIBELLES_RYTHMES, REGLAGES, Genre
from repere.comptes.services import notifications as services


# The mail reader posts by itself, without any page of ours: the signature in the address is the proof.
@csrf_exempt
@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def desabonnement(request: HttpRequest, jeton: str) -> HttpResponse:
    """Ask, then stop. Reading the address changes nothing: filters of mail servers read all links."""
    sortie = read_link(jeton)
    personne = (
        get_user_model().objects.filter(pk=sortie.personne, is_active=True).first()
        if sortie
        else None
    )
    if sortie is None or personne is None:
        raise Http404("Rien ici.")
    fait = request.method == "POST"
    if fait:
        services.stop(personne=personne, quoi=sortie.quoi)
    un_genre = isinstance(sortie.quoi, Genre)
    contexte = {
        "fait": fait,
        "genre": REGLAGES[sortie.quoi].libelle if isinstance(sortie.quoi, Genre) else "",
        "rythme": "" if un_genre else LIBELLES_RYTHMES[sortie.quoi],
        "fil": [(_("Ne plus recevoir de messages"), "")],
    }
    return render(request, "comptes/notifications/desabonnement.html", contexte)
