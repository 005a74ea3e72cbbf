"""The places of a campaign as a list, to read, print or take away; and as a round of visits."""

from typing import Any, Final, NamedTuple

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from repere.annuaire.presentation.formats import distance_in_words, phone_in_words
from repere.annuaire.presentation.ouverture import hours_in_words
from repere.annuaire.services.correspondance import record_of
from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.professionnels.access_campagnes import campaign_for, leads
from repere.professionnels.cadre import page
from repere.professionnels.campagnes.tournee import length_km, visiting_order
from repere.professionnels.equipe import name_of, team_of
from repere.professionnels.exports import Colonne, download
from repere.professionnels.models import Campagne, Tache
from repere.professionnels.numeros import number
from repere.professionnels.querysets.campagnes import TacheQuerySet
from repere.professionnels.views.campagnes.suivi import trail
from repere.socle.geographie import Point, distance_km
from repere.socle.langue import N_
from repere.territoires.geocodage import locate

PAR_PAGE: Final = 50
# More is no day's work, and the sheet would not be read.
ETAPES_MAX: Final = 60
COLONNES: Final = (
    Colonne(N_("Lieu"), lambda t: t.lieu.nom),
    Colonne(N_("Identifiant"), lambda t: t.lieu.identifiant),
    Colonne(N_("Commune"), lambda t: t.commune),
    Colonne(N_("Adresse"), lambda t: t.lieu.adresse),
    Colonne(N_("Téléphone"), lambda t: phone_in_words(t.lieu.telephone)),
    Colonne(N_("État"), lambda t: t.get_etat_display()),
    Colonne(N_("Appels sans réponse"), lambda t: t.essais),
    Colonne(N_("À rappeler après"), lambda t: t.reessayer_le),
    Colonne(N_("Confié à"), lambda t: name_of(t.confiee_a)),
    Colonne(N_("Fait par"), lambda t: name_of(t.faite_par) if t.faite_par else ""),
    Colonne(N_("Fait le"), lambda t: t.faite_le),
    Colonne(N_("Notes"), lambda t: t.notes),
)
SANS_PERSONNE: Final = "0"


class Etape(NamedTuple):
    """A stop of the round. ``km``: from the one before, "" for the first."""

    rang: int
    tache: Tache
    km: str
    horaires: list[str]
    telephone: str


@require_safe
@action_required(Action.FAIRE_CAMPAGNE)
def liste(request: HttpRequest, numero: int) -> HttpResponseBase:
    """List the places of a campaign, by town, outcome or person."""
    campagne = campaign_for(request, Action.FAIRE_CAMPAGNE, numero)
    filtrees = _filtered(request, campagne).order_by("commune", "-priorite", "pk")
    lues = filtrees.select_related("lieu", "confiee_a", "faite_par")
    if fichier := download(request, f"campagne-{campagne.pk}", COLONNES, lues.iterator(500)):
        return fichier
    feuillet = Paginator(lues, PAR_PAGE).get_page(request.GET.get("page"))
    contexte = _filters(request, campagne) | {
        "taches": feuillet,
        "qui": {tache.pk: name_of(tache.confiee_a) for tache in feuillet},
    }
    fil = [*trail(campagne), (_("Liste"), "")]
    return page(request, "professionnels/campagnes/liste.html", contexte, fil=fil)


@require_safe
@action_required(Action.FAIRE_CAMPAGNE)
def tournee(request: HttpRequest, numero: int) -> HttpResponse:
    """Order the places that wait as a round of visits, to print."""
    campagne = campaign_for(request, Action.FAIRE_CAMPAGNE, numero)
    attendent = _filtered(request, campagne).waiting().select_related("lieu__rattachement")
    if not leads(request, campagne):
        attendent = attendent.for_person(request.user)
    nombre = attendent.count()
    saisie = request.GET.get("depart", "").strip()[:200]
    endroit = locate(saisie) if saisie else None
    depart = (endroit.point or getattr(endroit.commune, "position", None)) if endroit else None
    lues = list(attendent.in_queue_order()[:ETAPES_MAX])
    etapes = _round(lues, depart)
    contexte = _filters(request, campagne) | {
        "depart": saisie,
        "depart_lu": endroit.libelle if endroit and depart else "",
        "depart_inconnu": bool(saisie and depart is None),
        "etapes": etapes,
        "sans_position": [t for t in lues if _position(t) is None],
        "nombre": nombre,
        "longueur": _length(etapes, depart),
        "jour": timezone.localdate(),
        "trop": max(nombre - ETAPES_MAX, 0),
    }
    fil = [*trail(campagne), (_("Tournée"), "")]
    return page(request, "professionnels/campagnes/tournee.html", contexte, fil=fil)


def _filtered(request: HttpRequest, campagne: Campagne) -> TacheQuerySet:
    demande = request.GET
    taches = campagne.taches.all()
    if commune := demande.get("commune", ""):
        taches = taches.filter(commune=commune[:120])
    if (etat := demande.get("etat", "")) in Tache.Etat.values:
        taches = taches.filter(etat=etat)
    if (qui := demande.get("qui", "")) == SANS_PERSONNE:
        taches = taches.filter(confiee_a__isnull=True)
    elif personne := number(qui):
        taches = taches.filter(confiee_a=personne)
    return taches


def _filters(request: HttpRequest, campagne: Campagne) -> dict[str, Any]:
    """Return what the filters of both pages offer, and what was asked."""
    communes = campagne.taches.order_by("commune").values_list("commune", flat=True).distinct()
    equipe = [(str(p.pk), name_of(p)) for p in team_of(campagne)]
    return {
        "campagne": campagne,
        "communes": list(communes),
        "etats": Tache.Etat.choices,
        "equipe": [(SANS_PERSONNE, gettext_lazy("à qui veut")), *equipe],
        "commune": request.GET.get("commune", ""),
        "etat": request.GET.get("etat", ""),
        "voulu": request.GET.get("qui", ""),
    }


def _round(taches: list[Tache], depart: Point | None) -> list[Etape]:
    situees = [(tache, point) for tache in taches if (point := _position(tache))]
    points = [point for _tache, point in situees]
    moment, etapes, avant = timezone.localtime(), [], depart
    for rang, indice in enumerate(visiting_order(points, depart), start=1):
        tache, point = situees[indice]
        fiche = record_of(tache.lieu)
        horaires = hours_in_words(fiche, moment)
        etapes.append(
            Etape(
                rang,
                tache,
                distance_in_words(distance_km(avant, point)) if avant else "",
                [p for p in (*horaires.phrases, horaires.texte) if p],
                phone_in_words(fiche.telephone),
            )
        )
        avant = point
    return etapes


def _position(tache: Tache) -> Point | None:
    lieu = tache.lieu
    return lieu.position or (lieu.rattachement.position if lieu.rattachement else None)


def _length(etapes: list[Etape], depart: Point | None) -> str:
    points = [point for etape in etapes if (point := _position(etape.tache))]
    return distance_in_words(length_km(points, range(len(points)), depart)) if points else ""
