"""Opening hours in plain French, for somebody who has never seen an OSM value.

Hours of the ordinary week come from the evaluation; rules beside it (a weekday of the month, odd
weeks, holidays, months) are told apart, in words.
"""

from datetime import datetime, timedelta
from functools import lru_cache

from repere.annuaire.horaires.mots import JOURS, MOIS, format_days, format_ranges, format_time
from repere.annuaire.horaires.osm import PARIS, Etat, Statut, is_valid
from repere.annuaire.horaires.regles import group_days, read_rule, read_week, split_rules


def describe(osm: str) -> list[str]:
    """Return the hours as sentences, one per line; a malformed value is returned as it is."""
    return list(_describe(osm))


@lru_cache(maxsize=4096)
def _describe(osm: str) -> tuple[str, ...]:
    if not osm.strip():
        return ()
    if not is_valid(osm):
        return (osm.strip(),)
    ordinaire, autres = split_rules(osm)
    semaine = read_week(ordinaire)
    phrases = [f"{format_days(jours)} : {format_ranges(p)}" for p, jours in group_days(semaine)]
    touches = set()
    for regle in autres:
        lues = read_rule(regle)
        phrases += [f"{r.quand} : {r.heures}" for r in lues or []] or ["autres horaires : appelez"]
        touches |= {n for r in lues or [] for n in r.jours}
    fermes = tuple(n for n in range(5) if not semaine[n] and n not in touches)
    if any(semaine) and fermes and len(fermes) < 3:
        phrases.append(f"{format_days(fermes)} : fermé")
    return tuple(p[0].upper() + p[1:] for p in phrases) or ("Fermé",)


def week_table(osm: str) -> list[tuple[str, list[str]]]:
    """Return the seven days with their ranges in words, none when closed; [] when malformed."""
    if not osm.strip() or not is_valid(osm):
        return []
    ordinaire, autres = split_rules(osm)
    table = [
        (j.capitalize(), [format_ranges((p,)) for p in read_week(ordinaire)[n]])
        for n, j in enumerate(JOURS)
    ]
    for regle in autres:
        for lue in read_rule(regle) or []:
            for n in lue.jours:
                table[n][1].append(f"{lue.heures} ({_without_day(lue.quand, n)})")
    return table


def _without_day(quand: str, jour: int) -> str:
    return quand.split(", ")[-1] if ", semaines" in quand or ", de " in quand else quand


def describe_state(etat: Etat, now: datetime) -> str:
    """Return "Ouvert jusqu'à 17 h 30", "Fermé, ouvre demain à 9 h"… ``now`` must be aware."""
    ici = now.astimezone(PARIS)
    if etat.statut is Statut.INCONNU:
        return "Horaires non renseignés"
    if etat.jour_ferie:
        return "Jour férié : probablement fermé, appelez"
    if etat.ouvert:
        return f"Ouvert jusqu'{_at(etat.jusqu_a, ici)}" if etat.jusqu_a else "Ouvert en permanence"
    return f"Fermé, ouvre {_when(etat.ouvre_le, ici)}" if etat.ouvre_le else "Fermé"


def _at(moment: datetime, ici: datetime) -> str:
    minutes = moment.hour * 60 + moment.minute
    if minutes == 0 and moment.date() == ici.date() + timedelta(days=1):
        return "à minuit"
    jour = "" if moment.date() == ici.date() else f" {_day(moment, ici)}"
    return f"à{jour} {format_time(minutes)}" if not jour else f"à{jour}, {format_time(minutes)}"


def _when(moment: datetime, ici: datetime) -> str:
    heure = f"à {format_time(moment.hour * 60 + moment.minute)}"
    return heure if moment.date() == ici.date() else f"{_day(moment, ici)} {heure}"


def _day(moment: datetime, ici: datetime) -> str:
    ecart = (moment.date() - ici.date()).days
    if ecart == 1:
        return "demain"
    nom = JOURS[moment.weekday()]
    if ecart < 7:
        return nom
    date = f"{'1er' if moment.day == 1 else moment.day} {MOIS[moment.month - 1]}"
    return f"le {nom} {date}" if moment.year == ici.year else f"le {nom} {date} {moment.year}"
