"""Who may do what: one table for the whole site, read by its doors and by its tests.

A page that is not public has a row in ROUTES; its action has a row in MATRICE. A page without a row fails
tests/comptes/test_droits.py. Over what a role is held is for the door of each object (``access``).
Pure: names of pages are words here.
"""

from enum import StrEnum
from typing import Final

from repere.comptes.roles import Role

# Any account, whatever its roles: what it does to itself.
TOUT_COMPTE: Final = None


class Action(StrEnum):
    """What one does, in the words of those who do it."""

    GERER_SON_COMPTE = "gérer son compte"
    ADMINISTRER = "administrer le site"


MATRICE: Final[dict[Action, frozenset[Role] | None]] = {
    Action.GERER_SON_COMPTE: TOUT_COMPTE,
    Action.ADMINISTRER: frozenset({Role.ADMINISTRATEUR}),
}
# Name of a page → what one does there. "admin:*": every page of a family.
ROUTES: Final[dict[str, Action]] = {
    "comptes:compte": Action.GERER_SON_COMPTE,
    "comptes:couper": Action.GERER_SON_COMPTE,
    "comptes:quitter": Action.GERER_SON_COMPTE,
    "comptes:donnees": Action.GERER_SON_COMPTE,
    "comptes:supprimer": Action.GERER_SON_COMPTE,
    "account_email": Action.GERER_SON_COMPTE,
    "mfa_index": Action.GERER_SON_COMPTE,
    "mfa_activate_totp": Action.GERER_SON_COMPTE,
    "mfa_deactivate_totp": Action.GERER_SON_COMPTE,
    "mfa_add_webauthn": Action.GERER_SON_COMPTE,
    "mfa_remove_webauthn": Action.GERER_SON_COMPTE,
    "mfa_view_recovery_codes": Action.GERER_SON_COMPTE,
    "mfa_reauthenticate": Action.GERER_SON_COMPTE,
    "mfa_reauthenticate_webauthn": Action.GERER_SON_COMPTE,
    "admin:*": Action.ADMINISTRER,
    "socle:composants": Action.ADMINISTRER,
}


def action_of(page: str) -> Action | None:
    """Return what one does on ``page``, None when the table does not know it."""
    famille = f"{page.partition(':')[0]}:*"
    return ROUTES.get(page) or ROUTES.get(famille)


def roles_for(action: Action) -> frozenset[Role]:
    """Return the roles that may do ``action``: all of them where any account may."""
    roles = MATRICE[action]
    return frozenset(Role) if roles is None else roles
