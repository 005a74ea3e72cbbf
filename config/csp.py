"""Content-Security-Policy: everything from our own origin, nothing inline.

One line each, with its reason; a new source needs a reason here and a decision in docs/decisions.
"""

from typing import Any

from csp.constants import NONE, SELF


def policy(*, images: tuple[str, ...] = (), connexion: str = "") -> dict[str, Any]:
    """Return the policy; ``images``: origins of map tiles; ``connexion``: where one may sign in.

    Only an operator can add either.
    """
    # Browsers follow a form's redirection only where the policy lets forms go.
    portes = ["/".join(connexion.split("/")[:3])] if connexion else []
    return {
        "DIRECTIVES": {
            # What is not named below is refused.
            "default-src": [NONE],
            # htmx and our ES modules, served by ourselves; no inline script anywhere.
            "script-src": [SELF],
            # Our own sheets; htmx's indicator style is switched off by its configuration.
            "style-src": [SELF],
            # data: for the arrows that Django's admin draws in its sheet.
            "img-src": [SELF, "data:", *images],
            "font-src": [SELF],
            # htmx's requests, the map's and the admin's.
            "connect-src": [SELF],
            "form-action": [SELF, *portes],
            "base-uri": [NONE],
            # The app that works without a network: its manifest, and the worker that keeps pages.
            "manifest-src": [SELF],
            "worker-src": [SELF],
            # Nobody frames us, so that nobody can lay a trap over our buttons.
            "frame-ancestors": [NONE],
        }
    }
