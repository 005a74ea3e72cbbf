"""The monographs of one's basins, and the steps of each."""

from collections import defaultdict

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.comptes.perimetres import names_of
from repere.comptes.roles import Perimetre
from repere.monographies.models import Monographie
from repere.monographies.services.monographies import MonographieImpossible, open_monograph
from repere.professionnels.access_monographies import (
    basin_of,
    leads_monograph,
    monograph_for,
    monographs_for,
    old_monographs_for,
)
from repere.professionnels.bassins import zones_for
from repere.professionnels.cadre import Fil, page
from repere.professionnels.forms.monographies import OuvrirForm
from repere.professionnels.models import Campagne
from repere.professionnels.portee import over_zone
from repere.professionnels.presentation.etapes_monographie import steps


@require_safe
@action_required(Action.ECRIRE_LA_MONOGRAPHIE)
def monographies(request: HttpRequest) -> HttpResponse:
    """List one's basins, each with its monographs and where they stand."""
    siennes: dict[Perimetre, list[Monographie]] = defaultdict(list)
    for monographie in monographs_for(request, Action.ECRIRE_LA_MONOGRAPHIE):
        siennes[basin_of(monographie)].append(monographie)
    zones = {over_zone(z): z for z in zones_for(request, Action.ECRIRE_LA_MONOGRAPHIE)}
    menees = {over_zone(z) for z in zones_for(request, Action.MENER_LA_MONOGRAPHIE)}
    noms = names_of([*siennes, *zones])
    bassins = [
        {"nom": noms[ou], "monographies": siennes.get(ou, []), "ouvrir": ou in menees, "zone": zone}
        for ou, zone in (*zones.items(), *((ou, None) for ou in siennes if ou not in zones))
    ]
    # Those that have none in one list: twenty basins and more are a long page.
    sans = [b for b in bassins if not b["monographies"]]
    ouvrables = any(b["ouvrir"] for b in sans)
    contexte = {"bassins": bassins, "sans": sans, "ouvrables": ouvrables}
    return page(request, "professionnels/monographies/liste.html", contexte, fil=trail())


@require_http_methods(["GET", "HEAD", "POST"])
@action_required(Action.MENER_LA_MONOGRAPHIE)
def ouvrir(request: HttpRequest) -> HttpResponse:
    """Choose a basin, then open its monograph for a year."""
    bassins = zones_for(request, Action.MENER_LA_MONOGRAPHIE)
    voulu = request.GET.get("bassin", "")
    bassin = next((zone for zone in bassins if str(zone.pk) == voulu), None)
    if voulu and bassin is None:
        raise Http404
    if bassin is None and len(bassins) == 1:
        bassin = bassins[0]
    fil = [*trail(), (_("Ouvrir une monographie"), "")]
    if bassin is None:
        choix = {"bassins": bassins}
        return page(request, "professionnels/monographies/choisir.html", choix, fil=fil)
    formulaire = OuvrirForm(request.POST or None, initial={"annee": timezone.localdate().year})
    if request.method == "POST" and formulaire.is_valid():
        try:
            ouverte = open_monograph(
                zone=bassin, annee=formulaire.cleaned_data["annee"], par=request.user
            )
        except MonographieImpossible as refus:
            formulaire.add_error("annee", str(refus))
        else:
            messages.success(request, _("La monographie est ouverte."))
            return redirect("professionnels:monographie", ouverte.pk)
    contexte = {"form": formulaire, "bassin": bassin}
    return page(request, "professionnels/monographies/ouvrir.html", contexte, fil=fil)


@require_safe
@action_required(Action.ECRIRE_LA_MONOGRAPHIE)
def monographie(request: HttpRequest, numero: int) -> HttpResponse:
    """Show the steps of a monograph, and what is left to do."""
    sienne = monograph_for(request, Action.ECRIRE_LA_MONOGRAPHIE, numero)
    mene = leads_monograph(request, sienne)
    campagnes = Campagne.objects.open_().filter(zonage=sienne.zonage, zone=sienne.zone)
    etapes = steps(sienne, mene=mene, relisibles=old_monographs_for(request))
    contexte = {
        "monographie": sienne,
        "etapes": etapes,
        "suivante": next((etape.titre for etape in etapes if not etape.fait), ""),
        "campagne": campagnes.first(),
        "mene": mene,
    }
    return page(
        request, "professionnels/monographies/monographie.html", contexte, fil=trail(sienne)
    )


def trail(monographie: Monographie | None = None, *suite: tuple[str, str]) -> Fil:
    """Return the way from the list to a monograph, and to a page of it."""
    fil: Fil = [(_("Monographies"), reverse("professionnels:monographies"))]
    if monographie is not None:
        adresse = reverse("professionnels:monographie", args=[monographie.pk])
        fil.append((str(monographie), adresse))
    fil.extend(suite)
    # The page where one is leads nowhere.
    return [*fil[:-1], (fil[-1][0], "")] if suite or monographie else fil
