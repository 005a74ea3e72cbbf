"""From the week of the editor to OSM opening_hours."""

from collections.abc import Iterable, Sequence

from repere.annuaire.horaires.texte.assemblage import format_days
from repere.professionnels.horaires.semaine import (
    CHAQUE_SEMAINE,
    JOURS,
    MINUIT,
    PARITES,
    Jour,
    Plage,
    Semaine,
    Vacances,
)

_TOUJOURS = ((0, MINUIT),)


def write_hours(semaine: Semaine) -> str:
    """Return the OSM value of ``semaine``, days alike together; "" when it says nothing."""
    if semaine.vide:
        return ""
    if _always_open(semaine):
        return "24/7"
    regles = [*_days(semaine.jours), *semaine.a_part, *_holidays(semaine)]
    return "; ".join(regles)


def _always_open(semaine: Semaine) -> bool:
    toujours = Jour(_TOUJOURS)
    seule = not (semaine.a_part or semaine.feries_fermes or semaine.vacances)
    return seule and all(normal(jour) == toujours for jour in semaine.jours)


def normal(jour: Jour) -> Jour:
    """Return the day with its ranges in order, joined where they touch; a closed day has no frequency."""
    plages: list[Plage] = []
    for debut, fin in sorted((d, f if f > d else f + MINUIT) for d, f in jour.plages):
        if plages and debut <= plages[-1][1]:
            # A day has no more than its hours, however many ranges run past midnight.
            premier = plages[-1][0]
            plages[-1] = (premier, min(max(fin, plages[-1][1]), premier + MINUIT))
        else:
            plages.append((debut, fin))
    return Jour(tuple(plages), jour.frequence if plages else CHAQUE_SEMAINE)


def format_range(plage: Plage) -> str:
    """Return "09:00-12:30"; past midnight, "22:00-02:00"."""
    debut, fin = plage
    return f"{_clock(debut)}-{_clock(fin if fin <= MINUIT else fin - MINUIT)}"


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _days(jours: Sequence[Jour]) -> Iterable[str]:
    groupes: dict[Jour, list[int]] = {}
    for n in JOURS:
        jour = normal(jours[n])
        if jour.plages:
            groupes.setdefault(jour, []).append(n)
    # Ordinary days first: the rules after them would otherwise be read as exceptions to nothing.
    for jour, lesquels in sorted(groupes.items(), key=lambda g: (g[0].frequence != "", g[1])):
        heures = ",".join(map(format_range, jour.plages))
        yield _rule(jour.frequence, lesquels, heures)


def _rule(frequence: str, jours: list[int], heures: str) -> str:
    if frequence == CHAQUE_SEMAINE:
        return f"{format_days(jours)} {heures}"
    if frequence in PARITES:
        return f"{PARITES[frequence]} {format_days(jours)} {heures}"
    lesquels = ",".join(f"{format_days([n])}[{frequence}]" for n in jours)
    return f"{lesquels} {heures}"


def _holidays(semaine: Semaine) -> Iterable[str]:
    if semaine.vacances is Vacances.FERME:
        yield "SH off"
    elif semaine.vacances is Vacances.AUTRES and semaine.horaires_vacances:
        # "SH off" first: days that the holidays' own hours leave out are closed, not as usual.
        yield "SH off"
        for regle in semaine.horaires_vacances.split(";"):
            yield f"SH {regle.strip()}"
    if semaine.feries_fermes:
        yield "PH off"
