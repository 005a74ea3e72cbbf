"""Placing communes from a gazetteer: the embedded populated places, matched by name. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from repere.socle.geographie import Point, distance_km
from repere.socle.texte import plier

# Measured on Centre-Val de Loire: 98 % of true matches have a population ratio above 0.6.
RATIO_PLAUSIBLE = 0.6
# A delegated commune that keeps the town hall holds a part only of the people.
RATIO_CHEF_LIEU = 0.2
# Farther from its nearest neighbour, it is a homonym or a wrong point of the gazetteer: the true
# ones lie within 15 km of a commune of the same postal code, within 22 km of one of the same EPCI.
ECART_CODE_POSTAL_KM = 20.0
ECART_EPCI_KM = 30.0


class CommuneAPlacer(NamedTuple):
    """What is known of a commune without coordinates.

    ``chef_lieu`` is the name of the delegated commune that keeps the town hall, or "".
    """

    code: str
    nom: str
    population: int | None
    region: str
    departement: str
    epci: str = ""
    codes_postaux: tuple[str, ...] = ()
    chef_lieu: str = ""


class LieuConnu(NamedTuple):
    """A populated place of a gazetteer. ``population`` 0 means unknown."""

    nom: str
    autres_noms: tuple[str, ...]
    population: int
    region: str
    point: Point


Positions = dict[str, Point]
_Index = Mapping[tuple[str, str], Sequence[LieuConnu]]


def match_places(communes: Sequence[CommuneAPlacer], lieux: Iterable[LieuConnu]) -> Positions:
    """Return the position of each commune that a known place names, homonyms told apart."""
    connus = list(lieux)
    par_nom = _index((lieu, [lieu.nom]) for lieu in connus)
    par_autre_nom = _index((lieu, lieu.autres_noms) for lieu in connus)
    positions = {}
    for commune in communes:
        point = (
            _best(commune, commune.nom, par_nom, RATIO_PLAUSIBLE)
            or _best(commune, commune.chef_lieu, par_nom, RATIO_CHEF_LIEU)
            or _best(commune, commune.nom, par_autre_nom, RATIO_PLAUSIBLE)
        )
        if point:
            positions[commune.code] = point
    return _without_strays(communes, positions)


def _cle(nom: str) -> str:
    # Gazetteers drop apostrophes without leaving a space: "Notre-Dame-dOé".
    return plier(nom).replace(" ", "")


def _index(noms_par_lieu: Iterable[tuple[LieuConnu, Iterable[str]]]) -> _Index:
    index: dict[tuple[str, str], list[LieuConnu]] = defaultdict(list)
    for lieu, noms in noms_par_lieu:
        for cle in {_cle(nom) for nom in noms} - {""}:
            index[lieu.region, cle].append(lieu)
    return index


def _best(commune: CommuneAPlacer, nom: str, index: _Index, seuil: float) -> Point | None:
    """Return where the most plausible namesake is, or None when none is plausible."""
    notes = [
        (ratio, lieu.point)
        for lieu in index.get((commune.region, _cle(nom)), ())
        if (ratio := _likeness(commune.population, lieu.population)) >= seuil
    ]
    return max(notes)[1] if notes else None


def _likeness(a: int | None, b: int) -> float:
    return min(a, b) / max(a, b) if a and b else 0.0


def _without_strays(communes: Sequence[CommuneAPlacer], positions: Positions) -> Positions:
    """Drop the positions that lie far from every neighbour."""
    par_code_postal, par_epci = members_by_postal_code(communes), members_by_epci(communes)

    def is_stray(commune: CommuneAPlacer) -> bool:
        voisines = [v for cp in commune.codes_postaux for v in par_code_postal[cp]]
        ecart = _nearest_km(commune, voisines, positions)
        if ecart is not None:
            return ecart > ECART_CODE_POSTAL_KM
        ecart = _nearest_km(commune, par_epci.get(commune.epci, []), positions)
        return ecart is not None and ecart > ECART_EPCI_KM

    egarees = {c.code for c in communes if c.code in positions and is_stray(c)}
    return {code: point for code, point in positions.items() if code not in egarees}


def _nearest_km(
    commune: CommuneAPlacer, voisines: Iterable[CommuneAPlacer], positions: Positions
) -> float | None:
    ici = positions[commune.code]
    distances = (
        distance_km(ici, positions[v.code])
        for v in voisines
        if v.code != commune.code and v.code in positions
    )
    return min(distances, default=None)


def members_by_postal_code(
    communes: Iterable[CommuneAPlacer],
) -> dict[str, list[CommuneAPlacer]]:
    """Return the communes of each postal code."""
    groupes: dict[str, list[CommuneAPlacer]] = defaultdict(list)
    for commune in communes:
        for code_postal in commune.codes_postaux:
            groupes[code_postal].append(commune)
    return groupes


def members_by_epci(communes: Iterable[CommuneAPlacer]) -> dict[str, list[CommuneAPlacer]]:
    """Return the communes of each EPCI, by SIREN."""
    groupes: dict[str, list[CommuneAPlacer]] = defaultdict(list)
    for commune in communes:
        if commune.epci:
            groupes[commune.epci].append(commune)
    return groupes
