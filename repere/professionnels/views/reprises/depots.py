"""Old monographs that were brought; bringing one; what becomes of the whole."""

from pathlib import Path
from typing import Final

from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.monographies.models import Reprise, Trouvaille
from repere.monographies.services import reprises as services
from repere.monographies.tasks import read_old_monograph
from repere.professionnels.access_monographies import old_monograph_for, old_monographs_for
from repere.professionnels.bassins import zones_for
from repere.professionnels.cadre import page
from repere.professionnels.forms.reprises import ReprisesForm, VersementForm

PAR_PAGE: Final = 20
# A PDF of a hundred pages takes a while; a text does not.
_LONG: Final = ".pdf"


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.REPRENDRE_UNE_MONOGRAPHIE)
def reprises(request: HttpRequest) -> HttpResponse:
    """List what was brought; bring a document."""
    formulaire = ReprisesForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and formulaire.is_valid():
        return _deposit(request, formulaire)
    a_relire = Count("trouvailles", filter=Q(trouvailles__etat=Trouvaille.Etat.PROPOSE))
    faites = (
        old_monographs_for(request)
        .defer("texte", "fichier")
        .annotate(a_relire=a_relire, total=Count("trouvailles"))
        .order_by("-deposee_le", "-pk")
    )
    contexte = {
        "form": formulaire,
        "feuillet": Paginator(faites, PAR_PAGE).get_page(request.GET.get("page")),
    }
    fil = [(_("Anciennes monographies"), "")]
    return page(request, "professionnels/reprises/reprises.html", contexte, fil=fil)


def _deposit(request: HttpRequest, formulaire: ReprisesForm) -> HttpResponse:
    fichier = formulaire.cleaned_data["fichier"]
    reprise, nouvelle = services.deposit(nom=fichier.name, octets=fichier.read(), par=request.user)
    if not nouvelle:
        messages.info(request, _("Ce fichier a déjà été déposé. Le voici."))
    elif Path(fichier.name).suffix.lower() == _LONG:
        transaction.on_commit(lambda: read_old_monograph.enqueue(reprise.pk))
    else:
        # Here and now: a text takes a second. Whatever goes wrong, the page says it.
        read_old_monograph.func(reprise.pk)
    return redirect("professionnels:reprise", reprise.pk)


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.REPRENDRE_UNE_MONOGRAPHIE)
def verser(request: HttpRequest, numero: int) -> HttpResponse:
    """Make the monograph of what was read, once one knows of which basin and which year."""
    reprise = old_monograph_for(request, numero)
    initial = {"zone": services.basin_of(reprise), "annee": reprise.annee}
    zones = zones_for(request, Action.REPRENDRE_UNE_MONOGRAPHIE)
    formulaire = VersementForm(request.POST or None, initial=initial, zones=zones)
    if request.method == "POST" and formulaire.is_valid():
        dit = formulaire.cleaned_data
        try:
            services.pour(reprise=reprise, par=request.user, zone=dit["zone"], annee=dit["annee"])
        except services.RepriseImpossible as refus:
            formulaire.add_error(None, str(refus))
        else:
            messages.success(request, _("La monographie est écrite. Rien n’en est public."))
            return redirect("professionnels:reprise", reprise.pk)
    contexte = {"form": formulaire, "reprise": reprise}
    return page(
        request,
        "professionnels/reprises/verser.html",
        contexte,
        fil=trail(reprise, _("Écrire la monographie")),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.REPRENDRE_UNE_MONOGRAPHIE)
def ecarter(request: HttpRequest, numero: int) -> HttpResponse:
    """Make nothing of a document, asked twice."""
    reprise = old_monograph_for(request, numero)
    if reprise.etat != Reprise.Etat.A_RELIRE:
        return redirect("professionnels:reprise", reprise.pk)
    if request.method == "POST":
        services.put_aside(reprise=reprise, par=request.user)
        messages.success(request, _("Ce document est écarté."))
        return redirect("professionnels:reprises")
    return page(
        request,
        "professionnels/reprises/ecarter.html",
        {"reprise": reprise},
        fil=trail(reprise, _("Écarter")),
    )


def trail(reprise: Reprise, ici: str = "") -> list[tuple[str, str]]:
    """Return the way down to a document, and to a page under it."""
    racine = (_("Anciennes monographies"), reverse("professionnels:reprises"))
    if not ici:
        return [racine, (reprise.nom, "")]
    return [racine, (reprise.nom, reverse("professionnels:reprise", args=[reprise.pk])), (ici, "")]
