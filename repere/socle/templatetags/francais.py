"""Numbers in templates, as the reader's language writes them."""

from django import template

from repere.socle.francais import figures

register = template.Library()


@register.filter
def nombre(combien: int) -> str:
    """Return "1 242"; what is counted goes around it: ``{% blocktranslate count … %}``."""
    return figures(combien)
