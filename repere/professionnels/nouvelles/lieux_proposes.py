"""What is told of a new place: to who animates the basin, that it came; to who proposed it, what was decided."""

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from repere.annuaire.models import LieuPropose
from repere.comptes.courriels import Courriel
from repere.comptes.genres_notification import Genre
from repere.comptes.models import Attribution
from repere.comptes.roles import Genre as Perimetres
from repere.comptes.roles import Perimetre, Role
from repere.comptes.services.depart import Envoi, post
from repere.comptes.services.notifications import notify
from repere.professionnels.portee import over_zone
from repere.territoires.models import Zone


def received(propose: LieuPropose) -> None:
    """Tell who animates the basin; without any, who coordinates the région."""
    dit = (
        _("Nouveau lieu ajouté : {nom}.")
        if propose.etat == LieuPropose.Etat.CREE
        else _("Nouveau lieu proposé : {nom}.")
    )
    notify(
        personnes=[p for p in deciders(propose) if p.pk != propose.personne_id],
        genre=Genre.NOUVEAU_LIEU,
        phrase=dit.format(nom=propose.nom),
        lien=reverse("professionnels:lieu_propose", args=[propose.pk]),
        cle=f"lieu-propose:{propose.pk}",
    )


def deciders(propose: LieuPropose) -> list[Any]:
    """Return who decides of a place of that commune."""
    commune = propose.rattachement
    if commune is None:
        return []
    zones = Zone.objects.filter(communes=commune).order_by()
    region = Perimetre(Perimetres.REGION, commune.departement.region_id)
    for role, perimetres in (
        (Role.ANIMATEUR, [over_zone(zone) for zone in zones]),
        (Role.COORDINATEUR, [region]),
    ):
        tenus = Attribution.objects.current().with_role(role).over(perimetres)
        if trouves := {t.personne_id: t.personne for t in tenus.select_related("personne")}:
            return list(trouves.values())
    return []


def answer(propose: LieuPropose, adresse: str) -> None:
    """Tell who proposed what was decided; ``adresse`` is erased from the base already."""
    if propose.personne is not None:
        notify(
            personnes=[propose.personne],
            genre=Genre.PROPOSITION,
            phrase=" ".join(_outcome(propose)),
            lien=propose.lieu.get_absolute_url() if propose.lieu else "",
        )
    if not adresse:
        return
    lien = None
    if propose.lieu is not None:
        lien = (_("Voir sa page"), f"{settings.REPERE_URL}{propose.lieu.get_absolute_url()}")
    courriel = Courriel(
        _("Votre proposition : {nom}").format(nom=propose.nom),
        avant=(
            _("Vous nous avez proposé d’ajouter {nom}.").format(nom=propose.nom),
            *_outcome(propose),
        ),
        lien=lien,
        apres=(_("Nous avons effacé votre adresse. Vous ne recevrez pas d’autre message."),),
    )
    post(envois=[Envoi(courriel, adresse)])


def _outcome(propose: LieuPropose) -> tuple[str, ...]:
    if propose.etat == LieuPropose.Etat.ACCEPTE:
        return (_("C’est fait : {nom} est dans l’annuaire. Merci.").format(nom=propose.nom),)
    if propose.lieu is not None:
        return (_("{nom} est déjà dans l’annuaire. Merci.").format(nom=propose.lieu.nom),)
    return (
        _("{nom} n’est pas ajouté.").format(nom=propose.nom),
        _("La raison : {motif}").format(motif=propose.motif),
    )
