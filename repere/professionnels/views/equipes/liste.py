"""The teams that one may run, and the people of one's scope."""

from typing import Any, Final

from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from repere.annuaire.models import Lieu, Structure
from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.comptes.models import Attribution
from repere.comptes.perimetres import names_of
from repere.comptes.querysets.attribution import AttributionQuerySet
from repere.comptes.roles import LIBELLES, SITE, Genre, Perimetre, Role
from repere.professionnels.access import scope
from repere.professionnels.cadre import page
from repere.professionnels.contenance import structures_within, zones_within
from repere.professionnels.exports import Colonne, download
from repere.professionnels.portee import Portee, over_structure, over_zone
from repere.professionnels.querysets.equipes import held_within
from repere.professionnels.querysets.membres import as_member, away_since
from repere.professionnels.views.equipes.equipe import address
from repere.socle.langue import N_
from repere.territoires.models import Region

PAR_PAGE: Final = 50
_AU_PLUS: Final = 60


@require_safe
@action_required(Action.GERER_UNE_EQUIPE)
def equipes(request: HttpRequest) -> HttpResponse:
    """List the teams that one may run; the many structures of a basin are found by name."""
    mots = request.GET.get("q", "").strip()[:100]
    portee = scope(request, Action.GERER_UNE_EQUIPE)
    contexte = {
        "mots": mots,
        "territoires": [(nom, address(ou)) for nom, ou in _territories(portee)],
        "structures": [
            (s.nom, address(over_structure(s))) for s in _structures(portee, mots)[:_AU_PLUS]
        ],
        "beaucoup": bool(portee.zones or portee.regions or portee.tout),
    }
    return page(request, "professionnels/equipes/liste.html", contexte, fil=[(_("Équipes"), "")])


@require_safe
@action_required(Action.GERER_UNE_EQUIPE)
def membres(request: HttpRequest) -> HttpResponseBase:
    """List the people of one's scope: their roles, the month they last came, those who come no more."""
    filtres = {c: request.GET.get(c, "").strip()[:100] for c in ("q", "role", "absents")}
    tenus = _filtered(held_within(scope(request, Action.GERER_UNE_EQUIPE)), filtres)
    tenus = tenus.order_by("personne__first_name", "personne_id", "role", "pk")
    if fichier := download(request, "membres", COLONNES, _lines(tenus)):
        return fichier
    feuillet = Paginator(tenus, PAR_PAGE).get_page(request.GET.get("page"))
    contexte = {
        **filtres,
        "feuillet": feuillet,
        "lignes": _lines(feuillet.object_list),
        "roles": [(role.value, LIBELLES[role]) for role in Role],
    }
    return page(request, "professionnels/equipes/membres.html", contexte, fil=[(_("Membres"), "")])


COLONNES: Final = (
    Colonne(N_("Nom"), lambda ligne: ligne[0].nom),
    Colonne(N_("Rôle"), lambda ligne: ligne[0].role),
    Colonne(N_("Où"), lambda ligne: ligne[1]),
    Colonne(
        N_("Dernière venue (mois)"), lambda ligne: f"{ligne[0].vu:%m/%Y}" if ligne[0].vu else ""
    ),
)


def _filtered(tenus: AttributionQuerySet, filtres: dict[str, str]) -> AttributionQuerySet:
    if filtres["q"]:
        tenus = tenus.filter(personne__first_name__icontains=filtres["q"])
    if filtres["role"] in set(Role):
        tenus = tenus.with_role(Role(filtres["role"]))
    return tenus.filter(away_since()) if filtres["absents"] else tenus


def _lines(tenus: Any) -> list[tuple[Any, str]]:
    liste: list[Attribution] = list(tenus)
    noms = names_of(a.perimetre for a in liste)
    return [(as_member(a), noms[a.perimetre]) for a in liste]


def _territories(portee: Portee) -> list[tuple[str, Perimetre]]:
    """Return the site, régions and basins of which one may run the team."""
    regions = Region.objects.all() if portee.tout else Region.objects.filter(pk__in=portee.regions)
    zones = zones_within(portee).filter(communes__isnull=False).distinct()
    return [
        *([(_("Tout le site"), SITE)] if portee.tout else []),
        *((r.nom, Perimetre(Genre.REGION, r.code)) for r in regions.order_by("nom")),
        *((z.nom, over_zone(z)) for z in zones.order_by("nom", "pk")),
    ]


def _structures(portee: Portee, mots: str) -> QuerySet[Structure]:
    """Return one's own structures, and those that were looked for."""
    voulues = Q(pk__in=portee.structures)
    if mots:
        ici = Lieu.objects.filter(structure__isnull=False).matching(mots).order_by()
        voulues |= Q(pk__in=ici.values("structure"))
    return structures_within(portee).filter(voulues).order_by("nom", "pk")
