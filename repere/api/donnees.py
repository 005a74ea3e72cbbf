"""/donnees/: the open data of this instance, at addresses that never change."""

from collections.abc import Iterable
from typing import Any, Final

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from repere.annuaire.exports.colonnes import Exporteur, Publication
from repere.annuaire.exports.descriptions import DESCRIPTIONS
from repere.annuaire.exports.publications import publications
from repere.annuaire.exports.rapport import Rapport
from repere.annuaire.exports.registre import EXPORTEURS, FICHIERS, file_name
from repere.annuaire.filtres import FILTRES, select
from repere.annuaire.models import Lieu
from repere.annuaire.standard.fiche import CHAMPS
from repere.api.version import state_of
from repere.socle.francais import figures
from repere.socle.langue import _

LICENCE: Final = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"


@login_not_required
@require_safe
def catalogue(request: HttpRequest) -> HttpResponse:
    """Show what can be downloaded."""
    lieux = Lieu.objects.published()
    nombre = lieux.count()
    plus_recent = lieux.filter(date_maj__isnull=False).order_by("-date_maj", "pk").first()
    contexte = {
        "fil": [(_("Données ouvertes"), "")],
        "nombre": nombre,
        "nombre_lisible": figures(nombre),
        "date_maj": plus_recent.date_maj if plus_recent else None,
        "licence": LICENCE,
        "exporteurs": [_presented(exporteur) for exporteur in EXPORTEURS.values()],
        "filtres": FILTRES.values(),
    }
    return render(request, "donnees/catalogue.html", contexte)


def download(request: HttpRequest, chemin: str) -> HttpResponseBase:
    """Stream a file. Raises ParametresRefuses on a filter that is not understood."""
    _exporteur, fichier = FICHIERS[chemin]
    selection = select(dict(request.GET.lists()))
    etat = state_of(selection.lieux, chemin)
    derniere = int(etat.vu_le.timestamp())
    entetes = {"ETag": etat.etag, "Last-Modified": http_date(derniere), "Cache-Control": "no-cache"}
    inchange = get_conditional_response(request, etag=etat.etag, last_modified=derniere)
    if inchange is not None:
        for cle, valeur in entetes.items():
            inchange[cle] = valeur
        return inchange

    def read() -> Iterable[Publication]:
        return publications(selection.lieux)

    nom = file_name(
        fichier,
        jour=timezone.localdate(),
        producteur=settings.REPERE_PRODUCTEUR,
        territoire=settings.REPERE_TERRITOIRE,
        precisions=selection.precisions,
    )
    entetes["Content-Disposition"] = f'attachment; filename="{nom}"'
    entetes["Link"] = f'<{LICENCE}>; rel="license"'
    return StreamingHttpResponse(
        fichier.ecrire(read, Rapport()), content_type=fichier.type_mime, headers=entetes
    )


def _presented(exporteur: Exporteur) -> dict[str, Any]:
    # The first file of those that share their columns.
    tableaux = {fichier.colonnes: fichier for fichier in reversed(exporteur.fichiers)}
    absents = [DESCRIPTIONS[c].libelle for c in CHAMPS if c not in exporteur.portes]
    return {
        "libelle": exporteur.libelle,
        "description": exporteur.description,
        "fichiers": exporteur.fichiers,
        "tableaux": [
            {"fichier": f, "colonnes": colonnes} for colonnes, f in reversed(tableaux.items())
        ],
        "absents": absents,
    }
