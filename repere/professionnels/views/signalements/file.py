"""The queue of reports: what filters the address says, to read or to take away."""

from typing import Any, Final

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from repere.annuaire.models import Signalement
from repere.comptes.access import action_required
from repere.comptes.droits import Action
from repere.professionnels.access import places_for
from repere.professionnels.bassins import zones_for
from repere.professionnels.cadre import page
from repere.professionnels.exports import Colonne, download
from repere.professionnels.numeros import number
from repere.professionnels.querysets.signalements import chosen, grouped, reports, with_places
from repere.socle.langue import N_

PAR_PAGE: Final = 50
DECIDES: Final = "decides"
_AGES: Final = (
    ("semaine", gettext_lazy("moins d’une semaine")),
    ("mois", gettext_lazy("d’une semaine à un mois")),
    ("plus", gettext_lazy("plus d’un mois")),
)


@require_safe
@action_required(Action.DECIDER_POUR_UN_LIEU)
def signalements(request: HttpRequest) -> HttpResponseBase:
    """List the reports on one's places, the longest wait first."""
    decides = request.GET.get("etat") == DECIDES
    trouves = _chosen(request, decides)
    if fichier := download(request, "signalements", _COLONNES, _lines(trouves)):
        return fichier
    feuillet = Paginator(grouped(trouves, decides=decides), PAR_PAGE).get_page(
        request.GET.get("page")
    )
    contexte = {
        "feuillet": feuillet,
        "groupes": with_places(feuillet),
        "genres": Signalement.Genre.choices,
        "libelles": dict(Signalement.Genre.choices),
        "ages": _AGES,
        "zones": zones_for(request, Action.DECIDER_POUR_UN_LIEU),
        "genre": request.GET.get("genre", ""),
        "age": request.GET.get("age", ""),
        "zone": number(request.GET.get("zone", "")),
        "decides": decides,
    }
    return page(
        request,
        "professionnels/signalements/file.html",
        contexte,
        fil=[(_("Signalements"), "")],
    )


def _chosen(request: HttpRequest, decides: bool) -> "QuerySet[Signalement]":
    lieux = places_for(request, Action.DECIDER_POUR_UN_LIEU)
    if zone := number(request.GET.get("zone", "")):
        lieux = lieux.in_zone(zone)
    return chosen(
        reports(lieux),
        genre=request.GET.get("genre", ""),
        age=request.GET.get("age", ""),
        decides=decides,
    )


def _lines(trouves: "QuerySet[Signalement]") -> Any:
    lignes = trouves.select_related("lieu").defer("lieu__texte_recherche", "lieu__provenance")
    return lignes.order_by("recu_le", "pk").iterator(500)


# Never the address that somebody left: it is for the answer only.
_COLONNES: Final = (
    Colonne(N_("Lieu"), lambda s: s.lieu.nom),
    Colonne(N_("Commune"), lambda s: s.lieu.commune),
    Colonne(N_("Erreur"), lambda s: s.get_genre_display()),
    Colonne(N_("Précisions"), lambda s: s.texte),
    Colonne(N_("Reçu le"), lambda s: s.recu_le),
    Colonne(N_("Combien de personnes"), lambda s: s.nombre),
    Colonne(N_("État"), lambda s: s.get_etat_display()),
    Colonne(N_("Décidé le"), lambda s: s.decide_le),
    Colonne(N_("Décidé par"), lambda s: s.decide_par),
    Colonne(N_("Réponse"), lambda s: s.reponse),
    Colonne(N_("Identifiant du lieu"), lambda s: s.lieu.identifiant),
)
