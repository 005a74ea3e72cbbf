"""From clauses to a week, from a week to OSM opening_hours."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from repere.annuaire.horaires.texte.curseur import Lu
from repere.annuaire.horaires.texte.modele import Clause, Fermeture, Illisible, Jour
from repere.annuaire.horaires.texte.plages import Demi, Plage, subtract, union, without_half

Plages = tuple[Plage, ...]
_CODES: Final = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_MOIS: Final = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip
_SEMAINE: Final = tuple(Jour(n) for n in range(7))
_PARITES: Final = {0: "week 02-52/2 ", 1: "week 01-53/2 "}


@dataclass(slots=True)
class Semaine:
    """Ranges by (parity, weekday), and by (weekday, rank in the month)."""

    jours: dict[tuple[int, int], Plages] = field(default_factory=dict)
    rangs: dict[tuple[int, int], Plages] = field(default_factory=dict)
    # How many days the clause that filled a day named: the more precise one wins.
    precision: dict[tuple[int, int], int] = field(default_factory=dict)

    def is_empty(self) -> bool:
        return not any(self.jours.values()) and not any(self.rangs.values())


def build_week(lu: Lu) -> Semaine:
    """Apply clauses, then replacements, then closings. Raises Illisible when they contradict."""
    semaine = Semaine()
    _refuse_mix(lu.clauses)
    for clause in lu.clauses:
        if not clause.remplace:
            _add(semaine, clause)
    for clause in lu.clauses:
        if clause.remplace:
            _replace(semaine, clause)
    for fermeture in lu.fermetures:
        for jour in fermeture.jours:
            _close(semaine, jour, fermeture)
    return semaine


def _refuse_mix(clauses: list[Clause]) -> None:
    """Hours of every day followed by hours of some days: do these add or replace?"""
    dites = [c for c in clauses if c.plages and not c.remplace]
    sans_jour = [c for c in dites if c.jours is None]
    inexpliquees = [c for c in clauses if c.jours and not (c.remplace or c.fermee or c.expliquee)]
    if sans_jour and (len(sans_jour) < len(dites) or inexpliquees):
        raise Illisible


def _add(semaine: Semaine, clause: Clause) -> None:
    jours = _SEMAINE if clause.jours is None else clause.jours
    # "lundi matin et jeudi après-midi 9h-12h 14h-17h": to each day its half.
    dites = [j.demi for j in jours]
    moities = len(set(dites)) > 1
    if None in dites and len(dites) - dites.count(None) > 1:
        # "lundi, mardi matin, jeudi 9h-12h 14h-17h": is Monday a morning too?
        raise Illisible
    for parite, plages in _by_parity(clause):
        ouvertes = _own_closings(clause, plages)
        for jour in jours:
            siennes = _own_half(ouvertes, jour) if moities else ouvertes
            if jour.rang:
                cle = (jour.jour, jour.rang)
                semaine.rangs[cle] = union([*semaine.rangs.get(cle, ()), *siennes])
            else:
                _merge(semaine, (parite, jour.jour), siennes, len(jours))


def _own_half(plages: Plages, jour: Jour) -> Plages:
    if jour.demi not in (Demi.MATIN, Demi.APRES_MIDI):
        return plages
    autre = Demi.APRES_MIDI if jour.demi is Demi.MATIN else Demi.MATIN
    return without_half(plages, autre) or plages


def _by_parity(clause: Clause) -> Iterable[tuple[int, list[Plage]]]:
    """Yield the ranges of even weeks, then of odd ones."""
    dites = {parite for _, parite in clause.parites}
    if clause.parite_de_section is not None:
        dites.add(clause.parite_de_section)
    if len(dites) == 1:
        yield from ((parite, clause.plages) for parite in dites)
        return
    for parite in (0, 1):
        autres = {n - 1 for n, p in clause.parites if p != parite}
        siennes = {n - 1 for n, p in clause.parites if p == parite}
        exclues = autres - siennes
        yield parite, [p for n, p in enumerate(clause.plages) if n not in exclues]


def _own_closings(clause: Clause, plages: list[Plage]) -> Plages:
    ouvertes = union(plages)
    for demi in clause.demis_fermes:
        ouvertes = without_half(ouvertes, demi)
    for coupure in clause.coupures:
        ouvertes = subtract(ouvertes, coupure)
    return ouvertes


def _merge(semaine: Semaine, cle: tuple[int, int], plages: Plages, nombre: int) -> None:
    """Add ranges to a day: disjoint ones add up, "vendredi 9h-16h" replaces the week's 9h-17h."""
    if not plages:
        return
    deja = semaine.jours.get(cle, ())
    precise = nombre < semaine.precision.get(cle, 0)
    semaine.jours[cle] = (
        _replacement(deja, plages)
        if precise and _says_less(deja, plages)
        else union([*deja, *plages])
    )
    semaine.precision[cle] = min(nombre, semaine.precision.get(cle, 7))


