"""The parts of a territory: its communes, or larger ones, each with its need, its help and its people."""

from collections.abc import Sequence
from dataclasses import dataclass

from repere.observatoire.calcul.croisement import class_of, thresholds
from repere.observatoire.calcul.modele import VINGT_MINUTES
from repere.observatoire.lecture.appartenances import members
from repere.observatoire.lecture.chiffres import figures
from repere.observatoire.lecture.ensemble import CommuneLue, Ensemble
from repere.observatoire.lecture.formes import groups
from repere.observatoire.lecture.fragilite import fragilities
from repere.observatoire.offre.besoin import Mesure
from repere.observatoire.offre.lecture import cover
from repere.observatoire.offre.modele import TOUT
from repere.observatoire.territoires import COMMUNE, Territoire, territories


@dataclass(frozen=True, slots=True)
class Partie:
    """``minutes``: to the nearest, of a commune only. ``proches``: people within 20 minutes.

    ``besoin`` is None when it is not known, ``classe`` too: (need, supply), 0 to 2.
    """

    territoire: Territoire
    personnes: int
    besoin: float | None
    acces: float
    proches: int
    classe: tuple[int, int] | None
    minutes: float | None = None
    estime: bool = False


def parts(ensemble: Ensemble, territoire: Territoire, par: str) -> list[Partie]:
    """Return the parts of ``territoire`` of the kind ``par`` by name; only what lies inside of it counts."""
    if par == COMMUNE:
        codes = [part.code for part in members([territoire])[territoire]]
        return [_commune(lue) for lue in ensemble.of(codes)]
    communes: dict[str, list[str]] = {}
    for commune, groupe in groups(territoire, par).items():
        communes.setdefault(groupe, []).append(commune)
    siens = [t for t in territories(par) if t.code in communes]
    besoins = _needs(ensemble, siens)
    seuils = _thresholds(ensemble)
    return [_group(ensemble, t, communes[t.code], besoins.get(t), seuils) for t in siens]


def _commune(lue: CommuneLue) -> Partie:
    return Partie(
        Territoire(COMMUNE, lue.code, lue.nom),
        lue.personnes,
        lue.besoin,
        lue.acces,
        lue.personnes if lue.minutes <= VINGT_MINUTES else 0,
        lue.classe,
        lue.minutes,
        lue.estime,
    )


def _group(
    ensemble: Ensemble,
    territoire: Territoire,
    communes: Sequence[str],
    besoin: float | None,
    seuils: tuple[tuple[float, float], tuple[float, float]] | None,
) -> Partie:
    couverture = cover(ensemble.offre, communes, TOUT)
    acces = couverture.acces or 0.0
    classe = None
    if seuils is not None and besoin is not None:
        classe = class_of(besoin, seuils[0]), class_of(acces, seuils[1])
    estime = any(lue.estime for lue in ensemble.of(communes))
    return Partie(
        territoire,
        couverture.total,
        besoin,
        acces,
        couverture.a_portee[VINGT_MINUTES],
        classe,
        estime=estime,
    )


def _needs(ensemble: Ensemble, groupes: Sequence[Territoire]) -> dict[Territoire, float]:
    """Return the need of groups from numerators of their own, never a mean of scores."""
    if ensemble.mesure is Mesure.FRAGILITE:
        indices = fragilities(groupes)
        return {t: indice.note for t, indice in indices.items() if indice is not None}
    if ensemble.mesure is Mesure.AGES:
        chiffres = figures(groupes, ensemble.mesure.value)
        return {t: c.valeur for (t, _code), c in chiffres.items() if c.valeur is not None}
    return {}


def _thresholds(ensemble: Ensemble) -> tuple[tuple[float, float], tuple[float, float]] | None:
    """Return the limits of the classes of communes, which groups are compared with."""
    connues = [
        (c.besoin, c.acces, c.personnes)
        for c in ensemble.communes.values()
        if c.besoin is not None and c.personnes > 0
    ]
    if not connues:
        return None
    return (
        thresholds((besoin, n) for besoin, _acces, n in connues),
        thresholds((acces, n) for _besoin, acces, n in connues),
    )
