"""Figures of territories, from the rows of the base: sums over sums, in a few queries whatever their number."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.db.models import Max, Q

from repere.observatoire.indicateurs.agregation import (
    Membre,
    Mesure,
    Provenance,
    add_up,
    aggregate,
    without_counts,
)
from repere.observatoire.indicateurs.estimation import estimate
from repere.observatoire.indicateurs.modele import ESTIMEE, Chiffre, Fonction
from repere.observatoire.indicateurs.registre import INDICATEURS
from repere.observatoire.lecture.appartenances import Part, members
from repere.observatoire.lecture.habitants import population_of
from repere.observatoire.models import Valeur
from repere.observatoire.territoires import COMMUNE, DEPARTEMENT, EPCI, REGION, Territoire

__all__ = ["Chiffre", "figures", "years"]

# Indicator, kind of territory, code.
Cle = tuple[str, str, str]
_CHAMPS = (
    "indicateur", "maille", "code", "numerateur", "denominateur", "statut",
    "chargement__referentiel", "chargement__source", "chargement__licence", "chargement__millesime",
)  # fmt: skip
# Beyond this, codes are sorted out here rather than sent to the base.
_CODES_MAX = 500


def figures(
    territoires: Sequence[Territoire], *indicateurs: str, annee: int | None = None
) -> dict[tuple[Territoire, str], Chiffre]:
    """Return the figure of each indicator for each territory; ``annee`` None: the last one loaded.

    A figure that nothing gives is there all the same, and says so. Raises KeyError on an unknown indicator.
    """
    connus = {code: INDICATEURS[code] for code in indicateurs}
    parts = members(territoires)
    annees = _last_years(connus) if annee is None else dict.fromkeys(connus, annee)
    mesures = _measures(parts, annees)
    lecture = _Lecture(mesures, annees)
    chiffres = {
        (territoire, code): lecture.figure(territoire, parts[territoire], code)
        for territoire in parts
        for code in connus
    }
    # Today's, and no other year's.
    if "population" in connus and annee is None:
        _fill_population(chiffres, parts)
    return chiffres


def addable(code: str) -> bool:
    """Say whether figures of parts make that of the whole."""
    return INDICATEURS[code].fonction is not Fonction.MEDIANE


def years(*indicateurs: str) -> dict[str, list[int]]:
    """Return the years of each indicator that have figures of communes, oldest first."""
    lignes = Valeur.objects.named(*indicateurs).filter(maille=COMMUNE).order_by("annee")
    annees: dict[str, list[int]] = {code: [] for code in indicateurs}
    for code, annee in lignes.values_list("indicateur", "annee").distinct():
        annees[code].append(annee)
    return annees


def _last_years(indicateurs: Iterable[str]) -> dict[str, int]:
    """Return the last year of each; that of communes, when there is one: all must compare."""
    lignes = (
        Valeur.objects.named(*indicateurs)
        .order_by()
        .values_list("indicateur", "maille")
        .annotate(derniere=Max("annee"))
    )
    annees: dict[str, int] = {}
    des_communes: dict[str, int] = {}
    for code, maille, derniere in lignes:
        annees[code] = max(derniere, annees.get(code, 0))
        if maille == COMMUNE:
            des_communes[code] = derniere
    return annees | des_communes


def _measures(
    parts: Mapping[Territoire, Sequence[Part]], annees: Mapping[str, int]
) -> dict[Cle, Mesure]:
    condition = Q(pk__in=[])
    for code, annee in annees.items():
        condition |= Q(indicateur=code, annee=annee)
    # The figure of a département stands for what is missing in its communes.
    codes = {part.code for liste in parts.values() for part in liste}
    codes |= {part.departement for liste in parts.values() for part in liste}
    codes |= {territoire.code for territoire in parts}
    lignes = Valeur.objects.filter(condition).order_by("pk")
    if len(codes) <= _CODES_MAX:
        lignes = lignes.filter(code__in=codes)
    return {
        (indicateur, maille, code): Mesure(
            numerateur, denominateur, statut, _provenance(indicateur, *origine)
        )
        for indicateur, maille, code, numerateur, denominateur, statut, *origine in lignes.values_list(
            *_CHAMPS
        )
        if code in codes
    }


@lru_cache(maxsize=256)
def _provenance(
    indicateur: str, referentiel: str, source: str, licence: str, millesime: str
) -> Provenance:
    """A file of the official kind is known by the name of its producer; another, by the one it was given."""
    officielle = INDICATEURS[indicateur]
    if referentiel == f"observatoire:{officielle.chargement}":
        return Provenance(officielle.source, licence, millesime)
    return Provenance(source, licence, millesime)


@dataclass(frozen=True, slots=True)
class _Lecture:
    mesures: Mapping[Cle, Mesure]
    annees: Mapping[str, int]

    def figure(self, territoire: Territoire, parts: Sequence[Part], code: str) -> Chiffre:
        indicateur = INDICATEURS[code]
        membres = [Membre(part.population, self._measure(code, part)) for part in parts]
        chiffre = aggregate(
            indicateur.fonction,
            membres,
            annee=self.annees.get(code),
            propre=self._own(territoire, parts, code),
        )
        seul_taux = indicateur.fonction is Fonction.PART and not indicateur.habitants
        return without_counts(chiffre) if seul_taux and chiffre.statut == ESTIMEE else chiffre

    def _own(self, territoire: Territoire, parts: Sequence[Part], code: str) -> Mesure | None:
        """What is published for the territory itself; for a région, what its départements publish together."""
        if territoire.maille not in (EPCI, DEPARTEMENT, REGION):
            return None
        propre = self.mesures.get((code, territoire.maille, territoire.code))
        if propre is not None or territoire.maille != REGION or not addable(code):
            return propre
        departements = {part.departement: None for part in parts}
        lues = [self.mesures.get((code, DEPARTEMENT, d)) for d in departements]
        return add_up([m for m in lues if m is not None]) if all(lues) else None

    def _measure(self, code: str, part: Part) -> Mesure | None:
        """The commune's own figure; that of its département, estimated, where nothing was loaded for it."""
        if (mesure := self.mesures.get((code, COMMUNE, part.code))) is not None:
            return mesure
        departement = self.mesures.get((code, DEPARTEMENT, part.departement))
        return estimate(INDICATEURS[code].fonction, departement, part.population)


def _fill_population(
    chiffres: dict[tuple[Territoire, str], Chiffre], parts: Mapping[Territoire, Sequence[Part]]
) -> None:
    """Before any census is loaded, the communes carry their own legal population."""
    manquants = [
        cle
        for cle, chiffre in chiffres.items()
        if cle[1] == "population" and chiffre.valeur is None
    ]
    if manquants:
        origine = population_of()
        for cle in manquants:
            chiffres[cle] = origine.figure([part.population for part in parts[cle[0]]])
