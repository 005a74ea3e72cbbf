"""Browsing from the région down: départements, then bassins de vie and any other zones."""

from collections.abc import Iterable

from django.contrib.auth.decorators import login_not_required
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from repere.annuaire.presentation import adresses
from repere.annuaire.presentation.adresses import Fil
from repere.recherche.presentation.denombrement import (
    by_commune,
    by_zone,
    counted_departements,
    counted_zonages,
)
from repere.recherche.presentation.descriptions import describe, describe_nearest
from repere.recherche.presentation.resultat import result_cards
from repere.recherche.presentation.territoire import (
    Entree,
    Groupe,
    PageTerritoire,
    coverage,
    in_order,
    territory_page,
    territory_request,
)
from repere.recherche.requete import Requete
from repere.recherche.resultats import Resultats
from repere.recherche.services.comptes import count_places, total
from repere.recherche.services.recherche import search
from repere.recherche.views.vers_la_recherche import lead_elsewhere
from repere.socle.articles import of
from repere.socle.langue import _
from repere.territoires.models import Commune, Departement, Region, Zonage, Zone


@login_not_required
@require_safe
def regions(request: HttpRequest) -> HttpResponse:
    """List the régions."""
    nombres = count_places().departements
    entrees = [
        Entree(r.nom, adresses.region(r), total(nombres, (d.pk for d in r.departements.all())))
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
    entrees = counted_departements(Departement.objects.order_by("pk"), count_places())
    return render(
        request, "recherche/territoires.html", {**contexte, "groupes": [Groupe("", entrees)]}
    )


@login_not_required
@require_safe
def zonages(request: HttpRequest) -> HttpResponse:
    """List the zones of every zonage."""
    contexte = {"fil": [(_("Bassins de vie"), "")], "zonages": counted_zonages(count_places())}
    return render(request, "recherche/zonages.html", contexte)


@login_not_required
@require_safe
def zonage(request: HttpRequest, code: str) -> HttpResponse:
    """List the zones of one zonage."""
    zonage = get_object_or_404(Zonage, pk=code)
    fil: Fil = [(_("Bassins de vie"), reverse("recherche:zonages")), (zonage.nom, "")]
    entrees = [e for e in counted_zonages(count_places()) if e.zonage.pk == code]
    return render(request, "recherche/zonages.html", {"fil": fil, "zonages": entrees})


@login_not_required
@require_safe
def region(request: HttpRequest, code: str, slug: str) -> HttpResponse:
    """List the départements and the zones of a région, then some of its places."""
    region = get_object_or_404(Region, pk=code)
    if redirection := lead_elsewhere(request, adresses.region(region)):
        return redirection
    siens = {d.pk: d for d in region.departements.order_by("pk")}
    nombres = count_places()
    seule = nombres.departements.keys() <= siens.keys()
    page = _page(
        _search(territory_request(), None if seule else tuple(siens)),
        # The search has no address for one région among several: their départements have.
        cherchable=seule,
        titre=_("Aide numérique : {nom}").format(nom=region.nom),
        ou=_("en région {nom}").format(nom=region.nom),
        chemin=request.path,
        fil=[(region.nom, "")],
        groupes=[
            Groupe(
                _("Par département"), counted_departements(siens.values(), nombres), devant=True
            ),
            *by_zone(counted_zonages(nombres, siens)),
        ],
        notes=[],
        portrait=reverse("observatoire:portrait", args=["region", code]),
    )
    return _territory(request, page)


@login_not_required
@require_safe
def departement(request: HttpRequest, code: str, slug: str) -> HttpResponse:
    """List the zones and communes of a département, and its first places."""
    departement = get_object_or_404(Departement.objects.select_related("region"), pk=code)
    if redirection := lead_elsewhere(request, adresses.departement(departement), departement=code):
        return redirection
    nombres = count_places()
    communes = _communes(Commune.objects.in_departement(code))
    voisins = Departement.objects.filter(region=departement.region_id).exclude(pk=code)
    page = _page(
        _search(territory_request(departement=code)),
        titre=_("Aide numérique : {nom}").format(nom=departement),
        ou=_("dans le département {nom}").format(nom=departement),
        chemin=request.path,
        fil=[(departement.region.nom, adresses.region(departement.region)), (departement.nom, "")],
        groupes=[
            *by_zone(counted_zonages(nombres, [code])),
            by_commune(communes, nombres.communes),
            Groupe(_("Autres départements"), counted_departements(voisins.order_by("pk"), nombres)),
        ],
        notes=[coverage(nombres.communes, communes)],
        portrait=reverse("observatoire:portrait", args=["departement", code]),
    )
    return _territory(request, page)


@login_not_required
@require_safe
def zone(request: HttpRequest, zonage: str, code: str) -> HttpResponse:
    """List the communes of a zone, and its first places."""
    zone = get_object_or_404(Zone.objects.select_related("zonage"), zonage=zonage, code=code)
    ou = f"{zonage}/{code}"
    if redirection := lead_elsewhere(request, adresses.zone(zone), zone=ou):
        return redirection
    nombres = count_places()
    communes = _communes(Commune.objects.in_zone(zone))
    muettes = [
        Entree(nom, adresses.commune_of(commune, nom), 0)
        for commune, nom in communes.items()
        if not nombres.communes.get(commune)
    ]
    autres = [e for z in counted_zonages(nombres) if z.zonage.pk == zonage for e in z.zones]
    page = _page(
        _search(territory_request(zone=ou)),
        titre=_("Aide numérique : secteur {de}").format(de=of(zone.nom)),
        ou=_("dans le secteur {de}").format(de=of(zone.nom)),
        chemin=request.path,
        fil=_zone_trail(zone),
        groupes=[
            by_commune(communes, nombres.communes),
            Groupe(_("Communes sans lieu connu"), in_order(muettes), replie=True),
            Groupe(zone.zonage.nom, [e for e in autres if e.adresse != request.path], replie=True),
        ],
        notes=[coverage(nombres.communes, communes), _provisional(zone)],
        portrait=reverse("observatoire:portrait", args=[zonage, code]),
    )
    return _territory(request, page, zone=zone)


def _zone_trail(zone: Zone) -> Fil:
    """Return the région, then the département of a zone; its zonage when it lies across several."""
    siens = Departement.objects.filter(communes__appartenances__zone=zone)
    departements = list(siens.select_related("region").order_by("pk").distinct()[:2])
    regions = [(d.region.nom, adresses.region(d.region)) for d in departements[:1]]
    if len(departements) == 1:
        dessus = (departements[0].nom, adresses.departement(departements[0]))
    else:
        dessus = (zone.zonage.nom, reverse("recherche:zonage", args=[zone.zonage_id]))
    return [*regions, dessus, (_("Secteur {de}").format(de=of(zone.nom)), "")]


def _search(requete: Requete, departements: tuple[str, ...] | None = None) -> Resultats:
    parmi = None if departements is None else lambda d: d.commune.startswith(departements)
    return search(requete, timezone.now(), compter=False, parmi=parmi)


def _communes(communes: QuerySet[Commune]) -> dict[str, str]:
    return dict(communes.order_by().values_list("pk", "nom"))


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
    portrait: str,
    cherchable: bool = True,
) -> PageTerritoire:
    cartes = result_cards(resultats.lieux)
    return territory_page(
        resultats,
        cartes,
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
        cherchable=cherchable,
        portrait=portrait,
    )


def _territory(
    request: HttpRequest, page: PageTerritoire, zone: Zone | None = None
) -> HttpResponse:
    contexte = {"page": page, "fil": page.fil, "zone": zone}
    gabarit = "recherche/zone.html" if zone else "recherche/territoire.html"
    return render(request, gabarit, contexte)
