"""Every place that a page of results lists, as points for ``<repere-carte>``."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from repere.annuaire.cartographie import to_json
from repere.annuaire.filtres.refus import ParametresRefuses
from repere.annuaire.views.carte import map_data
from repere.recherche.requete import read_request
from repere.recherche.saisie import read_entry
from repere.recherche.services.points import compact, found_documents
from repere.socle.probleme import Probleme, problem_response


@map_data(secondes=60)
def lieux(request: HttpRequest) -> HttpResponse:
    """Take the parameters of the page, and answer with all its places."""
    saisie = read_entry(dict(request.GET.lists()))
    try:
        trouves = found_documents(read_request(saisie.parametres), timezone.now())
    except ParametresRefuses as refus:
        return problem_response(Probleme(HTTPStatus.UNPROCESSABLE_ENTITY, str(refus)))
    return HttpResponse(to_json(compact(trouves)), content_type="application/json")
