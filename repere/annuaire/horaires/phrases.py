"""Opening hours in plain words, for somebody who has never seen an OSM value.

Hours of the ordinary week come from the evaluation; rules beside it (a weekday of the month, odd
weeks, holidays, months) are told apart, in words.
"""

from datetime import datetime
from functools import lru_cache

from repere.annuaire.horaires.mots import (
    day_name,
    format_date,
    format_days,
    format_ranges,
    format_time,
)
from repere.annuaire.horaires.osm import PARIS, Etat, Statut, is_valid
from repere.annuaire.horaires.regles import group_days, read_rule, read_week, split_rules
from repere.socle.francais import capitalized
from repere.socle.langue import _, active_language


def describe(osm: str) -> list[str]:
    """Return the hours as sentences, one per line; a malformed value is returned as it is."""
    return list(_describe(osm, active_language()))


@lru_cache(maxsize=4096)
def _describe(osm: str, langue: str) -> tuple[str, ...]:
    if not osm.strip():
        return ()
    if not is_valid(osm):
        return (osm.strip(),)
    ordinaire, autres = split_rules(osm)
    semaine = read_week(ordinaire)
    phrases = [_line(format_days(jours), format_ranges(p)) for p, jours in group_days(semaine)]
    touches = set()
    for regle in autres:
        lues = read_rule(regle)
        phrases += [_line(r.quand, r.heures) for r in lues or []] or [
            _("autres horaires : appelez")
        ]
        touches |= {n for r in lues or [] for n in r.jours}
    fermes = tuple(n for n in range(5) if not semaine[n] and n not in touches)
    if any(semaine) and fermes and len(fermes) < 3:
        phrases.append(_line(format_days(fermes), _("fermé")))
    return tuple(map(capitalized, phrases)) or (_("Fermé"),)


def _line(quand: str, heures: str) -> str:
    return _("{quand} : {heures}").format(quand=quand, heures=heures)


def beside_the_week(osm: str) -> list[str]:
    """Return what no row of ``week_table`` says: holidays, months, rules that we have no words for."""
    if not osm.strip() or not is_valid(osm):
        return []
    phrases = []
    for regle in split_rules(osm)[1]:
        lues = read_rule(regle)
        phrases += [_line(r.quand, r.heures) for r in lues or [] if not r.jours]
        phrases += [] if lues else [_("autres horaires : appelez")]
    return [capitalized(p) for p in dict.fromkeys(phrases)]


def week_table(osm: str) -> list[tuple[str, list[str]]]:
    """Return the seven days with their ranges in words, none when closed; [] when malformed."""
    if not osm.strip() or not is_valid(osm):
        return []
    ordinaire, autres = split_rules(osm)
    table = [
        (capitalized(day_name(n)), [format_ranges((p,)) for p in plages])
        for n, plages in enumerate(read_week(ordinaire))
    ]
    for regle in autres:
        for lue in read_rule(regle) or []:
            for n in lue.jours:
                table[n][1].append(
                    _("{heures} ({quand})").format(
                        heures=lue.heures, quand=lue.periode or lue.quand
                    )
                )
    return table


def describe_state(etat: Etat, now: datetime) -> str:
    """Return "Ouvert jusqu’à 17 h 30", "Fermé, ouvre demain à 9 h"… ``now`` must be aware."""
    ici = now.astimezone(PARIS)
    if etat.statut is Statut.INCONNU:
        return _("Horaires non renseignés")
    if etat.jour_ferie:
        return _("Jour férié : probablement fermé, appelez")
    if etat.ouvert:
        return _open_until(etat.jusqu_a, ici) if etat.jusqu_a else _("Ouvert en permanence")
    return _opens_at(etat.ouvre_le, ici) if etat.ouvre_le else _("Fermé")


def _open_until(moment: datetime, ici: datetime) -> str:
    minutes = moment.hour * 60 + moment.minute
    ecart = (moment.date() - ici.date()).days
    if minutes == 0 and ecart == 1:
        return _("Ouvert jusqu’à minuit")
    phrase = {
        0: _("Ouvert jusqu’à {heure}"),
        1: _("Ouvert jusqu’à demain, {heure}"),
    }.get(ecart) or (
        _("Ouvert jusqu’à {jour}, {heure}") if ecart < 7 else _("Ouvert jusqu’au {date}, {heure}")
    )
    return _filled(phrase, moment, ici)


def _opens_at(moment: datetime, ici: datetime) -> str:
    ecart = (moment.date() - ici.date()).days
    phrase = {
        0: _("Fermé, ouvre à {heure}"),
        1: _("Fermé, ouvre demain à {heure}"),
    }.get(ecart) or (
        _("Fermé, ouvre {jour} à {heure}") if ecart < 7 else _("Fermé, ouvre le {date} à {heure}")
    )
    return _filled(phrase, moment, ici)


def _filled(phrase: str, moment: datetime, ici: datetime) -> str:
    return phrase.format(
        heure=format_time(moment.hour * 60 + moment.minute),
        jour=day_name(moment.weekday()),
        date=format_date(moment, semaine=True, annee=moment.year != ici.year),
    )
