"""Sections about places: new, changed, closed, stale, reported, asked for."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from repere.annuaire.fraicheur_des_lieux import Fraicheur
from repere.annuaire.models import Lieu, Signalement
from repere.annuaire.querysets.lieu import LieuQuerySet
from repere.comptes.courriels import Section
from repere.professionnels.models import Revendication
from repere.professionnels.services.bilan import LIGNES, Semaine, listed
from repere.recherche.sans_reponse import unmet

_MICROSECONDES = 1_000_000


def new_places(semaine: Semaine) -> Section | None:
    neufs = semaine.places().published().filter(cree_le__gte=semaine.debut, cree_le__lt=semaine.fin)
    return _places(_("Nouveaux lieux"), neufs.order_by("nom", "pk"))


def changed_places(semaine: Semaine) -> Section | None:
    """Tell places that changed: their revision counts microseconds, whoever changed them."""
    debut, fin = (
        int(instant.timestamp() * _MICROSECONDES) for instant in (semaine.debut, semaine.fin)
    )
    changes = semaine.places().published().filter(revision__gte=debut, revision__lt=fin)
    return _places(
        _("Lieux changés"), changes.filter(cree_le__lt=semaine.debut).order_by("nom", "pk")
    )


def closed_places(semaine: Semaine) -> Section | None:
    fermes = semaine.places().filter(
        desactive_le__gt=timezone.localdate(semaine.debut),
        desactive_le__lte=timezone.localdate(semaine.fin),
    )
    return _places(_("Lieux fermés"), fermes.order_by("nom", "pk"))


def stale_places(semaine: Semaine) -> Section | None:
    vieux = semaine.places().published().stale(Fraicheur.A_VERIFIER, Fraicheur.A_ACTUALISER)
    return _places(
        _("Lieux à vérifier"), vieux.oldest_first(), reverse("professionnels:a_verifier")
    )


def waiting_reports(semaine: Semaine) -> Section | None:
    """Tell every report that waits, also from before: it is what one does on Monday."""
    attendent = Signalement.objects.filter(
        lieu__in=semaine.places(), etat=Signalement.Etat.NOUVEAU
    ).select_related("lieu")
    lignes = [
        (f"{s.lieu.nom} : {s.get_genre_display()}", _address(s.lieu))
        for s in attendent.order_by("recu_le", "pk")[:LIGNES]
    ]
    tous = reverse("professionnels:signalements")
    return listed(_("Erreurs signalées, à traiter"), lignes, attendent.count(), tous)


def waiting_claims(semaine: Semaine) -> Section | None:
    attendent = Revendication.objects.filter(
        lieu__in=semaine.places(), etat=Revendication.Etat.OUVERTE
    ).select_related("lieu")
    lignes = [(r.lieu.nom, _address(r.lieu)) for r in attendent.order_by("creee_le", "pk")[:LIGNES]]
    tous = reverse("professionnels:revendications")
    return listed(_("Demandes « C’est ma structure »"), lignes, attendent.count(), tous)


def unmet_needs(semaine: Semaine) -> Section | None:
    besoins = unmet(semaine.communes, timezone.localdate(semaine.debut))
    lignes = [
        (_("{mots} : {nombre} fois").format(mots=b.mots, nombre=b.nombre), "") for b in besoins
    ]
    return listed(_("Cherché sans trouver"), lignes, len(besoins))


def _places(titre: str, lieux: LieuQuerySet, tous: str = "") -> Section | None:
    total = lieux.count()
    if not total:
        return None
    lignes = [
        (f"{lieu.nom}, {lieu.commune}", _address(lieu)) for lieu in lieux.without_heavy()[:LIGNES]
    ]
    return listed(titre, lignes, total, tous)


def _address(lieu: Lieu) -> str:
    return reverse("professionnels:lieu", args=[lieu.identifiant])


SECTIONS = (
    waiting_reports,
    waiting_claims,
    new_places,
    changed_places,
    closed_places,
    stale_places,
    unmet_needs,
)
