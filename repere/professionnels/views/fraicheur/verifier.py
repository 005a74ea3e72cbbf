"""One place read again in the space: all is right, taken back, how often to ask."""

from http import HTTPStatus

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from repere.annuaire.fraicheur_des_lieux import known_on
from repere.annuaire.models import Lieu
from repere.annuaire.presentation.fraicheur import freshness
from repere.annuaire.services.correspondance import record_of
from repere.comptes.droits import Action
from repere.professionnels.access import place_required
from repere.professionnels.cadre import page
from repere.professionnels.echeances import next_deadline
from repere.professionnels.models import Rythme, Verification
from repere.professionnels.models.rappel import MOIS_HABITUELS
from repere.professionnels.presentation.faits import facts
from repere.professionnels.services.rythmes import choose_rhythm
from repere.professionnels.services.verifications import (
    LieuChange,
    LieuFerme,
    confirm,
    undo,
    who_says,
)


@require_http_methods(["GET", "HEAD", "POST"])
@place_required(Action.MODIFIER_UN_LIEU)
def verifier(request: HttpRequest, lieu: Lieu) -> HttpResponse:
    """Show what people read, with a button; then say that it is right."""
    if request.method != "POST":
        return _page(request, lieu)
    montree = request.POST.get("revision", "")
    if not montree.isdecimal() or len(montree) > 18:
        return _page(request, lieu, statut=HTTPStatus.BAD_REQUEST)
    par = who_says(lieu, request.user)
    try:
        confirm(lieu=lieu, par=par, personne=request.user, revision=int(montree))
    except (LieuChange, LieuFerme):
        lieu.refresh_from_db()
        return _page(request, lieu, statut=HTTPStatus.CONFLICT)
    messages.success(request, _("Merci. La page dit qu’elle est vérifiée aujourd’hui."))
    return redirect("professionnels:verifier", lieu.identifiant)


@require_POST
@place_required(Action.MODIFIER_UN_LIEU)
def annuler(request: HttpRequest, lieu: Lieu) -> HttpResponse:
    """Take back what one has just said."""
    faite = _mine(request, lieu)
    if faite is None or str(faite.pk) != request.POST.get("verification"):
        messages.error(request, _("Il n’y a plus rien à annuler."))
    elif undo(verification=faite, personne=request.user):
        messages.success(request, _("C’est annulé."))
    else:
        messages.error(request, _("Quelqu’un a changé la page depuis. On ne peut plus annuler."))
    return redirect("professionnels:verifier", lieu.identifiant)


@require_POST
@place_required(Action.MODIFIER_UN_LIEU)
def rythme(request: HttpRequest, lieu: Lieu) -> HttpResponse:
    """Choose how often one is reminded of this place."""
    choix = {str(mois.value): mois for mois in Rythme.Mois}
    voulu = choix.get(request.POST.get("mois", ""))
    if voulu is None:
        messages.error(request, _("Choisissez un rythme."))
    else:
        choose_rhythm(lieu=lieu, mois=voulu, personne=request.user)
        messages.success(request, _("C’est noté."))
    return redirect("professionnels:verifier", lieu.identifiant)


def _mine(request: HttpRequest, lieu: Lieu) -> Verification | None:
    """Return what who asks said today, unless it was taken back."""
    siennes = lieu.verifications.filter(personne=request.user.pk, annulee_le__isnull=True)
    derniere = siennes.order_by("-le", "-pk").first()
    du_jour = derniere and timezone.localdate(derniere.le) == timezone.localdate()
    return derniere if du_jour else None


def _page(request: HttpRequest, lieu: Lieu, *, statut: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
    moment = timezone.localtime()
    fiche = record_of(lieu)
    choisi = Rythme.objects.filter(lieu=lieu).values_list("mois", flat=True).order_by().first()
    mois = choisi or MOIS_HABITUELS
    connu = known_on(fiche.verifie_le, fiche.date_maj)
    de_la_source = lieu.provenance.get("date_maj", {}).get("origine") == "import"
    contexte = {
        "lieu": lieu,
        "faits": facts(lieu, moment),
        "fraicheur": freshness(fiche, moment.date(), par_la_source=de_la_source),
        "prochain": next_deadline(connu, mois, moment.date()) if connu else None,
        "faite": _mine(request, lieu),
        "change": statut is HTTPStatus.CONFLICT,
        "corriger": reverse("professionnels:modifier", args=[lieu.identifiant]),
        "rythmes": Rythme.Mois.choices,
        "rythme": mois,
    }
    fil = [
        (_("Mes lieux"), reverse("professionnels:lieux")),
        (lieu.nom, reverse("professionnels:lieu", args=[lieu.identifiant])),
        (_("Vérifier"), ""),
    ]
    return page(request, "professionnels/fraicheur/verifier.html", contexte, fil=fil, status=statut)
