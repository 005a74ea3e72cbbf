"""The indicators of the observatory: what each one is, in plain French. Pure.

Figures are not here: they are rows (``Valeur``), loaded from official files by whoever runs the instance.
"""

from collections.abc import Mapping
from typing import Final

from repere.observatoire.indicateurs.fiches_menages import MENAGES, SCORES
from repere.observatoire.indicateurs.fiches_population import POPULATION
from repere.observatoire.indicateurs.fiches_reseaux import RESEAUX
from repere.observatoire.indicateurs.modele import Indicateur

INDICATEURS: Final[Mapping[str, Indicateur]] = {
    indicateur.code: indicateur for indicateur in (*POPULATION, *MENAGES, *RESEAUX, *SCORES)
}
