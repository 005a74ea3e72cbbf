"""What the directory shows of a place, beside what somebody proved: for the rules, and for who decides."""

from dataclasses import dataclass

from django.db.models import Q

from repere.annuaire.models import Lieu
from repere.professionnels.domaines import (
    LIEUX_AU_PLUS,
    Lien,
    Preuve,
    compare,
    domain_of_address,
    owned,
)

__all__ = ["LIEUX_AU_PLUS", "Indices", "evidence"]


@dataclass(frozen=True, slots=True)
class Indices:
    """``preuve``: what may be believed without anybody looking. ``partage``: too many places for one domain."""

    liens: tuple[Lien, ...]
    preuve: Preuve | None
    partage: bool = False


def evidence(lieu: Lieu, adresses: list[str]) -> Indices:
    """Compare the proved ``adresses`` of somebody with the site and the addresses of ``lieu``."""
    liens = tuple(compare(adresses, lieu.site_web, lieu.courriels))
    preuve = liens[0].preuve if liens else None
    if preuve is Preuve.DOMAINE and _is_a_network(liens[0].adresse):
        return Indices(liens, None, partage=True)
    return Indices(liens, preuve)


def _is_a_network(adresse: str) -> bool:
    """Say whether many places show the domain of ``adresse``: La Poste's clerks run no one's post office."""
    domaine = owned(domain_of_address(adresse)) or ""
    # A little wide: « ville.fr » is found in « maville.fr » too. Erring so, somebody looks.
    montrent = Q(site_web__icontains=domaine) | Q(courriels__icontains=domaine)
    lieux = Lieu.objects.filter(montrent, fusionne_dans__isnull=True).order_by()
    return len(lieux.values_list("pk", flat=True)[: LIEUX_AU_PLUS + 1]) > LIEUX_AU_PLUS
