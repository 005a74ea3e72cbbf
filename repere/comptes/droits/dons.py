"""Who may give which role, and take it back: the one table of it. Pure.

Over what is another matter: only within the perimeter of who gives, wholly (``professionnels/contenance``).
Nobody gives what they could not do themselves, nor makes their own equal where a second proof is asked: those
who decide for others are named from above.
"""

from typing import Final

from repere.comptes.roles import Role

_EQUIPE: Final = frozenset({Role.PROFESSIONNEL, Role.GESTIONNAIRE})
_BASSIN: Final = _EQUIPE | {Role.CONTRIBUTEUR}
_REGION: Final = _BASSIN | {Role.ANIMATEUR, Role.OBSERVATEUR}

PEUT_DONNER: Final[dict[Role, frozenset[Role]]] = {
    Role.PROFESSIONNEL: frozenset(),
    # Hands over: another gestionnaire of the same structure.
    Role.GESTIONNAIRE: _EQUIPE,
    Role.CONTRIBUTEUR: frozenset(),
    Role.ANIMATEUR: _BASSIN,
    Role.OBSERVATEUR: frozenset(),
    Role.COORDINATEUR: _REGION,
    Role.ADMINISTRATEUR: frozenset(Role),
}


def givers_of(role: Role) -> frozenset[Role]:
    """Return the roles that may give ``role``."""
    return frozenset(donneur for donneur, donnes in PEUT_DONNER.items() if role in donnes)
