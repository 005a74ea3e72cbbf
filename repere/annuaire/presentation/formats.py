"""Dates, distances, telephone numbers and counts as people write them. Pure."""

from datetime import date
from functools import lru_cache
from typing import Final

import phonenumbers

from repere.annuaire.horaires.mots import enumerate_words, format_date
from repere.socle.francais import decimal
from repere.socle.langue import _

INSECABLE: Final = "\N{NO-BREAK SPACE}"


def date_in_words(jour: date) -> str:
    """Return "1er décembre 2022"."""
    return format_date(jour)


def iso_date_in_words(texte: str | None) -> str:
    """Return an ISO 8601 date in words, "" when there is none or it is not one."""
    try:
        return date_in_words(date.fromisoformat(texte or ""))
    except ValueError:
        return ""


def distance_in_words(km: float) -> str:
    """Return "400 m", "2,3 km" or "12 km": no more precise than a crow's flight deserves."""
    if km < 0.95:
        return _("{nombre}\N{NO-BREAK SPACE}m").format(nombre=max(round(km * 10), 1) * 100)
    return _("{nombre}\N{NO-BREAK SPACE}km").format(
        nombre=decimal(round(km, 1) if km < 9.95 else round(km))
    )


# The plans of 240 countries are slow to go through, and numbers do not change.
@lru_cache(maxsize=8192)
def phone_in_words(e164: str) -> str:
    """Return a French number by pairs of digits, another one with its country; else the text itself."""
    try:
        numero = phonenumbers.parse(e164, "FR")
    except phonenumbers.NumberParseException:
        return e164
    national = numero.country_code == 33
    forme = phonenumbers.PhoneNumberFormat
    ecrit = phonenumbers.format_number(numero, forme.NATIONAL if national else forme.INTERNATIONAL)
    return ecrit.replace(" ", INSECABLE)


def join_words(mots: list[str]) -> str:
    """Return "a, b et c", blanks left out."""
    return enumerate_words([mot for mot in mots if mot])
