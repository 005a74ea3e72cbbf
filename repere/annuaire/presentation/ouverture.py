"""Open or closed, and when: the hours of a place in plain sentences."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Final, NamedTuple

from repere.annuaire.horaires.feries import coming_holidays
from repere.annuaire.horaires.mots import (
    day_name,
    enumerate_words,
    format_date,
    format_ranges,
    format_time,
)
from repere.annuaire.horaires.osm import Etat as EtatBrut
from repere.annuaire.horaires.osm import Statut, is_valid, openings, state_at
from repere.annuaire.horaires.phrases import beside_the_week, describe, describe_state, week_table
from repere.annuaire.presentation.formats import INSECABLE, date_in_words
from repere.annuaire.standard.complements import HorairesExceptionnels
from repere.annuaire.standard.fiche import Fiche
from repere.socle.langue import _

# Holidays that one may be planning around.
JOURS_FERIES: Final = 30
_HEURE: Final = re.compile(r"(\d) h(?: (\d\d))?\b")
# Ranges that sources wrote by the codes of a format that nobody reads, and damaged: "Tu,Th 18:30-20<".
_CODES: Final = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_CODE: Final = re.compile(r"\b(Mo|Tu|We|Th|Fr|Sa|Su)\b(?=[\s,;-]|$)")
_ABIME: Final = re.compile(r":?undefined|<|NaN")


class Etat(NamedTuple):
    """Whether a place is open at a moment, and the sentence that says it."""

    ouvert: bool
    phrase: str


class Jour(NamedTuple):
    """A row of the table of the week."""

    nom: str
    heures: str
    aujourd_hui: bool


class Horaires(NamedTuple):
    """Everything that is known of when to come. ``texte`` is what could not be read, as it is.

    ``prochaine``: the next opening, when the place is closed now; ``a_part``: what the week cannot say.
    """

    etat: Etat | None
    prochaine: str
    phrases: Sequence[str]
    semaine: Sequence[Jour]
    a_part: Sequence[str]
    exceptions: Sequence[str]
    feries: Sequence[str]
    texte: str
    sur_rendez_vous: str


def state_in_words(fiche: Fiche, moment: datetime) -> Etat | None:
    """Return whether the place is open at ``moment``; None when its hours do not tell."""
    return _state(fiche, state_at(fiche.horaires, moment, fiche.horaires_exceptionnels), moment)


def hours_in_words(fiche: Fiche, moment: datetime) -> Horaires:
    """Return the hours of the place as its page shows them."""
    lisible = is_valid(fiche.horaires)
    etat = state_at(fiche.horaires, moment, fiche.horaires_exceptionnels)
    return Horaires(
        etat=_state(fiche, etat, moment),
        prochaine=_next(etat, moment),
        phrases=[together(phrase) for phrase in describe(fiche.horaires)] if lisible else [],
        semaine=_week(fiche, moment),
        a_part=[together(phrase) for phrase in beside_the_week(fiche.horaires)],
        exceptions=[
            _exception(e)
            for e in sorted(fiche.horaires_exceptionnels, key=lambda e: e.du)
            if e.au >= moment.date()
        ],
        feries=_holidays(fiche, moment),
        texte=readable(fiche.horaires_texte or ("" if lisible else fiche.horaires)),
        sur_rendez_vous=_appointment(fiche.sur_rendez_vous),
    )


def together(phrase: str) -> str:
    """Return ``phrase`` with the figures of each hour tied together: "9 h 30" is never cut."""
    return _HEURE.sub(
        lambda m: f"{m[1]}{INSECABLE}h" + (f"{INSECABLE}{m[2]}" if m[2] else ""), phrase
    )


def readable(texte: str) -> str:
    """Return hours as a source wrote them, with the codes of days as days; other text untouched."""
    if not _CODE.search(texte):
        return texte
    propre = _CODE.sub(lambda m: day_name(_CODES.index(m[1])), _ABIME.sub("…", texte))
    propre = re.sub(r"\s*;\s*", "\n", propre).replace(",", ", ")
    return "\n".join(ligne[:1].upper() + ligne[1:] for ligne in propre.split("\n"))


def _state(fiche: Fiche, etat: EtatBrut, moment: datetime) -> Etat | None:
    if etat.statut is Statut.INCONNU:
        return None
    # By appointment, the door may be shut during opening hours: both are said.
    suite = _(", sur rendez-vous") if fiche.sur_rendez_vous and etat.ouvert else ""
    return Etat(etat.ouvert, together(describe_state(etat, moment)) + suite)


def _next(etat: EtatBrut, moment: datetime) -> str:
    """Return "lundi 23 novembre à 9 h"; "" when open, and when no opening is known."""
    debut = etat.ouvre_le
    if etat.ouvert or debut is None:
        return ""
    jour = format_date(debut, semaine=True, annee=debut.year != moment.year)
    heure = format_time(debut.hour * 60 + debut.minute)
    return together(_("{jour} à {heure}").format(jour=jour, heure=heure))


def _week(fiche: Fiche, moment: datetime) -> list[Jour]:
    ordinaire = [
        Jour(jour, together(enumerate_words(plages)) or _("fermé"), rang == moment.weekday())
        for rang, (jour, plages) in enumerate(week_table(fiche.horaires))
    ]
    # Today's row says what holds today, not what would on another such day.
    return [j._replace(heures=_today(fiche, moment, j)) if j.aujourd_hui else j for j in ordinaire]


def _today(fiche: Fiche, moment: datetime, jour: Jour) -> str:
    date = moment.date()
    if any(e.du <= date <= e.au for e in fiche.horaires_exceptionnels):
        plages = tuple(
            (o.debut.hour * 60 + o.debut.minute, o.fin.hour * 60 + o.fin.minute or 24 * 60)
            for o in openings(fiche.horaires, date, fiche.horaires_exceptionnels)
        )
        heures = together(format_ranges(plages)) if plages else _("fermé")
        return _("{heures}, exceptionnellement").format(heures=heures)
    ferie = next(coming_holidays(fiche.horaires, date, jours=1), None)
    if ferie is None:
        return jour.heures
    if ferie.plages:
        return together(format_ranges(ferie.plages))
    return _("jour férié : fermé") if ferie.sure else _("jour férié : probablement fermé")


def _holidays(fiche: Fiche, moment: datetime) -> list[str]:
    feries = coming_holidays(
        fiche.horaires, moment.date(), jours=JOURS_FERIES, exceptions=fiche.horaires_exceptionnels
    )
    phrases = []
    for ferie in feries:
        if ferie.plages:
            quoi = together(format_ranges(ferie.plages))
        else:
            quoi = _("fermé") if ferie.sure else _("probablement fermé, appelez")
        quand = f"{day_name(ferie.jour.weekday()).capitalize()} {date_in_words(ferie.jour)}"
        phrases.append(f"{quand} ({_(ferie.nom)}){INSECABLE}: {quoi}")
    return phrases


def _appointment(sur_rendez_vous: bool | None) -> str:
    if sur_rendez_vous is None:
        return ""
    return _("Sur rendez-vous.") if sur_rendez_vous else _("Sans rendez-vous.")


def _exception(periode: HorairesExceptionnels) -> str:
    du, au = date_in_words(periode.du), date_in_words(periode.au)
    quand = (
        _("Le {du}").format(du=du)
        if periode.du == periode.au
        else _("Du {du} au {au}").format(du=du, au=au)
    )
    heures = together(", ".join(describe(periode.horaires))) or _("fermé")
    message = f" ({periode.message})" if periode.message else ""
    return f"{quand}{INSECABLE}: {heures}{message}"
