"""Icons and pictograms of the sprites: decoration only, the words beside them say it all."""

from functools import lru_cache

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()
# Those that point where reading goes: turned over from right to left.
_VERS_LA_SUITE = frozenset({"suite", "envoyer"})


@register.simple_tag
def icone(nom: str) -> SafeString:
    """Return the icon ``nom`` of static/socle/icones.svg, hidden from screen readers."""
    classe = "i vers" if nom in _VERS_LA_SUITE else "i"
    return _drawing(classe, "socle/icones.svg", nom)


@register.simple_tag
def logo() -> SafeString:
    """Return the logo, which lives among the icons so that it costs no request of its own."""
    return _drawing("logo", "socle/icones.svg", "logo")


@register.simple_tag
def picto(nom: str) -> SafeString:
    """Return the two-tone pictogram of a need, by the key of its service."""
    return _drawing("picto", "socle/pictos.svg", nom)


# A page of results draws more than a hundred: the address of a file does not change while we serve.
@lru_cache(maxsize=256)
def _drawing(classe: str, fichier: str, nom: str) -> SafeString:
    return format_html(
        '<svg class="{}" aria-hidden="true"><use href="{}#{}"/></svg>',
        classe,
        static(fichier),
        nom,
    )
