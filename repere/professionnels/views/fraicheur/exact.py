"""« Tout est exact » from a message: a page with one button, without signing in.

Looking changes nothing: the machines that open every link of a message to see where it leads verify no place.
"""

from http import HTTPStatus
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from repere.annuaire.access import get_place
from repere.annuaire.models import Lieu
from repere.annuaire.presentation.fraicheur import verified
from repere.annuaire.services.correspondance import record_of
from repere.comptes.droits import Action, roles_for
from repere.comptes.models import Attribution
from repere.professionnels import liens_signes
from repere.professionnels.liens_signes import LienSigne
from repere.professionnels.models import Rythme, Verification
from repere.professionnels.portee import Portee
from repere.professionnels.presentation.faits import facts
from repere.professionnels.services.rythmes import write_to_place
from repere.professionnels.services.verifications import (
    LieuChange,
    LieuFerme,
    confirm,
    undo,
    who_says,
)


@never_cache
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def tout_est_exact(request: HttpRequest, jeton: str) -> HttpResponse:
    """Show what the page says and one button; do what the button says."""
    lien = liens_signes.read(jeton)
    opened = lien and _open(lien)
    if not lien or not opened:
        return render(request, "professionnels/fraicheur/lien_mort.html", status=404)
    lieu, personne = opened
    if request.method != "POST":
        return _page(request, lien, lieu)
    geste = _GESTES.get(request.POST.get("geste", ""))
    if geste is None:
        return _page(request, lien, lieu, statut=HTTPStatus.BAD_REQUEST)
    return geste(request, lien, lieu, personne)


def _open(lien: LienSigne) -> tuple[Lieu, Any] | None:
    """Return the place, and who reads, if they may still speak for it."""
    try:
        lieu = get_place(lien.identifiant)
    except Http404:
        return None
    if lien.personne is None:
        connus = {liens_signes.digest(courriel) for courriel in lieu.courriels}
        return (lieu, None) if lien.empreinte in connus else None
    personne = get_user_model().objects.filter(pk=lien.personne, is_active=True).first()
    if personne is None or not _may_speak(personne, lieu):
        return None
    return lieu, personne


def _may_speak(personne: Any, lieu: Lieu) -> bool:
    roles = roles_for(Action.MODIFIER_UN_LIEU)
    tenus = Attribution.objects.current().of(personne).with_role(*roles).held()
    portee = Portee.of(ou for _role, ou in tenus)
    return not portee.vide and Lieu.objects.filter(portee.places(), pk=lieu.pk).exists()


def _confirm(request: HttpRequest, lien: LienSigne, lieu: Lieu, personne: Any) -> HttpResponse:
    montree = request.POST.get("revision", "")
    try:
        confirm(
            lieu=lieu,
            par=who_says(lieu, personne),
            personne=personne,
            moyen=Verification.Moyen.COURRIEL,
            revision=int(montree) if montree.isdecimal() and len(montree) < 19 else -1,
            lien=lien.cle,
        )
    except (LieuChange, LieuFerme):
        lieu.refresh_from_db()
        return _page(request, lien, lieu, statut=HTTPStatus.CONFLICT)
    return redirect(request.path)


def _undo(request: HttpRequest, lien: LienSigne, lieu: Lieu, personne: Any) -> HttpResponse:
    faite = _done_by(lien, lieu)
    if faite is not None and not undo(verification=faite, personne=personne):
        lieu.refresh_from_db()
        return _page(request, lien, lieu, statut=HTTPStatus.CONFLICT)
    return redirect(request.path)


def _silence(request: HttpRequest, lien: LienSigne, lieu: Lieu, personne: Any) -> HttpResponse:
    if lien.personne is None:
        write_to_place(lieu=lieu, oui=request.POST.get("geste") == "reprendre")
    return redirect(request.path)


_GESTES = {"confirmer": _confirm, "annuler": _undo, "silence": _silence, "reprendre": _silence}


def _done_by(lien: LienSigne, lieu: Lieu) -> Verification | None:
    """Return what was confirmed through this very link, unless it was taken back."""
    faites = lieu.verifications.filter(annulee_le__isnull=True, avant__lien=lien.cle)
    return faites.order_by("-le", "-pk").first()


def _page(
    request: HttpRequest, lien: LienSigne, lieu: Lieu, *, statut: HTTPStatus = HTTPStatus.OK
) -> HttpResponse:
    moment = timezone.localtime()
    au_lieu = lien.personne is None
    contexte = {
        "lieu": lieu,
        "faits": facts(lieu, moment),
        "faite": _done_by(lien, lieu),
        "verifie": verified(record_of(lieu), moment.date()),
        "change": lieu.revision != lien.revision or statut is HTTPStatus.CONFLICT,
        "trop_tard": statut is HTTPStatus.CONFLICT and request.POST.get("geste") == "annuler",
        "corriger": reverse("professionnels:modifier", args=[lieu.identifiant]),
        "au_lieu": au_lieu,
        "silence": au_lieu and Rythme.objects.filter(lieu=lieu, sans_courriel_public=True).exists(),
        "fil": [(_("Vérifier un lieu"), "")],
    }
    # The address opens something: SECURE_REFERRER_POLICY keeps it from other sites, and lets ours know its forms.
    return render(request, "professionnels/fraicheur/exact.html", contexte, status=statut)
