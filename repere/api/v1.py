"""Version 1 of the API: three reads, and a turn of conversation."""

from http import HTTPStatus
from typing import Any, Final

from django.db.models import Count, prefetch_related_objects
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from django.utils import timezone
from ninja.renderers import JSONRenderer

from repere.annuaire.access import get_place
from repere.annuaire.exports.publications import publication_of
from repere.annuaire.filtres.refus import ParametresRefuses, Refus, unknown_parameter
from repere.annuaire.identifiants import exported_id, own_identifier
from repere.annuaire.models import Lieu
from repere.api import schemas, schemas_assistant
from repere.api.assistant import answer_turn
from repere.api.demande import read_demand
from repere.api.description import INTRODUCTION, ApiDecrite
from repere.api.documentation import PageDeDocumentation
from repere.api.lieux import page_as_json
from repere.api.pagination import Page, link_header, page_members, read_integer
from repere.recherche.services.recherche import list_found
from repere.socle.probleme import Probleme
from repere.territoires.models import Commune
from repere.territoires.querysets import Trouvee


class JsonAccentue(JSONRenderer):
    """JSON whose accents are readable, and a quarter lighter."""

    json_dumps_params = {"ensure_ascii": False}


api: Final = ApiDecrite(
    title="API de Repère",
    version="1.0.0",
    description=INTRODUCTION,
    docs=PageDeDocumentation(),
    docs_url="docs",
    openapi_url="openapi.json",
    urls_namespace="api-v1",
    renderer=JsonAccentue(),
)


@api.exception_handler(Http404)
def leave_to_the_guard(request: HttpRequest, erreur: Http404) -> HttpResponse:
    """Undo ninja's own answer, which is not problem+json."""
    raise erreur


_PROBLEMES: Final = dict.fromkeys((405, 422, 429, 500), schemas.Probleme)
_JSON: Final = "application/json; charset=utf-8"
RECHERCHE_MAX: Final = 100
LIMITE: Final = (1, 50, 10)


@api.get(
    "/lieux",
    response={200: schemas.PageDeLieux, 404: schemas.Probleme, **_PROBLEMES},
    operation_id="lister_lieux",
    summary="Lister les lieux",
    description=(
        "Les lieux publiés, filtrés, classés, par pages. Quand rien ne convient, les plus proches de "
        "la demande, et `relache` dit ce qui a été abandonné."
    ),
    tags=["Lieux"],
    url_name="lieux",
)
def list_places(request: HttpRequest) -> HttpResponse:
    demande = read_demand(dict(request.GET.lists()))
    # What a program bounds to a commune or a date is no need that somebody could not meet.
    liste = list_found(
        demande.requete, timezone.now(), compter=demande.parmi is None, parmi=demande.parmi
    )
    page = Page(demande.requete.page, demande.requete.par_page, liste.total)
    liens = page.links(request)
    membres = page_members(page, liens) | {
        # Its sentences announce places: none to announce, nothing was given up.
        "relache": [*([demande.message] if demande.message else []), *liste.relache]
        if liste.total
        else (),
    }
    corps = page_as_json(membres, liste.trouves)
    return HttpResponse(corps, content_type=_JSON, headers={"Link": link_header(liens)})


@api.get(
    "/lieux/{id}",
    response={
        200: schemas.Lieu,
        301: None,
        404: schemas.Probleme,
        410: schemas.Probleme,
        **_PROBLEMES,
    },
    operation_id="lire_lieu",
    summary="Lire un lieu",
    description="Un lieu, par son `id` ou son `identifiant`. L’un et l’autre sont permanents.",
    tags=["Lieux"],
    url_name="lieu",
)
def read_place(request: HttpRequest, id: str) -> Any:
    _refuse_parameters(request)
    # With or without our prefix; anything else was never an identifier.
    identifiant = own_identifier(id) or own_identifier(exported_id(id))
    if identifiant is None:
        raise Probleme(HTTPStatus.NOT_FOUND, "Un identifiant a de 8 à 16 lettres et chiffres.")
    lieu = get_place(identifiant)
    if lieu.identifiant != identifiant:
        adresse = reverse("api-v1:lieu", args=[exported_id(lieu.identifiant)])
        return HttpResponsePermanentRedirect(request.build_absolute_uri(adresse))
    if not lieu.publie:
        raise Probleme(HTTPStatus.GONE, f"Le lieu « {id} » n’est plus publié.")
    return _answer(lieu)


