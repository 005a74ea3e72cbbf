"""Places that somebody tells of: received, decided by who animates the basin, the address erased."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import Any, Final

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from repere.annuaire.models import Lieu, LieuPropose
from repere.annuaire.models.structure import Structure
from repere.annuaire.services.edition import create_place
from repere.annuaire.standard.fiche import value_from_json, value_to_json
from repere.socle.texte import plier
from repere.territoires.geocodage import locate
from repere.territoires.models import Commune

Etat = LieuPropose.Etat
# Contexts above say here what they do of a place as it is proposed: who is told, for one.
RECEVEURS: Final[list[Callable[[LieuPropose], Any]]] = []
# As long as the words of a report.
JOURS: Final = 730


class DejaDecide(Exception):
    """Somebody else decided meanwhile."""


@transaction.atomic
def propose_place(
    *,
    valeurs: Mapping[str, Any],
    commune: Commune,
    precisions: str = "",
    courriel: str = "",
    personne: Any = None,
) -> LieuPropose:
    """Store a place to decide of; the same one told again while it waits is counted with it."""
    cle = "|".join((plier(valeurs["nom"]), commune.pk, plier(valeurs.get("adresse", ""))))
    propose, nouveau = LieuPropose.objects.get_or_create(
        empreinte=hashlib.sha256(cle.encode()).hexdigest()[:32],
        etat=Etat.NOUVEAU,
        defaults={
            "nom": valeurs["nom"],
            "rattachement": commune,
            "valeurs": as_json(valeurs),
            "precisions": precisions,
            "courriel": courriel,
            "personne": personne,
        },
    )
    if not nouveau:
        propose.nombre = F("nombre") + 1
        propose.courriel = propose.courriel or courriel
        propose.save(update_fields=["nombre", "courriel"])
        propose.refresh_from_db()
    for recevoir in RECEVEURS:
        recevoir(propose)
    return propose


def add_place(
    *,
    valeurs: Mapping[str, Any],
    commune: Commune,
    structure: Structure | None,
    auteur: str,
    personne: Any,
    a_regarder: bool,
) -> Lieu:
    """Create a place at once; ``a_regarder``: who animates the basin is shown it."""
    situees = located(valeurs)
    with transaction.atomic():
        lieu = _create(situees, structure, auteur, personne)
        if a_regarder:
            propose = LieuPropose.objects.create(
                nom=lieu.nom,
                rattachement=commune,
                valeurs=as_json(valeurs),
                personne=personne,
                empreinte=lieu.identifiant,
                etat=Etat.CREE,
                lieu=lieu,
            )
            for recevoir in RECEVEURS:
                recevoir(propose)
    return lieu


def accept_proposed(
    *, propose: LieuPropose, valeurs: Mapping[str, Any], auteur: str, personne: Any
) -> tuple[LieuPropose, str]:
    """Create the place with ``valeurs``; return the row, and the address to answer, erased from it.

    Raises DejaDecide.
    """
    # Asked before the base is held: a geocoder may take its time.
    situees = located(valeurs)
    with transaction.atomic():
        attend = _waiting(propose)
        attend.lieu = _create(situees, None, auteur, personne)
        return attend, _decide(attend, Etat.ACCEPTE, auteur)


@transaction.atomic
def refuse_proposed(
    *, propose: LieuPropose, motif: str, auteur: str, existant: Lieu | None = None
) -> tuple[LieuPropose, str]:
    """Refuse, with the reason told; ``existant``: the place was there already. Raises DejaDecide."""
    attend = _waiting(propose)
    attend.motif, attend.lieu = motif, existant
    return attend, _decide(attend, Etat.REFUSE, auteur)


@transaction.atomic
def mark_seen(*, proposes: Sequence[int], auteur: str) -> list[int]:
    """Say that places created at once were looked at; return which."""
    crees = LieuPropose.objects.select_for_update().filter(pk__in=proposes, etat=Etat.CREE)
    vus = [propose.pk for propose in crees]
    champs = {"etat": Etat.ACCEPTE, "decide_par": auteur, "decide_le": timezone.now()}
    LieuPropose.objects.filter(pk__in=vus).update(**champs)
    return vus


@transaction.atomic
def set_aside(*, proposes: Sequence[int], auteur: str) -> list[int]:
    """Refuse several without a word to anybody: advertising, jokes. Return which."""
    attendent = LieuPropose.objects.select_for_update().filter(pk__in=proposes, etat=Etat.NOUVEAU)
    ecartes = [propose.pk for propose in attendent]
    champs = {"etat": Etat.REFUSE, "decide_par": auteur, "decide_le": timezone.now()}
    LieuPropose.objects.filter(pk__in=ecartes).update(courriel="", **champs)
    return ecartes


@transaction.atomic
def put_back(*, proposes: Sequence[int], etat: str) -> int:
    """Undo ``mark_seen`` or ``set_aside``; what came again meanwhile waits already."""
    remis = 0
    champs = {"etat": etat, "decide_par": "", "decide_le": None}
    for propose in LieuPropose.objects.select_for_update().filter(pk__in=proposes):
        jumeaux = LieuPropose.objects.filter(empreinte=propose.empreinte, etat=etat)
        if propose.attend or jumeaux.exists():
            continue
        remis += LieuPropose.objects.filter(pk=propose.pk).update(**champs)
    return remis


@transaction.atomic
def purge_proposed() -> str:
    """Erase the addresses kept longer than the delay, and who said what two years after the decision."""
    limite = timezone.now() - timedelta(days=settings.REPERE_COURRIELS_JOURS)
    anciens = LieuPropose.objects.filter(recu_le__lt=limite).exclude(courriel="")
    adresses = anciens.update(courriel="")
    decides = LieuPropose.objects.filter(decide_le__lt=timezone.now() - timedelta(days=JOURS))
    dits = decides.exclude(precisions="", motif="", decide_par="", personne=None)
    mots = dits.update(precisions="", motif="", decide_par="", personne=None)
    return f"Lieux proposés : {adresses} adresse(s) électronique(s) effacée(s), {mots} sans texte."


def located(valeurs: Mapping[str, Any]) -> dict[str, Any]:
    """Return ``valeurs`` with the position of their address, where a geocoder knows it."""
    if not valeurs.get("adresse"):
        return dict(valeurs)
    ville = f"{valeurs.get('code_postal', '')} {valeurs.get('commune', '')}"
    endroit = locate(f"{valeurs['adresse']} {ville}")
    ailleurs = endroit.commune is not None and endroit.commune.pk != valeurs.get("code_insee")
    if endroit.point is None or ailleurs:
        return dict(valeurs)
    return {**valeurs, "latitude": endroit.point.latitude, "longitude": endroit.point.longitude}


def as_json(valeurs: Mapping[str, Any]) -> dict[str, Any]:
    """Return typed values as the base keeps them."""
    return {champ: value_to_json(valeur) for champ, valeur in valeurs.items()}


def as_typed(propose: LieuPropose) -> dict[str, Any]:
    """Return what was said of a place, typed as in ``Fiche``."""
    return {champ: value_from_json(champ, v) for champ, v in propose.valeurs.items()}


def _create(
    valeurs: Mapping[str, Any], structure: Structure | None, auteur: str, personne: Any
) -> Lieu:
    pivot = {"pivot": structure.pivot} if structure is not None and structure.pivot else {}
    jour = {"date_maj": timezone.localdate()}
    lieu = create_place(
        valeurs={**valeurs, **pivot, **jour},
        auteur=auteur,
        personne=personne,
        raison="Nouveau lieu",
    )
    if structure is not None and lieu.structure_id is None:
        lieu.structure = structure
        lieu.save(update_fields=["structure", "revision"])
    return lieu


def _waiting(propose: LieuPropose) -> LieuPropose:
    attend = LieuPropose.objects.select_for_update().get(pk=propose.pk)
    if attend.etat != Etat.NOUVEAU:
        raise DejaDecide
    return attend


def _decide(propose: LieuPropose, etat: str, auteur: str) -> str:
    adresse = propose.courriel
    propose.etat, propose.decide_par, propose.decide_le = etat, auteur, timezone.now()
    propose.courriel = ""
    propose.save()
    return adresse
