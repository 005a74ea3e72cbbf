"""Addresses on the page of a place."""

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from repere.annuaire.remise.courriels import SCHEMA, obfuscate

register = template.Library()


@register.simple_tag
def courriel_protege(courriel: str) -> SafeString:
    """Return the link that writes to ``courriel``, its letters as entities (see remise/courriels)."""
    # Entities only: there is nothing left in them to escape.
    adresse = SafeString(obfuscate(SCHEMA + courriel))
    # A narrow column breaks it where people do, not one letter before its end.
    bouts = ((SafeString(obfuscate(bout)),) for bout in courriel.partition("@") if bout)
    texte = format_html_join(SafeString("<wbr>"), "{}", bouts)
    return format_html('<a href="{}">{}</a>', adresse, texte)
