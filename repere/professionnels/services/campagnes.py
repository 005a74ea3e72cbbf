"""Opening a campaign, sharing it out, closing it with its report."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, Sum
from django.utils import timezone
from django.utils.translation import gettext as _

from repere.annuaire.fraicheur_des_lieux import Fraicheur, bounds, known_on
from repere.annuaire.models import Critere, Lieu, Signalement
from repere.annuaire.querysets.lieu import LieuQuerySet
from repere.comptes.services.journal import record
from repere.comptes.services.roles import actor
from repere.professionnels.campagnes.priorite import priority
from repere.professionnels.campagnes.repartition import share_out
from repere.professionnels.models import Campagne, Tache
from repere.professionnels.nouvelles.campagnes import entrusted
from repere.professionnels.portee import Portee, over_zone
from repere.recherche.models import RechercheInfructueuse
from repere.territoires.models import Zone

_LOT: Final = 500
_RECHERCHES: Final = timedelta(days=90)


class CampagneImpossible(ValueError):
    """Nothing to verify, or nothing left to close; the message says why, in French."""


def targeted_places(*, zone: Zone, cible: str, jour: date | None = None) -> LieuQuerySet:
    """Return the published places of ``zone`` that a campaign would verify."""
    lieux = Lieu.objects.published().filter(Portee.of([over_zone(zone)]).places())
    if cible == Campagne.Cible.ANCIENS:
        du = bounds(Fraicheur.A_JOUR, jour or timezone.localdate()).du
        jamais_vu = Q(verifie_le__isnull=True) | Q(verifie_le__lt=du)
        return lieux.filter(jamais_vu, Q(date_maj__isnull=True) | Q(date_maj__lt=du))
    if cible == Campagne.Cible.INCOMPLETS:
        return lieux.filter(_incomplete())
    return lieux


def _incomplete() -> Q:
    """What somebody needs before setting out: where, when, how to ask, for what, at what price."""
    return (
        Q(adresse="")
        | Q(telephone="", courriels=[])
        | Q(horaires="", horaires_texte="", sur_rendez_vous__isnull=True)
        | ~_says("services")
        | ~_says("frais_a_charge")
    )


def _says(champ: str) -> Q:
    return Q(Exists(Critere.objects.filter(lieu=OuterRef("pk"), champ=champ)))


@transaction.atomic
def open_campaign(
    *, titre: str, zone: Zone, cible: str, consigne: str, personnes: Sequence[Any], par: Any
) -> Campagne:
    """Open a campaign on the places of ``zone`` and share it out. Raises CampagneImpossible."""
    lieux = list(_without_text(targeted_places(zone=zone, cible=cible)))
    if not lieux:
        raise CampagneImpossible(_("Aucun lieu de ce bassin n’est à vérifier ainsi."))
    campagne = Campagne.objects.create(
        titre=titre,
        zonage=zone.zonage_id,
        zone=zone.code,
        cible=cible,
        consigne=consigne,
        ouverte_par=par,
    )
    Tache.objects.bulk_create(_tasks(campagne, lieux), batch_size=_LOT)
    share(campagne=campagne, personnes=personnes, par=par)
    entrusted(campagne, personnes, par)
    _journal("campagne.ouverte", campagne, par, {"lieux": len(lieux), "cible": cible})
    return campagne


def _without_text(lieux: LieuQuerySet) -> LieuQuerySet:
    lus = ("commune", "code_insee", "rattachement_id", "verifie_le", "date_maj")
    return lieux.only(*lus).order_by("pk")


def _tasks(campagne: Campagne, lieux: Sequence[Lieu]) -> list[Tache]:
    jour = timezone.localdate()
    dits = _reports([lieu.pk for lieu in lieux])
    cherches = _unmet_searches(jour)
    return [
        Tache(
            campagne=campagne,
            lieu=lieu,
            commune=lieu.commune,
            priorite=priority(
                vu_le=known_on(lieu.verifie_le, lieu.date_maj),
                jour=jour,
                signalements=dits.get(lieu.pk, 0),
                recherches=cherches.get(lieu.rattachement_id or lieu.code_insee, 0),
            ),
        )
        for lieu in lieux
    ]


def _reports(lieux: Sequence[int]) -> Mapping[int, int]:
    attendent = Signalement.objects.filter(etat=Signalement.Etat.NOUVEAU).order_by()
    comptes = dict(attendent.values_list("lieu").annotate(n=Sum("nombre")))
    return {lieu: comptes[lieu] for lieu in lieux if lieu in comptes}


def _unmet_searches(jour: date) -> Mapping[str, int]:
    recentes = RechercheInfructueuse.objects.filter(jour__gte=jour - _RECHERCHES).order_by()
    return dict(recentes.values_list("commune").annotate(n=Sum("nombre")))


@transaction.atomic
def share(*, campagne: Campagne, personnes: Sequence[Any], par: Any) -> None:
    """Share what remains between ``personnes``, by commune; nobody: whoever comes takes it."""
    restent = campagne.taches.waiting().in_queue_order()
    taches: dict[str, list[int]] = {}
    for pk, commune in restent.values_list("pk", "commune"):
        taches.setdefault(commune, []).append(pk)
    restent = campagne.taches.filter(etat=Tache.Etat.A_FAIRE)
    restent.update(confiee_a=None)
    comptes = {commune: len(siennes) for commune, siennes in taches.items()}
    for part in share_out(comptes, [personne.pk for personne in personnes]):
        siennes = [taches[part.commune].pop(0) for _rang in range(part.nombre)]
        Tache.objects.filter(pk__in=siennes).update(confiee_a=part.personne)
    _journal("campagne.repartie", campagne, par, {"entre": [p.pk for p in personnes]})


@transaction.atomic
def assign_communes(
    *, campagne: Campagne, communes: Sequence[str], personne: Any, par: Any
) -> dict[int, int | None]:
    """Give what remains of ``communes`` to ``personne`` (None: to whoever comes).

    Return whose each task was, for ``give_back``.
    """
    restent = campagne.taches.waiting().filter(commune__in=communes).order_by()
    avant: dict[int, int | None] = dict(restent.values_list("pk", "confiee_a"))
    restent.update(confiee_a=personne)
    if personne is not None and avant:
        entrusted(campagne, [personne], par)
    details = {"communes": list(communes), "a": personne.pk if personne else None}
    _journal("campagne.confiee", campagne, par, details)
    return avant


@transaction.atomic
def give_back(*, campagne: Campagne, avant: Mapping[int, int | None], par: Any) -> int:
    """Undo ``assign_communes``, for what nobody has done since; return how many tasks."""
    rendues = 0
    par_personne: dict[int | None, list[int]] = {}
    for tache, personne in avant.items():
        par_personne.setdefault(personne, []).append(tache)
    for personne, taches in par_personne.items():
        restent = campagne.taches.waiting().filter(pk__in=taches)
        rendues += restent.order_by().update(confiee_a=personne)
    _journal("campagne.rendue", campagne, par, {"taches": rendues})
    return rendues


@transaction.atomic
def close_campaign(*, campagne: Campagne, par: Any) -> Campagne:
    """Close a campaign and write its report once and for all. Raises CampagneImpossible."""
    fermee_le = timezone.now()
    ouvertes = Campagne.objects.filter(pk=campagne.pk, fermee_le__isnull=True)
    if not ouvertes.update(fermee_le=fermee_le, bilan=report(campagne)):
        raise CampagneImpossible(_("Cette campagne est déjà fermée."))
    campagne.taches.update(prise_par=None, prise_fin=None)
    campagne.refresh_from_db()
    _journal("campagne.fermee", campagne, par, {"resultats": campagne.bilan["resultats"]})
    return campagne


def report(campagne: Campagne) -> dict[str, Any]:
    """Return what became of the places, all together then by commune."""
    communes = campagne.taches.by_commune()
    total: Counter[str] = Counter()
    for ligne in communes:
        total.update({etat: ligne[etat] for etat in Tache.Etat.values})
    return {"nombre": sum(total.values()), "resultats": dict(total), "communes": communes}


def _journal(quoi: str, campagne: Campagne, par: Any, details: Mapping[str, Any]) -> None:
    record(acteur=actor(par), quoi=quoi, sur=f"campagne:{campagne.pk}", details=details)
