"""Whom a basin may invite to its meetings, and who answers for them."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

from django.utils import timezone

from repere.annuaire.models import Lieu, Structure
from repere.comptes.models import Attribution
from repere.comptes.roles import Genre, Perimetre
from repere.monographies.models import Monographie, Participation, Reunion


class Candidate(NamedTuple):
    """A structure that could be invited. ``membres``: how many accounts it has."""

    structure: Structure
    communes: str
    membres: int


def candidates(reunion: Reunion) -> list[Candidate]:
    """Return the structures of the basin that are not on the list, those with accounts first. Three queries."""
    deja = set(reunion.participations.order_by().values_list("structure", flat=True))
    communes: dict[int, set[str]] = defaultdict(set)
    for structure, commune in _places_of(reunion.monographie):
        if structure not in deja:
            communes[structure].add(commune)
    comptes = members_by_structure(communes)
    structures = Structure.objects.filter(pk__in=communes).order_by("nom", "pk")
    trouvees = [
        Candidate(s, ", ".join(sorted(communes[s.pk] - {""})), len(comptes.get(s.pk, [])))
        for s in structures
    ]
    return sorted(trouvees, key=lambda candidate: candidate.membres == 0)


def _places_of(monographie: Monographie) -> Iterable[tuple[int, str]]:
    ici = Lieu.objects.published().filter(
        structure__isnull=False,
        rattachement__appartenances__zone__zonage=monographie.zonage,
        rattachement__appartenances__zone__code=monographie.zone,
    )
    return ici.order_by().values_list("structure", "commune").distinct()


def members_by_structure(structures: Iterable[int]) -> dict[int, list[Any]]:
    """Return the people of each structure that has any. One query."""
    perimetres = [Perimetre(Genre.STRUCTURE, str(pk)) for pk in structures]
    gens: dict[int, dict[int, Any]] = defaultdict(dict)
    tenus = Attribution.objects.current().over(perimetres).select_related("personne")
    for tenu in tenus.order_by("pk"):
        gens[int(tenu.cle)][tenu.personne_id] = tenu.personne
    return {structure: list(siens.values()) for structure, siens in gens.items()}


def awaited_answers(structures: Iterable[int]) -> list[Participation]:
    """Return the invitations to meetings to come that ``structures`` have not answered. One query."""
    lues = Participation.objects.select_related("reunion__monographie").filter(
        structure__in=list(structures),
        etat=Participation.Etat.INVITEE,
        reunion__debut__gt=timezone.now(),
    )
    return list(lues.order_by("reunion__debut", "pk"))
