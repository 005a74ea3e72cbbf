"""Whom a basin may invite to its meetings, and who answers for them."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

from django.utils import timezone

from repere.annuaire.models import Lieu, Structure
from repere.comptes.models import Attribution
from repere.comptes.roles import Genre, Perimetre
from repere.monographies.models import Monographie, Participation, Reunion
from repere.professionnels.services.structures import structure_of
from repere.socle.texte import plier


class Candidate(NamedTuple):
    """A structure that could be invited, or a place of which nobody told who runs it.

    ``cle``: "s" and the number of the structure, or "l" and the name of the place. ``membres``: its accounts.
    """

    cle: str
    nom: str
    communes: str
    membres: int


def candidates(reunion: Reunion) -> list[Candidate]:
    """Return who of the basin is not on the list, those with accounts first. Three queries."""
    deja = set(reunion.participations.order_by().values_list("structure", flat=True))
    communes: dict[int, set[str]] = defaultdict(set)
    noms: dict[int, str] = {}
    seuls = []
    for structure, nom, lieu, identifiant, commune in _places_of(reunion.monographie):
        if structure is None:
            seuls.append(Candidate(f"l{identifiant}", lieu, commune, 0))
        elif structure not in deja:
            noms[structure] = nom
            communes[structure].add(commune)
    comptes = members_by_structure(noms)
    trouvees = [
        Candidate(f"s{pk}", nom, ", ".join(sorted(communes[pk] - {""})), len(comptes.get(pk, [])))
        for pk, nom in noms.items()
    ]
    return sorted([*trouvees, *seuls], key=lambda c: (c.membres == 0, plier(c.nom), c.cle))


def structures_named(cles: Iterable[str], par: Any) -> list[Structure]:
    """Return the structures that ``cles`` of candidates name; a place without one gets its own."""
    voulues = list(cles)
    pks = [int(cle[1:]) for cle in voulues if cle[:1] == "s" and cle[1:].isdecimal()]
    lieux = Lieu.objects.published().filter(
        identifiant__in=[cle[1:] for cle in voulues if cle[:1] == "l"]
    )
    faites = [structure_of(lieu=lieu, par=par) for lieu in lieux.order_by("nom", "pk")]
    return [*Structure.objects.filter(pk__in=pks).order_by("nom", "pk"), *faites]


def _places_of(monographie: Monographie) -> Iterable[tuple[int | None, str, str, str, str]]:
    ici = Lieu.objects.published().filter(
        rattachement__appartenances__zone__zonage=monographie.zonage,
        rattachement__appartenances__zone__code=monographie.zone,
    )
    champs = ("structure", "structure__nom", "nom", "identifiant", "commune")
    return ici.order_by("pk").values_list(*champs)


def members_by_structure(structures: Iterable[int]) -> dict[int, list[Any]]:
    """Return the people of each structure that has any. One query."""
    perimetres = [Perimetre(Genre.STRUCTURE, str(pk)) for pk in structures]
    gens: dict[int, dict[int, Any]] = defaultdict(dict)
    tenus = Attribution.objects.current().over(perimetres).select_related("personne")
    for tenu in tenus.order_by("pk"):
        gens[int(tenu.cle)][tenu.personne_id] = tenu.personne
    return {structure: list(siens.values()) for structure, siens in gens.items()}


def members_of_guests(invitees: Iterable[Participation]) -> dict[int, list[Any]]:
    """Return the people of each structure on the list that has any. One query."""
    return members_by_structure(p.structure_id for p in invitees if p.structure_id)


def awaited_answers(structures: Iterable[int]) -> list[Participation]:
    """Return the invitations to meetings to come that ``structures`` have not answered. One query."""
    lues = Participation.objects.select_related("reunion__monographie").filter(
        structure__in=list(structures),
        etat=Participation.Etat.INVITEE,
        reunion__debut__gt=timezone.now(),
    )
    return list(lues.order_by("reunion__debut", "pk"))
