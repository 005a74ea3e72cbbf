"""The languages that the page may speak, and which way they go."""

from django.conf import settings
from django.urls import reverse

from repere.assistant.presentation.modele import Langue
from repere.socle.langue import LANGUES, active_language


def languages() -> list[Langue]:
    """Return the languages in which the conversation may begin again."""
    active = active_language()
    return [Langue(code, nom, address(code), code == active) for code, nom in LANGUES.items()]


def address(code: str) -> str:
    """Return the address of the conversation in a language; the instance's own needs no prefix."""
    if code == settings.LANGUAGE_CODE or code not in LANGUES:
        return reverse("assistant:page")
    return reverse("assistant:page_en_langue", args=(code,))


def direction(code: str) -> str:
    """Return "rtl" or "ltr"."""
    return "rtl" if code.partition("-")[0] in settings.LANGUAGES_BIDI else "ltr"
