"""Addresses on the page of a place."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from repere.annuaire.remise.courriels import SCHEMA, obfuscate

register = template.Library()


@register.simple_tag
def courriel_protege(courriel: str) -> SafeString:
    """Return the link that writes to ``courriel``, its letters as entities (see remise/courriels)."""
    # Entities only: there is nothing left in them to escape.
    adresse, texte = (SafeString(obfuscate(t)) for t in (SCHEMA + courriel, courriel))
    return format_html('<a href="{}">{}</a>', adresse, texte)
