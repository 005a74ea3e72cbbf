"""Icons of the sprite: decoration only, the words beside them say it all."""

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def icone(nom: str) -> SafeString:
    """Return the icon ``nom`` of static/socle/icones.svg, hidden from screen readers."""
    return format_html(
        '<svg class="i" aria-hidden="true"><use href="{}#{}"/></svg>',
        static("socle/icones.svg"),
        nom,
    )
