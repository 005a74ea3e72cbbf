"""Reads of campaigns and of their tasks, in the words of those who run them."""

from datetime import datetime
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Count, Q

if TYPE_CHECKING:
    from repere.professionnels.models import Campagne, Tache  # noqa: F401
    from repere.professionnels.portee import Portee


class CampagneQuerySet(models.QuerySet["Campagne"]):
    """Campaigns, by where they are."""

    def open_(self) -> Self:
        return self.filter(fermee_le__isnull=True)

    def within(self, portee: "Portee") -> Self:
        """Keep campaigns of the zones of a scope; a zone that is no more keeps its campaigns."""
        return self.filter(portee.zoned())

    def with_progress(self, personne: Any) -> Any:
        """Count all tasks, those that are done, and those that wait for ``personne``."""
        reste = Q(taches__etat="a_faire") & _published("taches__lieu")
        sienne = Q(taches__confiee_a=personne) | Q(taches__confiee_a__isnull=True)
        return self.annotate(
            nombre=Count("taches", filter=~Q(taches__etat="a_faire") | reste),
            faites=Count("taches", filter=~Q(taches__etat="a_faire")),
            miennes=Count("taches", filter=reste & sienne),
        )


class TacheQuerySet(models.QuerySet["Tache"]):
    """Tasks, by whose they are and when they may be done."""

    def waiting(self) -> Self:
        """Keep what is to be done, but for places that left the directory meanwhile."""
        return self.filter(_published("lieu"), etat="a_faire")

    def live(self) -> Self:
        """Keep what is done, and what is to be done."""
        return self.filter(~Q(etat="a_faire") | _published("lieu"))

    def for_person(self, personne: Any) -> Self:
        """Keep what was given to ``personne``, or to nobody."""
        return self.filter(Q(confiee_a=personne) | Q(confiee_a__isnull=True))

    def free_for(self, personne: Any, moment: datetime) -> Self:
        """Keep what nobody else is doing at ``moment``."""
        libre = Q(prise_fin__isnull=True) | Q(prise_fin__lte=moment) | Q(prise_par=personne)
        return self.filter(libre)

    def due(self, moment: datetime) -> Self:
        """Leave out what is to be tried again later."""
        return self.filter(Q(reessayer_le__isnull=True) | Q(reessayer_le__lte=moment))

    def in_queue_order(self) -> Self:
        """Longest waited for first; then town by town."""
        return self.order_by("-priorite", "commune", "pk")

    def by_commune(self) -> list[dict[str, Any]]:
        """Count, for each commune, all tasks and those of each outcome."""
        etats = ("verifie", "corrige", "injoignable", "ferme", "a_faire")
        comptes = {etat: Count("pk", filter=Q(etat=etat)) for etat in etats}
        lignes: Any = self.live().order_by("commune").values("commune")
        return [dict(ligne) for ligne in lignes.annotate(nombre=Count("pk"), **comptes)]


def _published(lieu: str) -> Q:
    return Q(**{f"{lieu}__desactive_le__isnull": True, f"{lieu}__fusionne_dans__isnull": True})