def _says_less(deja: Plages, plages: Plages) -> bool:
    if set(plages) < set(deja):
        return True
    debuts, fins = {p.debut for p in deja}, {p.fin for p in deja}
    return any((p.debut in debuts) != (p.fin in fins) for p in plages)


def _replacement(deja: Plages, plages: Plages) -> Plages:
    """Return ``plages`` instead of ``deja``, unless they may be one half of the day only."""
    touchees = [p for p in deja if p.overlaps(plages[0])]
    if len(plages) == 1 and len(deja) > 1 and len(touchees) == 1 and touchees[0] != plages[0]:
        raise Illisible
    return plages


def _replace(semaine: Semaine, clause: Clause) -> None:
    for jour in clause.jours or ():
        cles = [(parite, jour.jour) for parite in (0, 1)]
        if jour.rang or not any(semaine.jours.get(cle) for cle in cles):
            raise Illisible
        for cle in cles:
            deja = semaine.jours.get(cle, ())
            nouvelles = union(clause.plages)
            semaine.jours[cle] = (
                _replacement(deja, nouvelles) if nouvelles else _end_at(deja, clause.fin)
            )


def _end_at(plages: Plages, fin: int | None) -> Plages:
    """Return ``plages`` whose last range ends at ``fin``."""
    if not plages or fin is None or fin <= plages[-1].debut:
        raise Illisible
    return (*plages[:-1], Plage(plages[-1].debut, fin))


def _close(semaine: Semaine, jour: Jour, fermeture: Fermeture) -> None:
    base = semaine.jours.get((0, jour.jour), ())
    if jour.rang:
        if base:
            semaine.rangs[jour.jour, jour.rang] = _minus(base, jour, fermeture.plage)
        return
    parites = (0, 1) if fermeture.parite is None else (fermeture.parite,)
    for cle in [(parite, jour.jour) for parite in parites]:
        if cle in semaine.jours:
            semaine.jours[cle] = _minus(semaine.jours[cle], jour, fermeture.plage)


def _minus(base: Plages, jour: Jour, plage: Plage | None) -> Plages:
    if plage:
        return subtract(base, plage)
    return without_half(base, jour.demi) if jour.demi else ()


def write_osm(semaine: Semaine) -> str | None:
    """Return the canonical OSM text: days with the same hours together, in the order of the week."""
    if semaine.is_empty():
        return None
    regles = _weekly_rules(semaine) + _rank_rules(semaine)
    return "; ".join(regles)


def _weekly_rules(semaine: Semaine) -> list[str]:
    groupes: dict[tuple[Plages, Plages], list[int]] = {}
    for jour in range(7):
        paire, impaire = (semaine.jours.get((parite, jour), ()) for parite in (0, 1))
        if paire or impaire:
            groupes.setdefault((paire, impaire), []).append(jour)
    regles: list[str] = []
    for (paire, impaire), jours in groupes.items():
        if paire == impaire:
            regles.append(_rule(jours, paire))
        else:
            regles += [_PARITES[n] + _rule(jours, p) for n, p in enumerate((paire, impaire)) if p]
    return regles


def _rule(jours: list[int], plages: Plages) -> str:
    heures = ",".join(map(str, plages))
    return heures if len(jours) == 7 else f"{format_days(jours)} {heures}"


def _rank_rules(semaine: Semaine) -> list[str]:
    groupes: dict[tuple[int, Plages], list[int]] = {}
    for (jour, rang), plages in semaine.rangs.items():
        base = semaine.jours.get((0, jour), ())
        voulues = union([*base, *plages]) if plages else ()
        if voulues != base:
            groupes.setdefault((jour, voulues), []).append(rang)
    return [
        f"{_CODES[jour]}[{','.join(map(str, _ranks_in_order(rangs)))}] "
        f"{','.join(map(str, plages)) or 'off'}"
        for (jour, plages), rangs in groupes.items()
    ]


def _ranks_in_order(rangs: list[int]) -> list[int]:
    return sorted(rangs, key=lambda r: r if r > 0 else 9)


def format_days(jours: list[int]) -> str:
    """Return "Mo-We,Fr" for [0, 1, 2, 4]: ranges from three days on."""
    suites: list[list[int]] = []
    for jour in sorted(jours):
        if suites and jour == suites[-1][-1] + 1:
            suites[-1].append(jour)
        else:
            suites.append([jour])
    return ",".join(
        f"{_CODES[s[0]]}-{_CODES[s[-1]]}" if len(s) > 2 else ",".join(_CODES[n] for n in s)
        for s in suites
    )


def format_months(mois: list[int]) -> str:
    """Return "Jul,Aug" for [7, 8]."""
    return ",".join(_MOIS[n - 1] for n in sorted(set(mois)))
