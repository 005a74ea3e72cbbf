"""Dates, distances, telephone numbers and counts as they are written in French. Pure."""

from datetime import date
from typing import Final

import phonenumbers

INSECABLE: Final = "\N{NO-BREAK SPACE}"
_MOIS: Final = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
)  # fmt: skip


def date_in_words(jour: date) -> str:
    """Return "1er décembre 2022"."""
    quantieme = "1er" if jour.day == 1 else str(jour.day)
    return f"{quantieme} {_MOIS[jour.month - 1]} {jour.year}"


def iso_date_in_words(texte: str | None) -> str:
    """Return an ISO 8601 date in words, "" when there is none or it is not one."""
    try:
        return date_in_words(date.fromisoformat(texte or ""))
    except ValueError:
        return ""


def distance_in_words(km: float) -> str:
    """Return "400 m", "2,3 km" or "12 km": no more precise than a crow's flight deserves."""
    if km < 0.95:
        return f"{max(round(km * 10), 1) * 100}{INSECABLE}m"
    if km < 9.95:
        return f"{km:.1f}{INSECABLE}km".replace(".", ",")
    return f"{km:.0f}{INSECABLE}km"


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
    """Return "a, b et c"."""
    return " et ".join(filter(None, (", ".join(mots[:-1]), *mots[-1:])))
