"""The places that nobody has verified for long: found, taken away, confirmed several at once."""

from typing import Any, Final, NamedTuple

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from repere.annuaire.fraicheur_des_lieux import AGES, LIBELLES, Fraicheur, freshness_class, known_on
from repere.annuaire.models import Lieu
from repere.annuaire.presentation.fraicheur import ago
from repere.annuaire.querysets.lieu import LieuQuerySet
from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.professionnels.access import places_for
from repere.professionnels.annulation import offer_undo, read_token
from repere.professionnels.bassins import zones_for
from repere.professionnels.cadre import page
from repere.professionnels.exports import Colonne, download
from repere.professionnels.models import Verification
from repere.professionnels.numeros import number
from repere.professionnels.services.verifications import confirm_all, undo

PAR_PAGE: Final = 50
GESTE: Final = "verifier.plusieurs"
_PERIMEES: Final = tuple(c for c in Fraicheur if c is not Fraicheur.A_JOUR)


class Classe(NamedTuple):
    """A choice of the filter."""

    valeur: str
    libelle: str
    age: str
    nombre: int


class Ligne(NamedTuple):
    """A place of the list, and when it was last known to be right."""

    lieu: Lieu
    quand: str


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.MODIFIER_UN_LIEU)
def a_verifier(request: HttpRequest) -> HttpResponseBase:
    """List what is to verify; confirm what was ticked, once it was asked again; take it back."""
    if request.method == "POST":
        return _undo(request) if "annuler" in request.POST else _confirm(request)
    lieux = _chosen(request)
    if fichier := download(request, "lieux-a-verifier", _columns(), lieux.iterator(500)):
        return fichier
    feuillet = Paginator(lieux, PAR_PAGE).get_page(request.GET.get("page"))
    jour = timezone.localdate()
    contexte = {
        "feuillet": feuillet,
        "lieux": [Ligne(lieu, _when(lieu, jour)) for lieu in feuillet],
        "classes": _classes(request),
        "classe": request.GET.get("classe", ""),
        "zones": zones_for(request, Action.MODIFIER_UN_LIEU),
        "zone": number(request.GET.get("zone", "")),
        "mots": request.GET.get("q", "").strip()[:100],
        "suite": request.get_full_path(),
        "annuler": request.GET.get("annuler", ""),
    }
    return page(request, "professionnels/fraicheur/a_verifier.html", contexte, fil=_trail())


def stale_places(request: HttpRequest, *classes: Fraicheur) -> LieuQuerySet:
    """Return the places of who asks that were not verified nor updated for six months."""
    lieux = places_for(request, Action.MODIFIER_UN_LIEU).published()
    return lieux.stale(*(classes or _PERIMEES))


def _chosen(request: HttpRequest) -> LieuQuerySet:
    """Return what the address asks for: class, basin, words; the oldest first."""
    voulues = [c for c in Fraicheur if c.value == request.GET.get("classe")]
    lieux = stale_places(request, *voulues).matching(request.GET.get("q", "").strip()[:100])
    if zone := number(request.GET.get("zone", "")):
        lieux = lieux.in_zone(zone)
    return lieux.oldest_first().without_heavy()


def _classes(request: HttpRequest) -> list[Classe]:
    tous = places_for(request, Action.MODIFIER_UN_LIEU).published()
    nombres = tous.count_by_freshness()
    return [Classe(c.value, LIBELLES[c], AGES[c], nombres[c]) for c in Fraicheur]


def _when(lieu: Lieu, jour: Any) -> str:
    connu = known_on(lieu.verifie_le, lieu.date_maj)
    if connu is None:
        return _("date inconnue")
    verifie = lieu.verifie_le is not None and lieu.verifie_le == connu
    mots = _("vérifié {quand}") if verifie else _("mis à jour {quand}")
    return mots.format(quand=ago(connu, jour))


def _confirm(request: HttpRequest) -> HttpResponse:
    retour = _back(request)
    # What one may not change, or no longer may, is left out without a word: it was not shown.
    voulus = set(request.POST.getlist("lieu")[:PAR_PAGE])
    lieux = list(
        places_for(request, Action.MODIFIER_UN_LIEU)
        .published()
        .filter(identifiant__in=voulus)
        .order_by("nom", "pk")
    )
    if not lieux:
        messages.error(request, _("Cochez au moins un lieu."))
        return redirect(retour)
    if "oui" not in request.POST:
        contexte = {"lieux": lieux, "retour": retour, "suite": retour}
        fil = [(_("À vérifier"), reverse("professionnels:a_verifier")), (_("Confirmer"), "")]
        return page(request, "professionnels/fraicheur/confirmer.html", contexte, fil=fil)
    faites = confirm_all(lieux=lieux, personne=request.user)
    dit = ngettext("%(n)d lieu vérifié. Merci.", "%(n)d lieux vérifiés. Merci.", len(faites))
    messages.success(request, dit % {"n": len(faites)})
    ici = reverse("professionnels:a_verifier")
    return offer_undo(request, GESTE, [v.pk for v in faites], vers=ici)


def _undo(request: HttpRequest) -> HttpResponse:
    numeros = read_token(GESTE, request)
    if numeros is None:
        messages.error(request, _("Il est trop tard pour annuler."))
        return redirect("professionnels:a_verifier")
    siens = places_for(request, Action.MODIFIER_UN_LIEU).order_by().values("pk")
    faites = Verification.objects.filter(pk__in=numeros, lieu__in=siens)
    faites = faites.select_related("lieu").order_by("pk")
    remises = [undo(verification=v, personne=request.user) for v in faites]
    if all(remises):
        messages.success(request, _("C’est annulé."))
    else:
        restent = len(remises) - sum(remises)
        dit = ngettext(
            "%(n)d lieu a changé depuis : il reste comme il est.",
            "%(n)d lieux ont changé depuis : ils restent comme ils sont.",
            restent,
        )
        messages.warning(request, dit % {"n": restent})
    return redirect("professionnels:a_verifier")


def _back(request: HttpRequest) -> str:
    """Return the list as it was filtered; never an address of another site."""
    suite = request.POST.get("suite", "")
    ici = reverse("professionnels:a_verifier")
    sur = url_has_allowed_host_and_scheme(suite, allowed_hosts=None) and suite.startswith(ici)
    return suite if sur else ici


def _columns() -> tuple[Colonne, ...]:
    jour = timezone.localdate()
    return (
        Colonne(_("Nom"), lambda lieu: lieu.nom),
        Colonne(_("Commune"), lambda lieu: lieu.commune),
        Colonne(_("Adresse"), lambda lieu: lieu.adresse),
        Colonne(_("Téléphone"), lambda lieu: lieu.telephone),
        Colonne(_("Vérifié le"), lambda lieu: lieu.verifie_le),
        Colonne(_("Vérifié par"), lambda lieu: lieu.verifie_par),
        Colonne(_("Mis à jour le"), lambda lieu: lieu.date_maj),
        Colonne(
            _("Fraîcheur"),
            lambda lieu: LIBELLES[freshness_class(lieu.verifie_le, lieu.date_maj, jour)],
        ),
        Colonne(_("Identifiant"), lambda lieu: lieu.identifiant),
    )


def _trail() -> list[tuple[str, str]]:
    return [(_("À vérifier"), "")]
