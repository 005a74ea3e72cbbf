"""The page of a commune: its places, or the nearest ones, and the communes around."""

from collections.abc import Mapping

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from repere.annuaire.presentation import adresses
from repere.recherche.presentation.descriptions import describe, describe_nearest
from repere.recherche.presentation.phrases import Lien, address
from repere.recherche.presentation.resultat import result_cards
from repere.recherche.presentation.territoire import (
    Entree,
    Groupe,
    PageTerritoire,
    territory_page,
    territory_request,
)
from repere.recherche.requete import Ou, Requete, Tri
from repere.recherche.resultats import Resultats
from repere.recherche.services.comptes import count_places, total
from repere.recherche.services.recherche import search
from repere.recherche.views.vers_la_recherche import lead_elsewhere
from repere.socle.articles import at, of
from repere.socle.langue import _
from repere.territoires.models import AncienneCommune, Appartenance, Commune

# How far neighbours are looked for, and how many are shown.
VOISINES_KM = 25.0
VOISINES = 8


@login_not_required
@require_safe
def commune(request: HttpRequest, code_insee: str, slug: str) -> HttpResponse:
    """List the first places of a commune; the search has the rest."""
    commune = _get_commune(code_insee)
    if redirection := lead_elsewhere(request, adresses.commune(commune), commune=commune.pk):
        return redirection
    # With nothing here, the nearest come first; else the most useful.
    nombres = count_places().communes
    tri = Tri.PERTINENCE if nombres.get(commune.pk) else Tri.DISTANCE
    requete = territory_request(tri=tri, commune=commune.pk, rayon_km=0.0)
    resultats = search(requete, timezone.now(), compter=False)
    page = _page(commune, resultats, nombres)
    return render(
        request, "recherche/commune.html", {"page": page, "commune": commune, "fil": page.fil}
    )


def _page(commune: Commune, resultats: Resultats, nombres: Mapping[str, int]) -> PageTerritoire:
    departement = commune.departement
    region = departement.region
    ou = f"{at(commune.nom)} ({departement.nom})"
    cartes = result_cards(resultats.lieux)
    autour = address(Requete(ou=Ou(commune=commune.pk)))
    secteurs = _zones(commune, nombres)
    return territory_page(
        resultats,
        cartes,
        placee=commune.position is not None,
        titre=_("Aide numérique {ou}").format(ou=at(commune.nom)),
        description=describe_nearest(ou, cartes if commune.position else [])
        if resultats.infructueuse
        else describe(resultats.total, ou, cartes, resultats.facettes.get("services", ())),
        chemin=adresses.commune(commune),
        fil=[
            (region.nom, adresses.region(region)),
            (departement.nom, adresses.departement(departement)),
            *((_("Secteur {de}").format(de=of(e.nom)), e.adresse) for _z, e in secteurs[:1]),
            (commune.nom, ""),
        ],
        autour=Lien(_("Chercher autour {de}").format(de=of(commune.nom)), autour),
        groupes=[
            Groupe(_("Communes voisines"), _neighbours(commune, nombres)),
            *(Groupe(zonage, [entree]) for zonage, entree in secteurs),
        ],
        notes=_notes(commune),
        portrait=reverse("observatoire:portrait", args=["commune", commune.pk]),
    )


def _notes(commune: Commune) -> list[str]:
    if not commune.position_approximative:
        return []
    phrase = _("La position {de} est approximative : les distances aussi.")
    return [phrase.format(de=of(commune.nom))]


def _neighbours(commune: Commune, nombres: Mapping[str, int]) -> list[Entree]:
    """Return the nearest communes that have places, the nearest first. One query."""
    if commune.position is None:
        return []
    autour = Commune.objects.near(commune.position, VOISINES_KM).exclude(pk=commune.pk)
    servies = [
        Entree(nom, adresses.commune_of(code, nom), nombres[code])
        for code, nom in autour.values_list("pk", "nom")
        if nombres.get(code)
    ]
    return servies[:VOISINES]


def _zones(commune: Commune, nombres: Mapping[str, int]) -> list[tuple[str, Entree]]:
    """Return each zone of the commune after the name of its zonage. Two queries."""
    zones = commune.zones.select_related("zonage").order_by("zonage__nom", "pk")
    codes: dict[int, list[str]] = {}
    membres = Appartenance.objects.filter(zone__communes=commune).order_by()
    for cle, code in membres.values_list("zone", "commune"):
        codes.setdefault(cle, []).append(code)
    return [
        (zone.zonage.nom, Entree(zone.nom, adresses.zone(zone), total(nombres, codes[zone.pk])))
        for zone in zones
    ]


def _get_commune(code_insee: str) -> Commune:
    communes = Commune.objects.select_related("departement__region")
    commune = communes.filter(pk=code_insee).first()
    if commune is None:
        # A code of yesterday, or of a part of a commune, leads to today's.
        ancienne = AncienneCommune.objects.filter(code_insee=code_insee).order_by("pk").first()
        commune = communes.filter(pk=ancienne.commune_id).first() if ancienne else None
    if commune is None:
        raise Http404("Aucune commune ne porte ce code Insee.")
    return commune
