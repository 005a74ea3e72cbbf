"""Open or closed, and when: the hours of a place in plain sentences."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Final, NamedTuple

from repere.annuaire.horaires.osm import Statut, is_valid, state_at
from repere.annuaire.horaires.phrases import describe, describe_state, week_table
from repere.annuaire.presentation.formats import INSECABLE, date_in_words
from repere.annuaire.standard.complements import Arret, HorairesExceptionnels
from repere.annuaire.standard.fiche import Fiche

_HEURE: Final = re.compile(r"(\d) h(?: (\d\d))?\b")


class Etat(NamedTuple):
    """Whether a place is open at a moment, and the sentence that says it."""

    ouvert: bool
    phrase: str


class Jour(NamedTuple):
    """A row of the table of the week."""

    nom: str
    heures: str
    aujourd_hui: bool


class Passage(NamedTuple):
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


def state_in_words(fiche: Fiche, moment: datetime) -> Etat | None:
    """Return whether the place is open at ``moment``; None when its hours do not tell."""
    etat = state_at(fiche.horaires, moment, fiche.horaires_exceptionnels)
    if etat.statut is Statut.INCONNU:
        return None
    # By appointment, the door may be shut during opening hours: both are said.
    suite = ", sur rendez-vous" if fiche.sur_rendez_vous and etat.ouvert else ""
    return Etat(etat.ouvert, together(describe_state(etat, moment)) + suite)


def hours_in_words(fiche: Fiche, moment: datetime) -> Horaires:
    """Return the hours of the place as its page shows them."""
    lisible = is_valid(fiche.horaires)
    return Horaires(
        etat=state_in_words(fiche, moment),
        phrases=[together(phrase) for phrase in describe(fiche.horaires)] if lisible else [],
        semaine=_week(fiche.horaires, moment),
        exceptions=[
            _exception(e)
            for e in sorted(fiche.horaires_exceptionnels, key=lambda e: e.du)
            if e.au >= moment.date()
        ],
        texte=fiche.horaires_texte or ("" if lisible else fiche.horaires),
        sur_rendez_vous=_appointment(fiche.sur_rendez_vous),
    )


def stops_in_words(fiche: Fiche) -> list[Passage]:
    """Return the stops of an itinerant place."""
    return [_stop(arret) for arret in fiche.arrets]


def together(phrase: str) -> str:
    """Return ``phrase`` with the figures of each hour tied together: "9 h 30" is never cut."""
    return _HEURE.sub(
        lambda m: f"{m[1]}{INSECABLE}h" + (f"{INSECABLE}{m[2]}" if m[2] else ""), phrase
    )


def _week(horaires: str, moment: datetime) -> list[Jour]:
    return [
        Jour(jour, together(" et ".join(plages)) or "fermé", rang == moment.weekday())
        for rang, (jour, plages) in enumerate(week_table(horaires))
    ]


def _appointment(sur_rendez_vous: bool | None) -> str:
    if sur_rendez_vous is None:
        return ""
    return "Sur rendez-vous." if sur_rendez_vous else "Sans rendez-vous."


def _exception(periode: HorairesExceptionnels) -> str:
    du, au = date_in_words(periode.du), date_in_words(periode.au)
    quand = f"Le {du}" if periode.du == periode.au else f"Du {du} au {au}"
    heures = together(", ".join(describe(periode.horaires))) or "fermé"
    message = f" ({periode.message})" if periode.message else ""
    return f"{quand}{INSECABLE}: {heures}{message}"


def _stop(arret: Arret) -> Passage:
    dates = [
        f"{mot} {date_in_words(jour)}"
        for mot, jour in (("à partir du", arret.du), ("jusqu’au", arret.au))
        if jour
    ]
    quand = [together(", ".join(describe(arret.horaires))), *dates]
    adresse = ", ".join(filter(None, (arret.adresse, arret.commune)))
    return Passage(arret.nom, adresse, ", ".join(filter(None, quand)))
