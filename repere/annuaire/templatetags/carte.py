"""``{% carte lieux=… %}`` … ``{% endcarte %}``: a list of places that shows itself on a map."""

from django import template
from django.conf import settings
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from repere.annuaire.presentation.mots_carte import map_words

register = template.Library()


@register.simple_block_tag
def carte(content: SafeString, lieux: str = "") -> SafeString:
    """Return the list ``content`` inside the element that adds the map to it.

    ``lieux`` is the address of every place of the list, beyond its page (see views/carte.py).
    """
    return format_html(
        '<repere-carte data-module="{}" data-mots="{}" data-lieux="{}"{}><div class="liste">{}</div></repere-carte>',
        static("annuaire/carte/carte.js"),
        map_words(),
        lieux,
        _tiles(),
        content,
    )


def _tiles() -> str:
    if not settings.REPERE_TUILES:
        return ""
    return format_html(
        ' data-tuiles="{}" data-attribution="{}"',
        settings.REPERE_TUILES,
        settings.REPERE_TUILES_ATTRIBUTION,
    )
