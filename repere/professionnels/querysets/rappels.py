"""Which places are due for a reminder, who reads it, what was sent already."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime
from typing import Any, Final, NamedTuple

from django.utils import timezone

from repere.annuaire.fraicheur_des_lieux import known_on
from repere.annuaire.models import Lieu
from repere.comptes.models import Attribution
from repere.comptes.roles import Genre
from repere.professionnels.echeances import deadline, latest_reminded
from repere.professionnels.models import Rappel, Rythme
from repere.professionnels.models.rappel import MOIS_HABITUELS
from repere.socle.lots import batched

_LOT: Final = 400
# (person, None for the place's own address; rank) -> when.
Partis = dict[tuple[int | None, int], datetime]


class Du(NamedTuple):
    """A place of which the reminder is due, and what left already before the same deadline."""

    lieu: Lieu
    echeance: date
    partis: Partis


def places_due(jour: date, *, structures: Collection[int] | None) -> Iterator[Du]:
    """Return the places to remind of on ``jour``, the oldest first: of ``structures``; None: of anybody.

    A few queries by hundreds of places.
    """
    plus_court = min(Rythme.Mois.values)
    lieux = Lieu.objects.published().known_before(_next(latest_reminded(plus_court, jour)))
    if structures is not None:
        lieux = lieux.filter(structure__in=structures)
    lignes = Lieu.objects.select_related("rythme", "structure", "rattachement__departement")
    for pks in batched(list(lieux.oldest_first().values_list("pk", flat=True)), _LOT):
        lus = lignes.in_bulk(pks)
        lot = [lus[pk] for pk in pks if pk in lus]
        dus = [(lieu, echeance) for lieu in lot if (echeance := _deadline(lieu, jour))]
        partis = _sent(dus)
        for lieu, echeance in dus:
            yield Du(lieu, echeance, partis.get((lieu.pk, echeance), {}))


def members_by_structure() -> dict[int, list[Any]]:
    """Return who belongs to each structure, by its key, as they joined. One query."""
    tenus = Attribution.objects.current().filter(genre=Genre.STRUCTURE.value)
    trouves: dict[int, dict[int, Any]] = defaultdict(dict)
    for tenu in tenus.select_related("personne").order_by("pk"):
        trouves[int(tenu.cle)].setdefault(tenu.personne_id, tenu.personne)
    return {cle: list(personnes.values()) for cle, personnes in trouves.items()}


def told_since(moment: datetime) -> set[int]:
    """Return the people to whom a reminder left after ``moment``."""
    recents = Rappel.objects.filter(personne__isnull=False, envoye_le__gt=moment)
    return set(recents.order_by().values_list("personne_id", flat=True))


def places_told_since(moment: datetime) -> list[Lieu]:
    """Return the places whose own address was written to after ``moment``."""
    recents = Rappel.objects.filter(personne__isnull=True, envoye_le__gt=moment).order_by()
    return list(Lieu.objects.filter(pk__in=recents.values("lieu")).order_by("pk"))


def _deadline(lieu: Lieu, jour: date) -> date | None:
    rythme = getattr(lieu, "rythme", None)
    connu = known_on(lieu.verifie_le, lieu.date_maj) or timezone.localdate(lieu.cree_le)
    return deadline(connu, rythme.mois if rythme else MOIS_HABITUELS, jour)


def _sent(dus: Iterable[tuple[Lieu, date]]) -> dict[tuple[int, date], Partis]:
    cles = {(lieu.pk, echeance) for lieu, echeance in dus}
    lignes = Rappel.objects.filter(lieu__in=[pk for pk, _ in cles], envoye_le__isnull=False)
    partis: dict[tuple[int, date], Partis] = defaultdict(dict)
    for ligne in lignes.order_by("pk"):
        if (cle := (ligne.lieu_id, ligne.echeance)) in cles and ligne.envoye_le:
            partis[cle][ligne.personne_id, ligne.rang] = ligne.envoye_le
    return partis


def _next(jour: date) -> date:
    return date.fromordinal(jour.toordinal() + 1)
