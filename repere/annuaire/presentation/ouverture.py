"""Open or closed, and when: the hours of a place in plain sentences."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import NamedTuple

from opening_hours import OpeningHours

from repere.annuaire.presentation.formats import date_in_words
from repere.annuaire.standard.fiche import Fiche

_JOURS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")


class Etat(NamedTuple):
    """Whether a place is open at a moment, and the sentence that says it."""

    ouvert: bool
    phrase: str


class Jour(NamedTuple):
    """A row of the table of the week."""

    nom: str
    heures: str
    aujourd_hui: bool


class Arret(NamedTuple):
    """A stop of an itinerant place, and when it is there."""

    nom: str
    adresse: str
    quand: str


class Horaires(NamedTuple):
    """Everything that is known of when to come. ``texte`` is what could not be read, as it is."""

    etat: Etat | None
    phrases: Sequence[str]
    semaine: Sequence[Jour]
    exceptions: Sequence[str]
    texte: str
    sur_rendez_vous: str


def _h(t: time) -> str:
    return f"{t.hour} h {t.minute:02}" if t.minute else f"{t.hour} h"


def state_in_words(fiche: Fiche, moment: datetime) -> Etat | None:
    """Return whether the place is open at ``moment``; None when its hours are not known."""
    if not fiche.horaires:
        return None
    try:
        oh = OpeningHours(fiche.horaires, country="FR")
    except Exception:
        return None
    nxt = oh.next_change(moment)
    if oh.is_open(moment):
        return Etat(True, f"Ouvert jusqu’à {_h(nxt.time())}" if nxt else "Ouvert")
    if nxt is None:
        return Etat(False, "Fermé")
    return Etat(False, f"Fermé, ouvre {_JOURS[nxt.weekday()]} à {_h(nxt.time())}")


def hours_in_words(fiche: Fiche, moment: datetime) -> Horaires:
    """Return the hours of the place as its page shows them."""
    semaine = []
    texte = fiche.horaires_texte
    try:
        oh = OpeningHours(fiche.horaires or "off", country="FR")
    except Exception:
        texte = texte or fiche.horaires
    else:
        lundi = (moment - timedelta(days=moment.weekday())).replace(
            hour=0, minute=0, second=0, microsecond=0
        )
        for i in range(7 if fiche.horaires else 0):
            d = lundi + timedelta(days=i)
            plages = [
                f"{_h(a.time())} à {_h(b.time())}"
                for a, b, s, _ in oh.intervals(d, d + timedelta(days=1))
                if str(s) in ("open", "State.OPEN")
            ]
            semaine.append(Jour(_JOURS[i], " et ".join(plages) or "fermé", i == moment.weekday()))
    exceptions = [
        f"Du {date_in_words(e.du)} au {date_in_words(e.au)} : {e.message or 'fermé'}"
        for e in fiche.horaires_exceptionnels
    ]
    return Horaires(
        state_in_words(fiche, moment),
        [],
        semaine,
        exceptions,
        texte,
        "Sur rendez-vous." if fiche.sur_rendez_vous else "",
    )


def stops_in_words(fiche: Fiche) -> list[Arret]:
    return [Arret(a.nom, f"{a.adresse}, {a.commune}", a.horaires) for a in fiche.arrets]
