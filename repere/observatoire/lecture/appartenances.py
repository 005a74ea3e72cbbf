"""Which communes make which territories, in one query for a kind of territory."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from repere.observatoire.territoires import COMMUNE, DEPARTEMENT, EPCI, REGION, Territoire
from repere.territoires.models import Commune

_CHAMPS = {
    COMMUNE: "pk",
    EPCI: "epci_id",
    DEPARTEMENT: "departement_id",
    REGION: "departement__region_id",
}


class Part(NamedTuple):
    """A commune of a territory, as sums need it."""

    code: str
    population: int
    departement: str


def members(territoires: Iterable[Territoire]) -> dict[Territoire, list[Part]]:
    """Return the communes of each territory; as many queries as there are kinds of them."""
    par_maille: dict[str, dict[str, list[Territoire]]] = defaultdict(lambda: defaultdict(list))
    parts: dict[Territoire, list[Part]] = {}
    for territoire in territoires:
        # The same one, by two names, is two keys.
        if territoire not in parts:
            parts[territoire] = []
            par_maille[territoire.maille][territoire.code].append(territoire)
    for maille, ensemble in par_maille.items():
        for code, part in _rows(maille, ensemble):
            for trouve in ensemble.get(code, ()):
                parts[trouve].append(part)
    return parts


def _rows(maille: str, ensemble: Mapping[str, object]) -> Iterable[tuple[str, Part]]:
    communes = Commune.objects.in_territory().order_by("pk")
    champ = _CHAMPS.get(maille, "appartenances__zone__code")
    conditions = {} if maille in _CHAMPS else {"appartenances__zonage": maille}
    # One territory is asked for by its code; many are sorted out here, for a base has bounds to its parameters.
    if len(ensemble) == 1:
        conditions[champ] = next(iter(ensemble))
    # Together: another zonage may have a zone of the same code.
    communes = communes.filter(**conditions)
    lignes = communes.values_list(champ, "pk", "population", "departement_id")
    for code, commune, population, departement in lignes:
        yield str(code or ""), Part(commune, population or 0, departement)
