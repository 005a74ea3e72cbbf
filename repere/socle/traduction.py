"""Ties the words of pure code to Django's catalogues."""

from gettext import NullTranslations

from django.conf import settings
from django.utils import translation
from django.utils.translation import trans_real

from repere.socle import langue


class Source(NullTranslations):
    """What a message becomes when nobody translated it: itself, with the plural of French."""

    def ngettext(self, msgid1: str, msgid2: str, n: float) -> str:
        return langue.french_plural(msgid1, msgid2, n)


def install() -> None:
    """Make templates and pure code speak the offered languages.

    gettext alone says "0 lieux": a message without translation follows the rule of English.
    French alone: pure code looks nothing up, which spares some thousand lookups a page.
    """
    trans_real.translation(settings.LANGUAGE_CODE).add_fallback(Source())
    seule = len(settings.LANGUAGES) == 1 and settings.LANGUAGE_CODE == langue.FRANCAIS
    if not seule:
        langue.speak(
            translation.gettext,
            lambda singulier, pluriel, n: translation.ngettext(singulier, pluriel, n),
            lambda: translation.get_language() or langue.FRANCAIS,
        )
    else:
        langue.speak()
