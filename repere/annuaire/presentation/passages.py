"""Where and when an itinerant place passes: its next dates, then all its stops."""

from datetime import date, datetime
from typing import Final, NamedTuple

from repere.annuaire.horaires.mots import format_date, format_ranges
from repere.annuaire.horaires.phrases import describe
from repere.annuaire.presentation.formats import date_in_words
from repere.annuaire.presentation.ouverture import together
from repere.annuaire.remise.calendrier import passages_of
from repere.annuaire.standard.complements import Arret
from repere.annuaire.standard.fiche import Fiche
from repere.socle.langue import _

PROCHAINS: Final = 5
SEMAINES: Final = 5


class Passage(NamedTuple):
    """A stop of an itinerant place, and when it is there."""

    nom: str
    adresse: str
    quand: str


class Prochain(NamedTuple):
    """A day of passage: "Vendredi 27 novembre, 9 h – 12 h", and where."""

    quand: str
    ou: str


def stops_in_words(fiche: Fiche) -> list[Passage]:
    """Return the stops of an itinerant place."""
    return [_stop(arret) for arret in fiche.arrets]


def next_passages(fiche: Fiche, moment: datetime) -> list[Prochain]:
    """Return the next passages, the soonest first; none when the hours of the stops are not known."""
    if not fiche.arrets:
        return []
    a_venir = [e for e in passages_of(fiche, moment, SEMAINES) if _ends_after(e.fin, moment)]
    return [
        Prochain(_when(e.debut, e.fin), e.ou)
        for e in a_venir[:PROCHAINS]
        if isinstance(e.debut, datetime) and isinstance(e.fin, datetime)
    ]


def _ends_after(fin: date, moment: datetime) -> bool:
    return isinstance(fin, datetime) and fin > moment


def _when(debut: datetime, fin: datetime) -> str:
    # "18 h – minuit": what ends at midnight ends the day before.
    plage = (_minutes(debut), _minutes(fin) or 24 * 60)
    jour = format_date(debut, semaine=True, annee=False).capitalize()
    return _("{jour}, {heures}").format(jour=jour, heures=together(format_ranges((plage,))))


def _minutes(moment: datetime) -> int:
    return moment.hour * 60 + moment.minute


def _stop(arret: Arret) -> Passage:
    dates = [
        f"{mot} {date_in_words(jour)}"
        for mot, jour in ((_("à partir du"), arret.du), (_("jusqu’au"), arret.au))
        if jour
    ]
    quand = [together(", ".join(describe(arret.horaires))), *dates]
    adresse = ", ".join(filter(None, (arret.adresse, arret.commune)))
    return Passage(arret.nom, adresse, ", ".join(filter(None, quand)))
