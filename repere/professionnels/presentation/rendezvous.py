"""A meeting as calendars read it (RFC 5545), and as people do."""

from datetime import UTC, datetime, timedelta
from typing import Final

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from repere.monographies.models import Reunion

DUREE: Final = timedelta(hours=2, minutes=30)
_OCTETS: Final = 73
_ECHAPPES: Final = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


def when(reunion: Reunion) -> str:
    """Return the day and the hour in words, "" when they are not fixed; old documents say no hour: midnight."""
    if reunion.debut is None:
        return ""
    jour = timezone.localtime(reunion.debut)
    if not jour.hour and not jour.minute:
        return date_format(jour, "l j F Y")
    return _("{jour} à {heure}").format(
        jour=date_format(jour, "l j F Y"),
        heure=date_format(jour, "G\u00a0\\h\u00a0i" if jour.minute else "G\u00a0\\h"),
    )


def title_of(reunion: Reunion) -> str:
    """Return what the meeting is called outside the space."""
    return _("Réunion {rang} : l’aide numérique près de chez nous").format(rang=reunion.rang)


def as_ics(reunion: Reunion, debut: datetime) -> bytes:
    """Return the meeting as a calendar file."""
    hote = settings.REPERE_URL.split("//")[-1]
    lignes = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//{_text(settings.REPERE_NOM)}//FR",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        f"UID:reunion-{reunion.pk}@{_text(hote)}",
        f"DTSTAMP:{_utc(timezone.now())}",
        f"DTSTART:{_utc(debut)}",
        f"DTEND:{_utc(debut + DUREE)}",
        f"SUMMARY:{_text(title_of(reunion))}",
        f"LOCATION:{_text(reunion.lieu)}",
        f"DESCRIPTION:{_text(reunion.message)}",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(_fold(ligne) + "\r\n" for ligne in lignes).encode()


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _text(valeur: str) -> str:
    # Some readers end a line at signs that RFC 5545 does not know.
    return "\n".join(valeur.splitlines()).translate(_ECHAPPES)


def _fold(ligne: str) -> str:
    """Cut a line at 75 octets, never within a letter."""
    morceaux, morceau = [], ""
    for lettre in ligne:
        if len((morceau + lettre).encode()) > _OCTETS:
            morceaux.append(morceau)
            morceau = " "
        morceau += lettre
    return "\r\n".join([*morceaux, morceau])
