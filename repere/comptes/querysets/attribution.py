"""Reading roles."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

from repere.comptes.roles import Perimetre, Role

if TYPE_CHECKING:
    from repere.comptes.models import Attribution  # noqa: F401


class AttributionQuerySet(models.QuerySet["Attribution"]):
    """Roles, in the words of those who give them."""

    def current(self) -> Self:
        """Keep roles that are held today, by accounts that may sign in."""
        return self.filter(terminee_le__isnull=True, personne__is_active=True)

    def of(self, personne: object) -> Self:
        return self.filter(personne=personne)

    def with_role(self, *roles: Role) -> Self:
        return self.filter(role__in=[role.value for role in roles])

    def over(self, perimetres: Iterable[Perimetre]) -> Self:
        """Keep roles held over one of ``perimetres``; none: no role."""
        condition = Q(pk__in=[])
        for perimetre in perimetres:
            condition |= Q(genre=perimetre.genre.value, cle=perimetre.cle)
        return self.filter(condition)

    def held(self) -> frozenset[tuple[Role, Perimetre]]:
        """Return what is held, to be looked at without asking the base again."""
        return frozenset((Role(a.role), a.perimetre) for a in self)
