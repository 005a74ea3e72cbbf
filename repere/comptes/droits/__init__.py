"""Who may do what: one table for the whole site, read by its doors and by its tests.

A page that is not public has a row in ``routes``; its action has a row in ``matrice``. Over what a role is
held is for the door of each object (``access``). Pure.
"""

from repere.comptes.droits.dons import PEUT_DONNER, givers_of
from repere.comptes.droits.matrice import MATRICE, TOUT_COMPTE, Action
from repere.comptes.droits.routes import ROUTES
from repere.comptes.roles import Role

__all__ = [
    "MATRICE",
    "PEUT_DONNER",
    "ROUTES",
    "TOUT_COMPTE",
    "Action",
    "action_of",
    "givers_of",
    "roles_for",
]


def action_of(page: str) -> Action | None:
    """Return what one does on ``page``, None when the table does not know it."""
    famille = f"{page.partition(':')[0]}:*"
    return ROUTES.get(page) or ROUTES.get(famille)


def roles_for(action: Action) -> frozenset[Role]:
    """Return the roles that may do ``action``: all of them where any account may."""
    roles = MATRICE[action]
    return frozenset(Role) if roles is None else roles
