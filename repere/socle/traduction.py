"""Ties the words of pure code to Django's catalogues."""

from functools import lru_cache
from gettext import NullTranslations
from typing import Final

from django.conf import settings
from django.utils import translation
from django.utils.translation import trans_real

from repere.socle import langue

# More than there are: the code holds them all.
_MESSAGES: Final = 8192


class Source(NullTranslations):
    """What a message becomes when nobody translated it: itself, with the plural of French."""

    def ngettext(self, msgid1: str, msgid2: str, n: float) -> str:
        return langue.french_plural(msgid1, msgid2, n)


def install() -> None:
    """Make templates and pure code speak the language of this instance, or those it offers.

    gettext alone says "0 lieux": a message without translation follows the rule of English. A page of
    results asks for some thousand messages, at 4 µs each through Django: French alone looks nothing
    up, and another language alone is asked once for each message.
    """
    catalogue = trans_real.translation(settings.LANGUAGE_CODE)
    catalogue.add_fallback(Source())
    if len(settings.LANGUAGES) > 1:
        langue.speak(
            translation.gettext,
            lambda singulier, pluriel, n: translation.ngettext(singulier, pluriel, n),
            lambda: translation.get_language() or langue.FRANCAIS,
        )
    elif settings.LANGUAGE_CODE != langue.FRANCAIS:
        seule: str = settings.LANGUAGE_CODE
        langue.speak(
            lru_cache(maxsize=_MESSAGES)(catalogue.gettext),
            lambda singulier, pluriel, n: translation.ngettext(singulier, pluriel, n),
            lambda: seule,
        )
    else:
        langue.speak()
