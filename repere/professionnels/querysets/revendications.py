"""Claims, as those who decide of them see them."""

from datetime import timedelta
from typing import Any, Final

from django.db.models import (
    Case,
    CharField,
    Exists,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Value,
    When,
)
from django.db.models.functions import Concat
from django.http import HttpRequest
from django.utils import timezone

from repere.annuaire.models import Lieu
from repere.annuaire.querysets.lieu import LieuQuerySet
from repere.comptes.droits import Action
from repere.comptes.models import Attribution
from repere.comptes.roles import Genre, Role
from repere.professionnels.access import scope
from repere.professionnels.models import Revendication
from repere.territoires.models import Appartenance, Commune

# A claim that nobody answered for so long is everybody's above.
JOURS_D_ATTENTE: Final = 7


def places_concerned(lieu: Lieu) -> QuerySet[Lieu]:
    """Return the places that a claim of ``lieu`` opens: all those of its structure."""
    tous = Lieu.objects.filter(fusionne_dans__isnull=True)
    return (
        tous.filter(structure=lieu.structure_id) if lieu.structure_id else tous.filter(pk=lieu.pk)
    )


def named_first(mots: str) -> LieuQuerySet:
    """Return the public places that say ``mots``: of the territory first, so called before so addressed."""
    ici = Commune.objects.in_territory().filter(pk=OuterRef("rattachement_id"))
    porte = Q()
    for mot in mots.split():
        porte &= Q(nom__icontains=mot)
    rang = Case(When(porte, then=0), default=1, output_field=IntegerField()) if porte else Value(0)
    lieux = Lieu.objects.published().matching(mots).without_heavy()
    return lieux.annotate(chez_nous=Exists(ici.order_by()), rang=rang).order_by(
        "-chez_nous", "rang", "nom", "pk"
    )


def claims_for(request: HttpRequest) -> QuerySet[Revendication]:
    """Return the claims of which who asks may decide: over places that they hold, all of them."""
    portee = scope(request, Action.DECIDER_DES_REVENDICATIONS)
    ici = Lieu.objects.filter(portee.places()).order_by().values("pk")
    ailleurs = Lieu.objects.filter(
        portee.elsewhere(), structure=OuterRef("lieu__structure"), fusionne_dans__isnull=True
    )
    # A place that was merged meanwhile is decided of with the one that took it over.
    dans = Q(lieu__in=ici) | Q(lieu__fusionne_dans__in=ici)
    revendications = Revendication.objects.filter(dans, ~Exists(ailleurs.order_by()))
    return revendications.select_related("lieu__structure", "lieu__rattachement", "personne")


def waiting_claims(request: HttpRequest) -> QuerySet[Revendication]:
    """Return the claims that wait for who asks: who is above an animateur leaves them a week."""
    ouvertes = claims_for(request).filter(etat=Revendication.Etat.OUVERTE)
    portee = scope(request, Action.DECIDER_DES_REVENDICATIONS)
    if not (portee.regions or portee.tout):
        return ouvertes
    limite = timezone.now() - timedelta(days=JOURS_D_ATTENTE)
    du_lieu = Q(pk=OuterRef("lieu")) | Q(structure=OuterRef("lieu__structure"))
    sans_animateur = Lieu.objects.filter(du_lieu, fusionne_dans__isnull=True).exclude(
        rattachement__in=_animated_communes()
    )
    return ouvertes.filter(Q(creee_le__lt=limite) | Exists(sans_animateur.order_by()))


def _animated_communes() -> Any:
    animees = Attribution.objects.current().with_role(Role.ANIMATEUR).filter(genre=Genre.ZONE)
    cle = Concat("zone__zonage_id", Value(":"), "zone__code", output_field=CharField())
    dedans = Appartenance.objects.annotate(cle_zone=cle).filter(
        cle_zone__in=animees.order_by().values("cle")
    )
    return dedans.order_by().values("commune")
