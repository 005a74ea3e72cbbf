"""The places of a commune and around."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from repere.annuaire.demande import read_filters
from repere.annuaire.models import Lieu
from repere.annuaire.presentation import adresses
from repere.annuaire.proximite import Voisinage
from repere.annuaire.views.listes import cards_now, cut, list_context
from repere.annuaire.views.refus import refuse_unknown_values
from repere.territoires.models import AncienneCommune, Commune


@login_not_required
@require_safe
@refuse_unknown_values
def commune(request: HttpRequest, code_insee: str, slug: str) -> HttpResponse:
    """List the places of a commune, then the nearest ones around."""
    commune = _get_commune(code_insee)
    bonne_adresse = adresses.commune(commune)
    if request.path != bonne_adresse:
        suite = request.META["QUERY_STRING"]
        return redirect(f"{bonne_adresse}?{suite}" if suite else bonne_adresse, permanent=True)
    filtres = read_filters(request.GET)
    voisinage = Voisinage(filtres.apply(Lieu.objects.published()), commune)
    page = cut(request, voisinage)
    cartes = cards_now(page.object_list)
    ici_sur_la_page = max(0, voisinage.nombre_ici - (page.start_index() or 1) + 1)
    contexte = {
        **list_context(page, filtres),
        "fil": [*adresses.trail(commune.departement), (commune.nom, "")],
        "commune": commune,
        "voisinage": voisinage,
        "ici": cartes[:ici_sur_la_page],
        "autour": cartes[ici_sur_la_page:],
        "points": adresses.points(filtres, **_circle(voisinage, commune)),
        "zones": commune.zones.select_related("zonage").order_by("zonage__nom"),
    }
    return render(request, "annuaire/commune.html", contexte)


def _circle(voisinage: Voisinage, commune: Commune) -> dict[str, str | float]:
    centre = commune.position
    if centre is None:
        return {"commune": commune.pk}
    return {"lat": centre.latitude, "lon": centre.longitude, "rayon": voisinage.rayon_km}


def _get_commune(code_insee: str) -> Commune:
    communes = Commune.objects.select_related("departement")
    commune = communes.filter(pk=code_insee).first()
    if commune is None:
        # A code of yesterday, or of a part of a commune, leads to today's.
        ancienne = AncienneCommune.objects.filter(code_insee=code_insee).order_by("pk").first()
        commune = communes.filter(pk=ancienne.commune_id).first() if ancienne else None
    if commune is None:
        raise Http404("Aucune commune ne porte ce code Insee.")
    return commune
