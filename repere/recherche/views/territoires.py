"""Browsing from the région down: départements, then bassins de vie and any other zones."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from repere.annuaire.presentation import adresses
from repere.annuaire.presentation.adresses import Fil
from repere.recherche.presentation.descriptions import describe, describe_nearest, of
from repere.recherche.presentation.resultat import result_cards
from repere.recherche.presentation.territoire import (
    Entree,
    Groupe,
    PageTerritoire,
    coverage,
    having_places,
    in_order,
    territory_page,
    territory_request,
)
from repere.recherche.requete import Requete
from repere.recherche.resultats import Resultats
from repere.recherche.services.comptes import by_departement, places_by_commune, total
from repere.recherche.services.recherche import search
from repere.recherche.views.vers_la_recherche import lead_to_search
from repere.socle.langue import _
from repere.territoires.models import Appartenance, Commune, Departement, Region, Zonage, Zone


class EntreesDeZonage(NamedTuple):
    """The zones of one zonage."""

    zonage: Zonage
    zones: list[Entree]


@login_not_required
@require_safe
def regions(request: HttpRequest) -> HttpResponse:
    """List the régions."""
    nombres = by_departement(places_by_commune())
    entrees = [
        Entree(r.nom, adresses.region(r), sum(nombres.get(d.pk, 0) for d in r.departements.all()))
        for r in Region.objects.prefetch_related("departements").order_by("pk")
    ]
    contexte = {"fil": [(_("Régions"), "")], "titre": _("Les lieux par région")}
    return render(
        request,
        "recherche/territoires.html",
        {**contexte, "groupes": [Groupe("", in_order(entrees))]},
    )


@login_not_required
@require_safe
def departements(request: HttpRequest) -> HttpResponse:
    """List the départements."""
    contexte = {"fil": [(_("Départements"), "")], "titre": _("Les lieux par département")}
    entrees = counted_departements(Departement.objects.order_by("pk"))
    return render(
        request, "recherche/territoires.html", {**contexte, "groupes": [Groupe("", entrees)]}
    )


@login_not_required
@require_safe
def zonages(request: HttpRequest) -> HttpResponse:
    """List the zones of every zonage."""
    contexte = {"fil": [(_("Bassins de vie"), "")], "zonages": counted_zonages()}
    return render(request, "recherche/zonages.html", contexte)


@login_not_required
@require_safe
def zonage(request: HttpRequest, code: str) -> HttpResponse:
    """List the zones of one zonage."""
    zonage = get_object_or_404(Zonage, pk=code)
    fil: Fil = [(_("Bassins de vie"), reverse("recherche:zonages")), (zonage.nom, "")]
    entrees = [e for e in counted_zonages() if e.zonage.pk == code]
    return render(request, "recherche/zonages.html", {"fil": fil, "zonages": entrees})


@login_not_required
@require_safe
def region(request: HttpRequest, code: str, slug: str) -> HttpResponse:
    """List the départements and the zones of a région, then some of its places."""
    region = get_object_or_404(Region, pk=code)
    if redirection := _elsewhere(request, adresses.region(region)):
        return redirection
    siens = {d.pk: d for d in region.departements.order_by("pk")}
    nombres = by_departement(places_by_commune())
    groupes = [
        Groupe(_("Par département"), counted_departements(siens.values())),
        *(Groupe(z.zonage.nom, z.zones) for z in counted_zonages(siens)),
    ]
    if set(nombres) - set(siens):
        # The search has no address for one région among several: their départements have.
        contexte = {"fil": [(region.nom, "")], "titre": region.nom, "groupes": groupes}
        return render(request, "recherche/territoires.html", contexte)
    page = _page(
        _search(territory_request()),
        titre=_("Aide numérique : {nom}").format(nom=region.nom),
        ou=_("en région {nom}").format(nom=region.nom),
        chemin=request.path,
        fil=[(region.nom, "")],
        groupes=groupes,
        notes=[],
    )
    return _territory(request, page)


@login_not_required
@require_safe
def departement(request: HttpRequest, code: str, slug: str) -> HttpResponse:
    """List the zones and communes of a département, and its first places."""
    departement = get_object_or_404(Departement.objects.select_related("region"), pk=code)
    if redirection := _elsewhere(request, adresses.departement(departement), departement=code):
        return redirection
    nombres = places_by_commune()
    communes = _communes(Commune.objects.filter(departement=departement))
    voisins = Departement.objects.filter(region=departement.region_id).exclude(pk=code)
    page = _page(
        _search(territory_request(departement=code)),
        titre=_("Aide numérique : {nom}").format(nom=departement),
        ou=_("dans le département {nom}").format(nom=departement),
        chemin=request.path,
        fil=[(departement.region.nom, adresses.region(departement.region)), (departement.nom, "")],
        groupes=[
            *(Groupe(z.zonage.nom, z.zones) for z in counted_zonages([code])),
            _by_commune(communes, nombres),
            Groupe(_("Départements voisins"), counted_departements(voisins.order_by("pk"))),
        ],
        notes=[coverage(nombres, communes)],
    )
    return _territory(request, page)


@login_not_required
@require_safe
def zone(request: HttpRequest, zonage: str, code: str) -> HttpResponse:
    """List the communes of a zone, and its first places."""
    zone = get_object_or_404(Zone.objects.select_related("zonage"), zonage=zonage, code=code)
    ou = f"{zonage}/{code}"
    if redirection := _elsewhere(request, adresses.zone(zone), zone=ou):
        return redirection
    nombres = places_by_commune()
    communes = _communes(Commune.objects.filter(appartenances__zone=zone))
    muettes = [
        Entree(nom, adresses.commune_of(commune, nom), 0)
        for commune, nom in communes.items()
        if not nombres.get(commune)
    ]
    autres = [e for z in counted_zonages() if z.zonage.pk == zonage for e in z.zones]
    page = _page(
        _search(territory_request(zone=ou)),
        titre=_("Aide numérique : secteur {de}").format(de=of(zone.nom)),
        ou=_("dans le secteur {de}").format(de=of(zone.nom)),
        chemin=request.path,
        fil=[(zone.zonage.nom, reverse("recherche:zonage", args=[zonage])), (zone.nom, "")],
        groupes=[
            _by_commune(communes, nombres),
            Groupe(_("Communes sans lieu connu"), in_order(muettes), replie=True),
            Groupe(zone.zonage.nom, [e for e in autres if e.adresse != request.path], replie=True),
        ],
        notes=[coverage(nombres, communes), _provisional(zone)],
    )
    return _territory(request, page, zone=zone)


def counted_departements(departements: Iterable[Departement]) -> list[Entree]:
    """Return ``departements`` with how many published places each has."""
    nombres = by_departement(places_by_commune())
    return in_order(
        Entree(d.nom, adresses.departement(d), nombres.get(d.pk, 0)) for d in departements
    )


def counted_zonages(departements: Iterable[str] | None = None) -> list[EntreesDeZonage]:
    """Return every zonage and its zones, those of ``departements`` if given. Two queries."""
    nombres = places_by_commune()
    appartenances = Appartenance.objects.order_by()
    if departements is not None:
        appartenances = appartenances.filter(commune__departement__in=list(departements))
    communes: dict[int, list[str]] = {}
    for cle, code in appartenances.values_list("zone", "commune"):
        communes.setdefault(cle, []).append(code)
    zones = Zone.objects.select_related("zonage").order_by("zonage__nom", "zonage", "pk")
    par_zonage: dict[str, EntreesDeZonage] = {}
    for zone in zones:
        if zone.pk in communes or departements is None:
            entrees = par_zonage.setdefault(zone.zonage_id, EntreesDeZonage(zone.zonage, []))
            nombre = total(nombres, communes.get(zone.pk, ()))
            entrees.zones.append(Entree(zone.nom, adresses.zone(zone), nombre))
    return [e._replace(zones=in_order(e.zones)) for e in par_zonage.values()]


def _elsewhere(request: HttpRequest, adresse: str, **ou: str) -> HttpResponse | None:
    """Return where this page is rather to be read: under its right name, or on the search's page."""
    if request.path != adresse:
        suite = request.META["QUERY_STRING"]
        return redirect(f"{adresse}?{suite}" if suite else adresse, permanent=True)
    return lead_to_search(request, ou)


