"""From the codes of a file to the communes of today: merged communes add up. Pure."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from repere.observatoire.indicateurs.formats.lecture import COMMUNE, MesureLue
from repere.territoires.erreurs import SourceIllisible


@dataclass(frozen=True, slots=True)
class Geographie:
    """The territories of this instance. ``anciennes``: old code → present one. ``arrondissements``: theirs too."""

    communes: Collection[str]
    autres: Mapping[str, Collection[str]]
    anciennes: Mapping[str, str] = field(default_factory=dict)
    arrondissements: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Report:
    """Figures by present territory; how many old codes went where; those that nobody knows."""

    mesures: list[MesureLue]
    reportees: int = 0
    inconnues: list[str] = field(default_factory=list)
    # Communes that came of several, with rates of unknown weights: left out.
    indecises: int = 0


def carry_over(lues: Iterable[MesureLue], geographie: Geographie) -> Report:
    """Bring each figure to the territory of today that it is of; those of other places are left.

    Raises SourceIllisible on a territory that is there twice: a file pasted after itself would count people twice.
    """
    gardees: dict[tuple[str, str, str], list[MesureLue]] = defaultdict(list)
    inconnues: dict[str, None] = {}
    reportees: set[str] = set()
    lignes = list(lues)
    _check_once(lignes)
    presents = {ligne.code for ligne in lignes if ligne.maille == COMMUNE}
    for lue in lignes:
        actuel = _present(lue, geographie, presents)
        if actuel is None:
            if lue.maille == COMMUNE:
                inconnues[lue.code] = None
            continue
        if actuel != lue.code:
            reportees.add(lue.code)
        gardees[lue.indicateur, lue.maille, actuel].append(lue)
    mesures, indecises = [], set()
    for (_indicateur, _maille, code), parts in gardees.items():
        ensemble = _merge(code, parts)
        if ensemble is None:
            indecises.add(code)
        else:
            mesures.append(ensemble)
    return Report(mesures, len(reportees), list(inconnues), len(indecises))


def _check_once(lignes: Iterable[MesureLue]) -> None:
    vues: set[tuple[str, str, str]] = set()
    for lue in lignes:
        cle = (lue.indicateur, lue.maille, lue.code)
        if cle in vues:
            raise SourceIllisible(f"Le code {lue.code} est deux fois dans le fichier.")
        vues.add(cle)


def _present(lue: MesureLue, geographie: Geographie, presents: Collection[str]) -> str | None:
    if lue.maille != COMMUNE:
        return lue.code if lue.code in geographie.autres.get(lue.maille, ()) else None
    if lue.code in geographie.communes:
        return lue.code
    if (ville := geographie.arrondissements.get(lue.code)) is not None:
        # The file has the city itself: its arrondissements would count twice.
        return None if ville in presents else ville
    return geographie.anciennes.get(lue.code)


def _merge(code: str, parts: list[MesureLue]) -> MesureLue | None:
    """Return the figure of what became one commune; one secret part makes all of it secret."""
    premiere = parts[0]._replace(code=code)
    if len(parts) == 1:
        return premiere
    if premiere.taux or premiere.indicateur == "revenu_median":
        # No mean of rates: the part that kept the code stands for all, or nothing does.
        chef_lieu = next((part for part in parts if part.code == code), None)
        return None if chef_lieu is None else chef_lieu
    secret = any(part.numerateur is None for part in parts)
    bas = [part.denominateur for part in parts]
    connus = [d for d in bas if d is not None]
    return premiere._replace(
        numerateur=None if secret else sum(part.numerateur or 0.0 for part in parts),
        denominateur=sum(connus) if len(connus) == len(bas) else None,
    )