@api.get(
    "/communes",
    response={200: schemas.Communes, **_PROBLEMES},
    operation_id="chercher_communes",
    summary="Chercher une commune",
    description=(
        "Trouve une commune d’après ce qu’une personne tape : début de nom, faute de frappe, code "
        "postal, ancien nom, commune déléguée."
    ),
    tags=["Communes"],
    url_name="communes",
    openapi_extra={
        "parameters": [
            {
                "name": "q",
                "in": "query",
                "required": True,
                "description": "Nom, début de nom ou code postal.",
                "schema": {"type": "string", "minLength": 1, "maxLength": RECHERCHE_MAX},
                "example": "joué les tour",
            },
            {
                "name": "limite",
                "in": "query",
                "required": False,
                "description": "Nombre de communes au plus.",
                "schema": {
                    "type": "integer",
                    "minimum": LIMITE[0],
                    "maximum": LIMITE[1],
                    "default": LIMITE[2],
                },
                "example": 5,
            },
        ]
    },
)
def find_communes(request: HttpRequest) -> dict[str, Any]:
    _refuse_parameters(request, "q", "limite")
    limite = read_integer(dict(request.GET.lists()), "limite", LIMITE)
    saisies = request.GET.getlist("q")
    if len(saisies) != 1 or not 1 <= len(saisies[0]) <= RECHERCHE_MAX:
        message = f"il faut ce paramètre une fois, de 1 à {RECHERCHE_MAX} caractères."
        raise ParametresRefuses([Refus("q", saisies[-1] if saisies else None, message)])
    trouvees = Commune.objects.search(saisies[0].replace("\0", " "), limite)
    return {"resultats": _commune_answers(trouvees)}


@api.post(
    "/assistant",
    response={200: schemas_assistant.Reponse, **_PROBLEMES},
    operation_id="parler_a_l_assistant",
    summary="Parler à l’assistant",
    description=(
        "Un tour de conversation : le besoin, le lieu et les conditions sont compris, et trois lieux de "
        "l’annuaire sont rendus avec leurs raisons. Rien de ce qui est écrit n’est gardé : renvoyez le "
        "`state` reçu pour continuer."
    ),
    tags=["Assistant"],
    url_name="assistant",
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": schemas_assistant.CORPS}},
        }
    },
)
def talk(request: HttpRequest) -> dict[str, Any]:
    _refuse_parameters(request)
    return answer_turn(request)


def _answer(lieu: Lieu, distance_km: float | None = None) -> dict[str, Any]:
    return schemas.place_answer(publication_of(lieu), lieu.identifiant, distance_km)


def _commune_answers(trouvees: list[Trouvee]) -> list[dict[str, Any]]:
    communes = [trouvee.commune for trouvee in trouvees]
    prefetch_related_objects(communes, "departement", "epci")
    lieux = Lieu.objects.published().filter(rattachement__in=communes).order_by()
    nombres = dict(lieux.values_list("rattachement").annotate(Count("pk")))
    return [
        {
            **{champ: getattr(t.commune, champ) for champ in _CHAMPS_COMMUNE},
            "trouvee_par": t.par,
            "exacte": t.exact,
            "nombre_lieux": nombres.get(t.commune.pk, 0),
        }
        for t in trouvees
    ]


_CHAMPS_COMMUNE: Final = (
    "code_insee",
    "nom",
    "codes_postaux",
    "departement",
    "epci",
    "population",
    "latitude",
    "longitude",
    "position_approximative",
)


def _refuse_parameters(request: HttpRequest, *connus: str) -> None:
    inconnus = [unknown_parameter(nom, connus) for nom in request.GET if nom not in connus]
    if inconnus:
        raise ParametresRefuses(inconnus)
