"""When an itinerant place passes and when a place is exceptionally closed, for a calendar (RFC 5545)."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

from repere.annuaire.horaires.osm import PARIS, Ouverture, openings
from repere.annuaire.horaires.phrases import describe
from repere.annuaire.remise.lignes import assemble, escape
from repere.annuaire.standard.complements import Arret, HorairesExceptionnels
from repere.annuaire.standard.fiche import Fiche
from repere.socle.langue import _

SEMAINES: Final = 12
ITINERANT: Final = "Itinérant"


@dataclass(frozen=True, slots=True)
class Evenement:
    """An event; ``debut`` and ``fin`` (excluded) are both aware moments, or both days."""

    titre: str
    debut: datetime | date
    fin: datetime | date
    ou: str = ""
    detail: str = ""
    latitude: float | None = None
    longitude: float | None = None


def has_events(fiche: Fiche, moment: datetime) -> bool:
    """Tell whether the calendar of the place has something to say, without working it out."""
    jour = moment.astimezone(PARIS).date()
    return any(a.horaires for a in stops_of(fiche)) or any(
        e.au >= jour for e in fiche.horaires_exceptionnels
    )


def stops_of(fiche: Fiche) -> tuple[Arret, ...]:
    """Return the stops of an itinerant place: itself when its record is that of one stop."""
    if fiche.arrets or ITINERANT not in fiche.itinerance:
        return fiche.arrets
    ici = Arret(
        fiche.nom, fiche.commune, fiche.code_insee, fiche.adresse, fiche.latitude, fiche.longitude,
        fiche.horaires,
    )  # fmt: skip
    return (ici,)


def events_of(fiche: Fiche, moment: datetime) -> list[Evenement]:
    """Return the passages of the next twelve weeks and the exceptional periods not over, in order."""
    jour = moment.astimezone(PARIS).date()
    exceptions = [_exception(fiche, e) for e in fiche.horaires_exceptionnels if e.au >= jour]
    return sorted(passages_of(fiche, moment) + exceptions, key=_order)


def passages_of(fiche: Fiche, moment: datetime, semaines: int = SEMAINES) -> list[Evenement]:
    """Return the passages from the day of ``moment`` on, in order."""
    jour = moment.astimezone(PARIS).date()
    passages = [p for arret in stops_of(fiche) for p in _passages(fiche, arret, jour, semaines)]
    return sorted(passages, key=_order)


def _order(evenement: Evenement) -> tuple[str, str]:
    return _stamp(evenement.debut), evenement.titre


def calendar(fiche: Fiche, adresse_page: str, moment: datetime) -> str:
    """Return the calendar of a public record; ``moment`` is aware."""
    return assemble(_lines(fiche, adresse_page, moment))


def _lines(fiche: Fiche, adresse_page: str, moment: datetime) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Repere//Annuaire//FR")
    yield from ("CALSCALE:GREGORIAN", "METHOD:PUBLISH", f"X-WR-CALNAME:{escape(fiche.nom)}")
    yield from ("REFRESH-INTERVAL;VALUE=DURATION:P1W", "X-PUBLISHED-TTL:P1W")
    for evenement in events_of(fiche, moment):
        yield from _event(evenement, adresse_page, moment)
    yield "END:VCALENDAR"


def _event(evenement: Evenement, adresse_page: str, moment: datetime) -> Iterator[str]:
    # The same stop at the same moment keeps its name: calendars that refresh do not double it.
    cle = f"{adresse_page}|{evenement.titre}|{evenement.ou}|{_stamp(evenement.debut)}"
    yield "BEGIN:VEVENT"
    yield f"UID:{hashlib.sha256(cle.encode(errors='replace')).hexdigest()[:32]}@repere"
    yield f"DTSTAMP:{_stamp(moment)}"
    type_date = "" if isinstance(evenement.debut, datetime) else ";VALUE=DATE"
    yield f"DTSTART{type_date}:{_stamp(evenement.debut)}"
    yield f"DTEND{type_date}:{_stamp(evenement.fin)}"
    yield f"SUMMARY:{escape(evenement.titre)}"
    if evenement.ou:
        yield f"LOCATION:{escape(evenement.ou)}"
    if evenement.latitude is not None and evenement.longitude is not None:
        yield f"GEO:{evenement.latitude:.6f};{evenement.longitude:.6f}"
    yield f"DESCRIPTION:{escape(' '.join(filter(None, (evenement.detail, adresse_page))))}"
    yield f"URL:{adresse_page}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _stamp(quand: datetime | date) -> str:
    """Return UTC for a moment: an expanded event needs no rule for the changes of clock."""
    if isinstance(quand, datetime):
        return f"{quand.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    return f"{quand:%Y%m%d}"


def _passages(fiche: Fiche, arret: Arret, jour: date, semaines: int) -> Iterator[Evenement]:
    for debut, fin in _merge(_openings(fiche, arret, jour, semaines)):
        yield Evenement(
            titre=fiche.nom if arret.nom == fiche.nom else f"{fiche.nom} – {arret.nom}",
            debut=debut,
            fin=fin,
            ou=", ".join(dict.fromkeys(filter(None, (arret.nom, arret.adresse, arret.commune)))),
            detail=_("Téléphone : {numero}.").format(numero=fiche.telephone)
            if fiche.telephone
            else "",
            latitude=arret.latitude,
            longitude=arret.longitude,
        )


def _openings(fiche: Fiche, arret: Arret, aujourd_hui: date, semaines: int) -> Iterator[Ouverture]:
    premier = max(aujourd_hui, arret.du or aujourd_hui)
    dernier = aujourd_hui + timedelta(weeks=semaines, days=-1)
    dernier = min(dernier, arret.au or dernier)
    for n in range((dernier - premier).days + 1):
        jour = premier + timedelta(days=n)
        # Who is on holiday does not drive the bus; other hours that day say nothing of the stops.
        if any(e.du <= jour <= e.au and not e.horaires for e in fiche.horaires_exceptionnels):
            continue
        yield from (o for o in openings(arret.horaires, jour) if o.sure)


def _merge(ouvertures: Iterator[Ouverture]) -> list[tuple[datetime, datetime]]:
    """Return the openings, those that midnight cut made whole again."""
    entiers: list[tuple[datetime, datetime]] = []
    for o in ouvertures:
        if entiers and entiers[-1][1] == o.debut:
            entiers[-1] = (entiers[-1][0], o.fin)
        else:
            entiers.append((o.debut, o.fin))
    return entiers


def _exception(fiche: Fiche, periode: HorairesExceptionnels) -> Evenement:
    heures = ", ".join(describe(periode.horaires))
    titre = _("Horaires changés : {nom}") if periode.horaires else _("Fermé : {nom}")
    return Evenement(
        titre=titre.format(nom=fiche.nom),
        debut=periode.du,
        fin=periode.au + timedelta(days=1),
        detail=" ".join(f"{t.rstrip('.')}." for t in (heures, periode.message) if t),
    )
