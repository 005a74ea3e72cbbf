"""Content-Security-Policy: everything from our own origin, nothing inline.

One line each, with its reason; a new source needs a reason here and a decision in docs/decisions.
"""

from csp.constants import NONE, SELF

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        # What is not named below is refused.
        "default-src": [NONE],
        # htmx and our ES modules, served by ourselves; no inline script anywhere.
        "script-src": [SELF],
        # Our one sheet; htmx's indicator style is switched off by its configuration.
        "style-src": [SELF],
        # data: for the arrows that Django's admin draws in its sheet.
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        # htmx's requests and the admin's.
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "manifest-src": [SELF],
        # Nobody frames us, so that nobody can lay a trap over our buttons.
        "frame-ancestors": [NONE],
    }
}
