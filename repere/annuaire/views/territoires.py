"""Browsing by département and by zone: bassin de vie, or any other partition."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.contrib.auth.decorators import login_not_required
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from repere.annuaire.demande import read_filters
from repere.annuaire.models import Lieu
from repere.annuaire.presentation import adresses
from repere.annuaire.querysets.lieu import LieuQuerySet
from repere.annuaire.views.listes import cards_now, cut, list_context
from repere.annuaire.views.refus import refuse_unknown_values
from repere.socle.texte import plier
from repere.territoires.models import Departement, Zonage, Zone


class Entree(NamedTuple):
    """A territory to browse, with how many places it has."""

    nom: str
    adresse: str
    nombre: int


class EntreesDeZonage(NamedTuple):
    """The zones of one zonage."""

    zonage: Zonage
    zones: list[Entree]


@login_not_required
@require_safe
def departements(request: HttpRequest) -> HttpResponse:
    """List the départements."""
    contexte = {"fil": [("Départements", "")], "departements": counted_departements()}
    return render(request, "annuaire/departements.html", contexte)


@login_not_required
@require_safe
def zonages(request: HttpRequest) -> HttpResponse:
    """List the zones of every zonage."""
    contexte = {"fil": [("Bassins de vie", "")], "zonages": counted_zonages()}
    return render(request, "annuaire/zonages.html", contexte)


@login_not_required
@require_safe
def zonage(request: HttpRequest, code: str) -> HttpResponse:
    """List the zones of one zonage."""
    get_object_or_404(Zonage, pk=code)
    entrees = [e for e in counted_zonages() if e.zonage.pk == code]
    nom = entrees[0].zonage.nom if entrees else "Zones"
    contexte = {"fil": [("Bassins de vie", reverse("annuaire:zonages")), (nom, "")]}
    return render(request, "annuaire/zonages.html", {**contexte, "zonages": entrees})


@login_not_required
@require_safe
@refuse_unknown_values
def departement(request: HttpRequest, code: str, slug: str) -> HttpResponse:
    """List the places of a département, commune by commune."""
    departement = get_object_or_404(Departement, pk=code)
    adresse = adresses.departement(departement)
    if request.path != adresse:
        return redirect(adresse, permanent=True)
    lieux = Lieu.objects.published().in_departement(departement)
    contexte = {
        "nom": departement.nom,
        "dans": f"{departement.nom} ({departement.code})",
        "provisoire": False,
        "fil": [("Départements", reverse("annuaire:departements")), (departement.nom, "")],
    }
    return _territory(request, lieux, contexte, {"departement": code})


@login_not_required
@require_safe
@refuse_unknown_values
def zone(request: HttpRequest, zonage: str, code: str) -> HttpResponse:
    """List the places of a zone, commune by commune."""
    zone = get_object_or_404(Zone.objects.select_related("zonage"), zonage=zonage, code=code)
    contexte = {
        "nom": zone.nom,
        "dans": f"{zone.zonage.nom} : {zone.nom}",
        "provisoire": zone.zonage.provisoire,
        "fil": [(zone.zonage.nom, reverse("annuaire:zonage", args=[zonage])), (zone.nom, "")],
    }
    lieux = Lieu.objects.published().in_zone(zone)
    return _territory(request, lieux, contexte, {"zone": f"{zonage}/{code}"})


def counted_departements() -> list[Entree]:
    """Return the départements with how many published places each has. One query."""
    lignes = Departement.objects.annotate(nombre=_published("communes__lieux"))
    return _in_order(
        Entree(d.nom, adresses.departement(d), d.nombre) for d in lignes.order_by("pk")
    )


def counted_zonages() -> list[EntreesDeZonage]:
    """Return every zonage and its zones, with how many published places each has. One query."""
    lignes = Zone.objects.select_related("zonage").annotate(
        nombre=_published("appartenances__commune__lieux")
    )
    par_zonage: dict[str, EntreesDeZonage] = {}
    for zone in lignes.order_by("zonage__nom", "zonage", "pk"):
        entrees = par_zonage.setdefault(zone.zonage_id, EntreesDeZonage(zone.zonage, []))
        entrees.zones.append(Entree(zone.nom, adresses.zone(zone), zone.nombre))
    return [entrees._replace(zones=_in_order(entrees.zones)) for entrees in par_zonage.values()]


def _in_order(entrees: Iterable[Entree]) -> list[Entree]:
    # Databases disagree on where "Châteaudun" goes: before "Chinon".
    return sorted(entrees, key=lambda entree: plier(entree.nom))


def _published(lieux: str) -> Count:
    publie = Q(**{f"{lieux}__desactive_le__isnull": True, f"{lieux}__fusionne_dans__isnull": True})
    return Count(lieux, filter=publie)


def _territory(
    request: HttpRequest, lieux: LieuQuerySet, contexte: dict[str, Any], ou: dict[str, str]
) -> HttpResponse:
    """Render the page of a territory: its communes, then its places by commune.

    ``ou`` names that territory in the parameters of the map.
    """
    filtres = read_filters(request.GET)
    retenus = filtres.apply(lieux)
    page = cut(request, retenus.with_rattachement().order_by("rattachement__nom", "nom", "pk"))
    communes = (
        lieux.order_by("rattachement__nom", "rattachement")
        .values_list("rattachement", "rattachement__nom")
        .annotate(nombre=Count("pk"))
    )
    contexte |= {
        **list_context(page, filtres),
        "cartes": cards_now(page.object_list),
        "points": adresses.points(filtres, **ou),
        "communes": _in_order(
            Entree(nom, adresses.commune_of(c, nom), n) for c, nom, n in communes
        ),
    }
    return render(request, "annuaire/territoire.html", contexte)
