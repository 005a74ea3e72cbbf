"""Reports as they are decided: those of one kind on one place together."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple

from django.db.models import Max, Min, Q, QuerySet, Sum
from django.utils import timezone

from repere.annuaire.models import Lieu, Signalement
from repere.annuaire.querysets.lieu import LieuQuerySet

JOURS_MONTRES: Final = 90
NOUVEAU: Final = Signalement.Etat.NOUVEAU
# What each choice of age keeps, in days: (at least, less than).
AGES: Final[dict[str, tuple[int, int | None]]] = {
    "semaine": (0, 7),
    "mois": (7, 30),
    "plus": (30, None),
}


class Groupe(NamedTuple):
    """Reports of one kind on one place. ``pk``: the first of them; ``personnes``: how many people said so."""

    pk: int
    lieu: Lieu
    genre: str
    personnes: int
    depuis: datetime
    etat: str = NOUVEAU


def reports(lieux: LieuQuerySet) -> "QuerySet[Signalement]":
    """Return the reports on ``lieux`` and on the places merged into them, decided or not."""
    siens = lieux.order_by().values("pk")
    return Signalement.objects.filter(Q(lieu__in=siens) | Q(lieu__fusionne_dans__in=siens))


def chosen(
    signalements: "QuerySet[Signalement]", *, genre: str, age: str, decides: bool
) -> "QuerySet[Signalement]":
    """Keep what the filters ask for; an unknown choice keeps everything."""
    if decides:
        depuis = timezone.now() - timedelta(days=JOURS_MONTRES)
        signalements = signalements.exclude(etat=NOUVEAU).filter(decide_le__gt=depuis)
    else:
        signalements = signalements.filter(etat=NOUVEAU)
    if genre in Signalement.Genre.values:
        signalements = signalements.filter(genre=genre)
    if age in AGES:
        au_moins, moins_de = AGES[age]
        maintenant = timezone.now()
        signalements = signalements.filter(recu_le__lte=maintenant - timedelta(days=au_moins))
        if moins_de is not None:
            signalements = signalements.filter(recu_le__gt=maintenant - timedelta(days=moins_de))
    return signalements


def grouped(signalements: "QuerySet[Signalement]", *, decides: bool) -> Any:
    """Return a line for each place and kind: the longest wait first; decided ones, the latest first."""
    cles = ("lieu", "genre", "decide_le", "etat") if decides else ("lieu", "genre")
    lignes = signalements.order_by().values(*cles)
    lignes = lignes.annotate(premier=Min("pk"), personnes=Sum("nombre"), depuis=Min("recu_le"))
    if decides:
        return lignes.annotate(fin=Max("decide_le")).order_by("-fin", "premier")
    return lignes.order_by("depuis", "premier")


def with_places(lignes: Iterable[dict[str, Any]]) -> list[Groupe]:
    """Return the groups of a page, with their places. One query."""
    liste = list(lignes)
    lieux = Lieu.objects.without_heavy().in_bulk([ligne["lieu"] for ligne in liste])
    return [
        Groupe(
            ligne["premier"],
            lieux[ligne["lieu"]],
            ligne["genre"],
            ligne["personnes"],
            ligne["depuis"],
            ligne.get("etat", NOUVEAU),
        )
        for ligne in liste
    ]


def siblings(signalement: Signalement) -> list[Signalement]:
    """Return the reports that wait with this one: of the same kind, on the same place; it comes first."""
    if signalement.genre == Signalement.Genre.AUTRE:
        return [signalement]
    memes = Signalement.objects.filter(
        lieu=signalement.lieu_id, genre=signalement.genre, etat=NOUVEAU
    )
    autres = memes.exclude(pk=signalement.pk).order_by("recu_le", "pk")
    return [signalement, *autres]
