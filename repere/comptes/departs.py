"""When somebody leaves a role: contexts above say what comes with it. Accounts know nothing of structures."""

from collections.abc import Callable
from typing import Any, Final

from repere.comptes.roles import Perimetre, Role

# Given what the role is held over, returns the address of the page where one leaves it; "" for the usual one.
Page = Callable[[Perimetre], str]
# Given who ended it (None: the site), the role and what it was held over. Within the transaction.
Suite = Callable[[Any, Role, Perimetre], None]
_PAGES: Final[dict[Role, Page]] = {}
_SUITES: Final[dict[Role, Suite]] = {}


def register_departure(role: Role, *, page: Page, suite: Suite) -> None:
    """Tell how ``role`` is left, and what follows: once, as an application becomes ready."""
    _PAGES[role], _SUITES[role] = page, suite


def departure_page(role: Role, perimetre: Perimetre) -> str:
    """Return the address of the page where one leaves ``role``, "" when nothing special is to be said."""
    page = _PAGES.get(role)
    return page(perimetre) if page else ""


def follow(par: Any, role: Role, perimetre: Perimetre) -> None:
    """Do what follows the end of a role."""
    if suite := _SUITES.get(role):
        suite(par, role, perimetre)
