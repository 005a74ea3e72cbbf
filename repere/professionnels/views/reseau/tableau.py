"""The board of a basin: what is offered, what is sought."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.professionnels.bassins import chosen_zone, zones_for
from repere.professionnels.cadre import page
from repere.professionnels.forms.reseau import AnnonceForm, MessageForm
from repere.professionnels.presentation.reseau import network_name
from repere.professionnels.services.reseau import (
    answer_announcement,
    close_announcement,
    publish_announcement,
    reopen_announcement,
)
from repere.professionnels.views.reseau.personnes import network_trail
from repere.reseau.models import Annonce
from repere.reseau.services.annonces import AnnonceImpossible
from repere.reseau.taxonomie import ANNONCES, SENS, SENS_LISTE, SENS_LU
from repere.territoires.models import Zone


@require_safe
@action_required(Action.VOIR_LE_RESEAU)
def tableau(request: HttpRequest) -> HttpResponse:
    """Show the board of a basin, one's own first."""
    zone, siennes, toutes = chosen_zone(request, Action.VOIR_LE_RESEAU)
    ouvertes = Annonce.objects.open().on_board(zone) if zone else Annonce.objects.none()
    if (sens := request.GET.get("sens", "")) in SENS:
        ouvertes = ouvertes.filter(sens=sens)
    contexte = {
        "zone": zone,
        "zone_choisie": str(zone.pk) if zone else "",
        "bassins": toutes,
        "sens": sens,
        "choix_du_sens": [(cle, SENS_LISTE[cle]) for cle in SENS],
        "annonces": [_in_words(a) for a in ouvertes.select_related("auteur__profil")[:200]],
        "publier": zone in siennes,
    }
    return page(
        request,
        "professionnels/reseau/tableau.html",
        contexte,
        fil=[network_trail(), (_("Annonces"), "")],
    )


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.VOIR_LE_RESEAU)
def publier(request: HttpRequest) -> HttpResponse:
    """Write an announcement for a basin of mine."""
    siennes = zones_for(request, Action.VOIR_LE_RESEAU)
    voulue = request.POST.get("bassin") or request.GET.get("bassin", "")
    zone = next((z for z in siennes if str(z.pk) == voulue), next(iter(siennes), None))
    formulaire = AnnonceForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and (annonce := _publish(request, zone, formulaire)):
        messages.success(request, _("Votre annonce est affichée."))
        return redirect("professionnels:annonce", annonce.pk)
    contexte = {
        "form": formulaire,
        "zone_choisie": str(zone.pk) if zone else "",
        "bassins": siennes,
        "zone": zone,
    }
    fil = [network_trail(), board_trail(), (_("Nouvelle annonce"), "")]
    return page(request, "professionnels/reseau/publier.html", contexte, fil=fil)


def _publish(request: HttpRequest, zone: Zone | None, formulaire: AnnonceForm) -> Annonce | None:
    """Publish what was written; None when the form says why not."""
    if zone is None:
        formulaire.add_error(
            None, _("Aucun bassin n’est rattaché à vos rôles. Demandez à votre animateur.")
        )
        return None
    if not formulaire.is_valid():
        return None
    try:
        return publish_announcement(auteur=request.user, zone=zone, **formulaire.cleaned_data)
    except AnnonceImpossible as refus:
        formulaire.add_error(None, str(refus))
        return None


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.VOIR_LE_RESEAU)
def annonce(request: HttpRequest, pk: int) -> HttpResponse:
    """Show an announcement and its answers; answer it."""
    trouvee = get_object_or_404(Annonce.objects.select_related("auteur__profil"), pk=pk)
    ouverte = Annonce.objects.open().filter(pk=pk).exists()
    mienne = may_close(request, trouvee)
    if not ouverte and not mienne:
        raise Http404
    formulaire = MessageForm(request.POST or None)
    if request.method == "POST" and formulaire.is_valid():
        try:
            answer_announcement(
                annonce=trouvee, auteur=request.user, texte=formulaire.cleaned_data["texte"]
            )
        except AnnonceImpossible as refus:
            formulaire.add_error(None, str(refus))
        else:
            messages.success(request, _("Votre réponse est affichée."))
            return redirect("professionnels:annonce", pk)
    reponses = trouvee.reponses.select_related("auteur__profil")
    contexte = {
        "form": formulaire,
        "annonce": _in_words(trouvee),
        "ouverte": ouverte,
        "mienne": mienne,
        "reponses": [(network_name(r.auteur), r) for r in reponses],
        "ecrire_a": trouvee.auteur_id if trouvee.auteur_id != request.user.pk else None,
    }
    fil = [network_trail(), board_trail(), (trouvee.titre, "")]
    return page(request, "professionnels/reseau/annonce.html", contexte, fil=fil)


@require_POST
@action_required(Action.VOIR_LE_RESEAU)
def clore(request: HttpRequest, pk: int) -> HttpResponse:
    """Close an announcement, or open it again."""
    trouvee = get_object_or_404(Annonce, pk=pk)
    if not may_close(request, trouvee):
        raise Http404
    if request.POST.get("rouvrir"):
        reopen_announcement(annonce=trouvee, par=request.user)
        messages.success(request, _("L’annonce est de nouveau affichée."))
    else:
        conclusion = request.POST.get("conclusion", "").strip()[:200]
        close_announcement(annonce=trouvee, par=request.user, conclusion=conclusion)
        messages.success(request, _("L’annonce est close. Vous pouvez la rouvrir ci-dessous."))
    return redirect("professionnels:annonce", pk)


def may_close(request: HttpRequest, annonce: Annonce) -> bool:
    """Say whether who asks wrote it, or moderates its basin."""
    if annonce.auteur_id == request.user.pk:
        return True
    moderees = zones_for(request, Action.ANIMER_LE_RESEAU)
    return (annonce.zonage, annonce.zone) in {(z.zonage_id, z.code) for z in moderees}


def board_trail() -> tuple[str, str]:
    return _("Annonces"), reverse("professionnels:tableau")


def _in_words(annonce: Annonce) -> dict[str, object]:
    return {
        "pk": annonce.pk,
        "sens": SENS_LU[annonce.sens],
        "genre": ANNONCES[annonce.genre],
        "titre": annonce.titre,
        "texte": annonce.texte,
        "auteur": network_name(annonce.auteur),
        "publiee_le": annonce.publiee_le,
        "expire_le": annonce.expire_le,
        "close_le": annonce.close_le,
        "conclusion": annonce.conclusion,
    }