def _search(requete: Requete) -> Resultats:
    return search(requete, timezone.now(), compter=False)


def _communes(communes: Iterable[Commune]) -> dict[str, str]:
    return {commune.pk: commune.nom for commune in communes}


def _by_commune(communes: Mapping[str, str], nombres: Mapping[str, int]) -> Groupe:
    entrees = (
        Entree(nom, adresses.commune_of(code, nom), nombres.get(code, 0))
        for code, nom in communes.items()
    )
    return Groupe(_("Par commune"), having_places(entrees), replie=True)


def _provisional(zone: Zone) -> str:
    if not zone.zonage.provisoire:
        return ""
    return _(
        "Limites provisoires : chaque commune est rattachée au bassin le plus proche, en attendant "
        "les limites officielles."
    )


def _page(
    resultats: Resultats,
    *,
    titre: str,
    ou: str,
    chemin: str,
    fil: Fil,
    groupes: Iterable[Groupe],
    notes: Iterable[str],
) -> PageTerritoire:
    cartes = result_cards(resultats.lieux)
    return territory_page(
        resultats,
        titre=titre,
        description=describe_nearest(ou, [])
        if resultats.infructueuse
        else describe(resultats.total, ou, cartes, resultats.facettes.get("services", ())),
        chemin=chemin,
        fil=fil,
        groupes=groupes,
        notes=[note for note in notes if note],
        # Near what is large is not near people.
        placee=False,
    )


def _territory(
    request: HttpRequest, page: PageTerritoire, zone: Zone | None = None
) -> HttpResponse:
    contexte = {"page": page, "fil": page.fil, "zone": zone}
    gabarit = "recherche/zone.html" if zone else "recherche/territoire.html"
    return render(request, gabarit, contexte)
