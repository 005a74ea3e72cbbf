"""Places through tools: reading what may be changed, changing, saying that all is right."""

from http import HTTPStatus
from typing import Any, Final

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse

from repere.annuaire.identifiants import exported_id, own_identifier
from repere.annuaire.models import Lieu
from repere.annuaire.services.correspondance import record_of
from repere.annuaire.services.edition import update_place
from repere.annuaire.services.propositions import propose_values
from repere.annuaire.standard.fiche import value_to_json
from repere.comptes.droits import Action
from repere.comptes.portees_api import PorteeCle
from repere.comptes.services.journal import record
from repere.comptes.services.roles import actor
from repere.professionnels.access import place_for, places_for
from repere.professionnels.api.corps import MODIFIABLES, check_values, read_values
from repere.professionnels.api.garde import keyed
from repere.professionnels.models import Verification
from repere.professionnels.qui_ecrit import must_propose, sign
from repere.professionnels.services.verifications import LieuFerme, confirm, who_says
from repere.socle.probleme import Probleme

PAR_PAGE: Final = 100
_TOUT: Final = "*"


@keyed(Action.MODIFIER_UN_LIEU, PorteeCle.LIRE, "GET")
def mes_lieux(request: HttpRequest) -> HttpResponse:
    """List the places that the key may write, by pages: ``apres`` is the last one of the page before."""
    miens = places_for(request, Action.MODIFIER_UN_LIEU).without_heavy().order_by("identifiant")
    apres = _after(request)
    lot = list(miens.filter(identifiant__gt=apres)[: PAR_PAGE + 1])
    suite = lot[PAR_PAGE - 1].identifiant if len(lot) > PAR_PAGE else None
    lignes = [
        {
            "identifiant": lieu.identifiant,
            "nom": lieu.nom,
            "commune": lieu.commune,
            "publie": lieu.publie,
            "revision": lieu.revision,
        }
        for lieu in lot[:PAR_PAGE]
    ]
    return _json({"lieux": lignes, "suite": suite})


@keyed(Action.MODIFIER_UN_LIEU, PorteeCle.LIRE, "GET")
def lire(request: HttpRequest, identifiant: str) -> HttpResponse:
    """Show one place as it is written, with the number of its last change."""
    return _place(_open(request, identifiant))


@keyed(Action.MODIFIER_UN_LIEU, PorteeCle.MODIFIER, "PATCH")
def modifier(request: HttpRequest, identifiant: str) -> HttpResponse:
    """Write the fields that are sent, and no others; refused if the place changed since it was read."""
    ouvert = _open(request, identifiant)
    _conditions(request)
    valeurs = read_values(request)
    with transaction.atomic():
        # Locked: between comparing and writing, nobody writes.
        lieu = Lieu.objects.select_for_update().get(pk=ouvert.pk)
        _compare(request, lieu)
        check_values(record_of(lieu), valeurs)
        signature = sign(request, lieu)
        propose = must_propose(request, lieu)
        ecrire = propose_values if propose else update_place
        changes = ecrire(
            lieu=lieu, valeurs=valeurs, auteur=signature.auteur, personne=signature.personne
        )
        quoi = "lieu.propose_par_api" if propose else "lieu.modifie_par_api"
        _record(request, quoi, lieu, changes)
    if propose:
        return _json({"propose": changes}, HTTPStatus.ACCEPTED)
    return _place(Lieu.objects.get(pk=lieu.pk))


@keyed(Action.MODIFIER_UN_LIEU, PorteeCle.VERIFIER, "POST")
def verifier(request: HttpRequest, identifiant: str) -> HttpResponse:
    """Record that all that the place says is right. With If-Match, only if it is still as it was read."""
    ouvert = _open(request, identifiant)
    with transaction.atomic():
        lieu = Lieu.objects.select_for_update().get(pk=ouvert.pk)
        if "If-Match" in request.headers:
            _compare(request, lieu)
        try:
            confirm(
                lieu=lieu,
                par=who_says(lieu, request.user),
                personne=request.user,
                moyen=Verification.Moyen.API,
            )
        except LieuFerme as erreur:
            raise Probleme(HTTPStatus.CONFLICT, "Ce lieu est fermé.") from erreur
    return _place(Lieu.objects.get(pk=lieu.pk))


def _after(request: HttpRequest) -> str:
    """Return the place after which to begin, "" for the first. Raises Probleme: a slip must not start again."""
    erreurs: list[dict[str, str | None]] = [
        {"champ": nom[:60], "message": "ce paramètre n’existe pas.", "proche": "apres"}
        for nom in request.GET
        if nom != "apres"
    ]
    donnes = request.GET.getlist("apres")
    if donnes and (len(donnes) > 1 or own_identifier(exported_id(donnes[0])) is None):
        erreurs.append(
            {"champ": "apres", "message": "il faut un identifiant, une fois.", "proche": None}
        )
    if erreurs:
        detail = "La demande est refusée."
        raise Probleme(HTTPStatus.UNPROCESSABLE_ENTITY, detail, erreurs=erreurs)
    return donnes[0] if donnes else ""


def _open(request: HttpRequest, identifiant: str) -> Lieu:
    # With or without the prefix of exports, as on the public API.
    propre = own_identifier(identifiant) or own_identifier(exported_id(identifiant))
    if propre is None:
        raise Probleme(HTTPStatus.NOT_FOUND, "Rien ici.")
    return place_for(request, Action.MODIFIER_UN_LIEU, propre)


def _conditions(request: HttpRequest) -> None:
    if "If-Match" not in request.headers:
        detail = (
            "Il faut l’en-tête If-Match, avec l’ETag lu : sans lui, vous pourriez effacer ce que "
            "quelqu’un vient d’écrire."
        )
        raise Probleme(HTTPStatus.PRECONDITION_REQUIRED, detail)


def _compare(request: HttpRequest, lieu: Lieu) -> None:
    """Raise Probleme unless the place is as it was read."""
    voulus = {etag.strip() for etag in request.headers["If-Match"].split(",")}
    if _TOUT not in voulus and _etag(lieu) not in voulus:
        raise Probleme(
            HTTPStatus.PRECONDITION_FAILED,
            "Ce lieu a changé depuis que vous l’avez lu. Relisez-le, puis recommencez.",
            revision=lieu.revision,
        )


def _etag(lieu: Lieu) -> str:
    return f'"{lieu.revision}"'


def _place(lieu: Lieu) -> HttpResponse:
    fiche = record_of(lieu)
    corps: dict[str, Any] = {
        "identifiant": lieu.identifiant,
        "revision": lieu.revision,
        "publie": lieu.publie,
        "page": f"{settings.REPERE_URL}{lieu.get_absolute_url()}",
        "verifie_le": value_to_json(fiche.verifie_le),
        "valeurs": {champ: value_to_json(getattr(fiche, champ)) for champ in MODIFIABLES},
    }
    reponse = _json(corps)
    reponse["ETag"] = _etag(lieu)
    return reponse


def _json(contenu: dict[str, Any], statut: HTTPStatus = HTTPStatus.OK) -> HttpResponse:
    return JsonResponse(contenu, status=statut, json_dumps_params={"ensure_ascii": False})


def _record(request: HttpRequest, quoi: str, lieu: Lieu, champs: list[str]) -> None:
    record(
        acteur=actor(request.user),
        quoi=quoi,
        sur=f"lieu:{lieu.identifiant}",
        details={"champs": sorted(champs)},
    )
