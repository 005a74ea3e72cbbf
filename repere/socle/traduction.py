"""Ties the words of pure code to Django's catalogues, and makes both speak the same language."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from gettext import NullTranslations
from typing import Final

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
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
    """Make templates and pure code speak the language of this instance.

    gettext alone says "0 lieux": a message without translation follows the rule of English. A page of
    results asks for some thousand messages, at 4 µs each through Django: French looks nothing up, and
    another language is asked once for each message.
    """
    voice.cache_clear()
    trans_real.translation(settings.LANGUAGE_CODE).add_fallback(Source())
    langue.speak(voice(settings.LANGUAGE_CODE))


@cache
def voice(code: str) -> langue.Voix:
    """Return how pure code speaks the language ``code``, one that this instance offers."""
    if code == langue.FRANCAIS:
        return langue.FRANCAISE
    catalogue = trans_real.translation(code)
    if code != settings.LANGUAGE_CODE:
        # Django gives English no fallback: its own messages are English.
        catalogue.add_fallback(Source())
    return langue.Voix(
        lru_cache(maxsize=_MESSAGES)(catalogue.gettext),
        # Languages count in whole numbers; only French asks for halves, and nothing of it comes here.
        lambda singulier, pluriel, n: catalogue.ngettext(singulier, pluriel, int(n)),
        code,
    )


@contextmanager
def in_language(code: str) -> Iterator[None]:
    """Make templates and pure code speak ``code`` inside this block, that of the instance after it."""
    with translation.override(code), langue.speaking(voice(code)):
        yield


def language_of(chemin: str) -> str:
    """Return the language that an address asks for: "/en/assistant/"; else that of the instance."""
    prefixe = chemin.split("/", 2)[1] if chemin.startswith("/") else ""
    return prefixe if prefixe in offered() else settings.LANGUAGE_CODE


def offered() -> frozenset[str]:
    """Return the codes of the languages that pages may be asked in."""
    return frozenset(code for code, _nom in settings.LANGUAGES)


class LangueMiddleware:
    """Answers in the language of the address, pages of errors included: no cookie, no header, no Vary."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        with in_language(language_of(request.path_info)):
            return self.get_response(request)
