"""What is known of each commune of the territory at one moment: people, need, help. Computed once for each state."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from repere.observatoire.calcul.croisement import Case, cross
from repere.observatoire.indicateurs.modele import ESTIMEE, IMPUTEE
from repere.observatoire.lecture.chiffres import figures
from repere.observatoire.lecture.fragilite import current_reference, fragilities
from repere.observatoire.offre.besoin import Mesure, needs
from repere.observatoire.offre.memoire import supply
from repere.observatoire.offre.releve import OffreLocale
from repere.observatoire.territoires import COMMUNE, territories
from repere.territoires.models import Commune

DOUTEUSES: Final = (IMPUTEE, ESTIMEE)


@dataclass(frozen=True, slots=True)
class CommuneLue:
    """``besoin``: in the unit of the measure, None when not known; ``estime``: from a larger territory.

    ``minutes``: inf beyond half an hour. ``classe``: (need, supply), from 0 to 2 each; None when one of them is not known.
    """

    code: str
    nom: str
    personnes: int
    besoin: float | None
    acces: float
    minutes: float
    classe: tuple[int, int] | None
    estime: bool = False


@dataclass(frozen=True)
class Ensemble:
    """The communes of this instance that one can place; ``mesure``: what need is read from."""

    offre: OffreLocale
    mesure: Mesure
    communes: Mapping[str, CommuneLue]
    # The nine cases, most need and least help first.
    cases: tuple[Case, ...]
    # Need is known of larger territories only: whoever asks why nothing is crossed must be told.
    commun: bool = False

    def of(self, codes: Iterable[str]) -> list[CommuneLue]:
        """Return those of ``codes`` that are known, by name."""
        lues = (self.communes[code] for code in codes if code in self.communes)
        return sorted(lues, key=lambda commune: (commune.nom, commune.code))

    @cached_property
    def personnes(self) -> int:
        """How many people live there."""
        return sum(commune.personnes for commune in self.communes.values())


def whole() -> Ensemble:
    """Return the communes of this instance as they are now."""
    offre = supply()
    reference = current_reference()
    cle = ("ensemble", reference.pk if reference else None)
    return offre.remember(cle, lambda: _read(offre))


def _read(offre: OffreLocale) -> Ensemble:
    besoin = needs(offre)
    acces, minutes, personnes = offre.access(), offre.minutes(), offre.people_of(offre.ici)
    cases = tuple(cross(besoin.valeurs, acces, personnes))
    classes = {code: (case.besoin, case.offre) for case in cases for code in case.communes}
    estimees = _estimated(besoin.mesure)
    noms = Commune.objects.in_territory().order_by("pk").values_list("pk", "nom")
    communes = {
        code: CommuneLue(
            code,
            nom,
            personnes[code],
            besoin.valeurs.get(code),
            acces[code],
            minutes[code],
            classes.get(code),
            code in estimees,
        )
        for code, nom in noms
        if code in personnes
    }
    return Ensemble(offre, besoin.mesure, communes, cases, besoin.commun)


def _estimated(mesure: Mesure) -> frozenset[str]:
    """Return the communes whose need is told by a larger territory, in part at least."""
    communes = territories(COMMUNE)
    if mesure is Mesure.FRAGILITE:
        indices = fragilities(communes)
        return frozenset(t.code for t, indice in indices.items() if indice and indice.imputes)
    if mesure is Mesure.AGES:
        chiffres = figures(communes, mesure.value)
        return frozenset(t.code for (t, _c), c in chiffres.items() if c.statut in DOUTEUSES)
    return frozenset()
