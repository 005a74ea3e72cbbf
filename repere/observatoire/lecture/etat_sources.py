"""What is loaded, of when; what is missing, and how to load it."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Max

from repere.observatoire.indicateurs.registre import INDICATEURS
from repere.observatoire.indicateurs.sources import SOURCES, Source
from repere.observatoire.models import Valeur
from repere.territoires.models import Chargement


@dataclass(frozen=True, slots=True)
class EtatSource:
    """``chargement``: its last good load, None when there is none. ``echec``: a load that failed since."""

    source: Source
    chargement: Chargement | None
    echec: Chargement | None

    @property
    def commande(self) -> str:
        """What an operator types to load it."""
        fichier = "" if self.source.adresse else " --fichier CHEMIN"
        return f"repere observatoire charger {self.source.code}{fichier}"


def state_of_sources() -> list[EtatSource]:
    """Return the state of each official file, in the order of the registry; one query."""
    par_source: dict[str, list[Chargement]] = {}
    lignes = Chargement.objects.filter(
        referentiel__in=[source.referentiel for source in SOURCES.values()]
    )
    for chargement in lignes.order_by("-pk"):
        par_source.setdefault(chargement.referentiel, []).append(chargement)
    return [_state(source, par_source.get(source.referentiel, [])) for source in SOURCES.values()]


def _state(source: Source, chargements: list[Chargement]) -> EtatSource:
    dernier = chargements[0] if chargements else None
    bon = next((c for c in chargements if c.reussi), None)
    return EtatSource(source, bon, dernier if dernier is not None and not dernier.reussi else None)


def missing(*indicateurs: str) -> list[Source]:
    """Return the files to load for these indicators to have figures of communes; none when they all do."""
    absents = set(indicateurs) - _with_figures(indicateurs)
    codes = {INDICATEURS[code].chargement for code in absents}
    return [source for code, source in SOURCES.items() if code in codes]


def _with_figures(indicateurs: Collection[str]) -> set[str]:
    lignes = Valeur.objects.named(*indicateurs).filter(maille=Valeur.Maille.COMMUNE)
    return {
        str(code)
        for code, _annee in lignes.order_by().values_list("indicateur").annotate(Max("annee"))
    }
