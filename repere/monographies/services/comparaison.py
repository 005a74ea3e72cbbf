"""Which needs recur, in which basin, said by whom: counted in structures, never in persons. Reads only.

Two sources, told apart all along. What monographs say was confirmed by a person, and a published monograph names its
structures: nothing of it is hidden. What structures say on the network is not public one by one: counts that few
structures make are hidden, and those from which they would be found.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from repere.annuaire.models import Lieu
from repere.assistant.petits_nombres import protect
from repere.monographies.models import Codage, Monographie, Propos
from repere.reseau.models import Besoin
from repere.reseau.taxonomie import AUTRE

# Structures whose place says no kind.
SANS_GENRE: Final = ""
_NATURES: Final = (Propos.Nature.BESOIN, Propos.Nature.OBSTACLE, Propos.Nature.MOYENS)
_PROJETS: Final = (Propos.Nature.INITIATIVE,)


class Dite(NamedTuple):
    """A theme said in a zone: by a structure (its key and kind), or in a workshop ("" and "")."""

    theme: str
    zone: str
    qui: str
    genre: str


@dataclass(frozen=True, slots=True)
class Nombre:
    """``structures`` None: so few that it is hidden. ``ateliers``: points of workshops, said by all."""

    structures: int | None = 0
    ateliers: int = 0


@dataclass(frozen=True, slots=True)
class Comparaison:
    """Counts by (theme, zone) and by (theme, kind of structure); absent: nobody said it.

    ``monographies``: year of the newest monograph counted, by zone; a zone that is not there has none.
    """

    par_zone: Mapping[tuple[str, str], Nombre]
    par_genre: Mapping[tuple[str, str], Nombre]
    reseau_par_zone: Mapping[tuple[str, str], Nombre]
    monographies: Mapping[str, int]

    @property
    def themes(self) -> list[str]:
        """Return the themes, those said in most zones first."""
        zones: dict[str, set[str]] = defaultdict(set)
        for theme, zone in [*self.par_zone, *self.reseau_par_zone]:
            zones[theme].add(zone)
        return sorted(zones, key=lambda theme: (-len(zones[theme]), theme))


def compare_needs(*, zonage: str, public: bool = True, projets: bool = False) -> Comparaison:
    """Return what each basin lacks, or with ``projets`` plans; ``public``: published monographs only, few hidden.

    A basin counts by its newest monograph. As many queries whatever the number of basins.
    """
    retenues = _newest(zonage, public=public)
    genres, zones = _places(zonage)
    dites = list(_coded(retenues, genres, _PROJETS if projets else _NATURES))
    reseau = [] if projets else list(_on_the_network(genres, zones))
    return Comparaison(
        par_zone=_counts(dites, "zone"),
        par_genre=_counts([d for d in dites if d.qui], "genre"),
        reseau_par_zone=_counts(reseau, "zone", cacher=public),
        monographies=dict(retenues.values()),
    )


def _newest(zonage: str, *, public: bool) -> dict[int, tuple[str, int]]:
    """Return (zone, year) of the newest monograph of each zone, by its number."""
    monographies = Monographie.objects.filter(zonage=zonage).order_by("-annee", "-pk")
    if public:
        monographies = monographies.published()
    par_zone: dict[str, int] = {}
    retenues: dict[int, tuple[str, int]] = {}
    for pk, zone, annee in monographies.values_list("pk", "zone", "annee"):
        if zone not in par_zone:
            par_zone[zone] = pk
            retenues[pk] = (zone, annee)
    return retenues


def _places(zonage: str) -> tuple[dict[int, str], dict[int, set[str]]]:
    """Return the kind of each structure, that of its first place, and the zones where it is."""
    lieux = Lieu.objects.published().filter(structure__isnull=False)
    ici = lieux.filter(rattachement__appartenances__zonage=zonage).order_by("pk")
    genres: dict[int, str] = {}
    zones: dict[int, set[str]] = defaultdict(set)
    lus = ici.values_list("structure", "typologie", "rattachement__appartenances__zone__code")
    for structure, typologie, zone in lus:
        genres.setdefault(structure, next(iter(typologie), SANS_GENRE))
        zones[structure].add(zone)
    return genres, zones


def _coded(
    retenues: Mapping[int, tuple[str, int]], genres: Mapping[int, str], natures: Iterable[str]
) -> Iterable[Dite]:
    codages = Codage.objects.filter(
        etat=Codage.Etat.CONFIRME,
        propos__garde=True,
        propos__fusionne_dans=None,
        propos__nature__in=natures,
        propos__monographie__in=retenues,
    )
    lus = codages.order_by().values_list(
        "theme",
        "propos__monographie",
        "propos__fiche",
        "propos__fiche__structure",
        "propos__fiche__lieu__typologie",
    )
    for theme, monographie, fiche, structure, typologie in lus:
        zone = retenues[monographie][0]
        # A sheet of an old document has a place more often than a structure.
        genre = genres.get(structure) or next(iter(typologie or ()), SANS_GENRE)
        qui = f"s{structure}" if structure else f"f{fiche}" if fiche else ""
        yield Dite(theme, zone, qui, genre if qui else "")


def _on_the_network(genres: Mapping[int, str], zones: Mapping[int, set[str]]) -> Iterable[Dite]:
    ouverts = Besoin.objects.open().filter(structure__in=list(genres)).exclude(genre=AUTRE)
    for theme, structure in ouverts.order_by().values_list("genre", "structure"):
        for zone in sorted(zones[structure]):
            yield Dite(theme, zone, f"s{structure}", genres[structure])


def _counts(
    dites: Iterable[Dite], par: str, *, cacher: bool = False
) -> dict[tuple[str, str], Nombre]:
    """A structure that says a thing twice counts once."""
    qui: dict[tuple[str, str], set[str]] = defaultdict(set)
    ateliers: dict[tuple[str, str], int] = defaultdict(int)
    for dite in dites:
        cle = (dite.theme, getattr(dite, par))
        if dite.qui:
            qui[cle].add(dite.qui)
        else:
            ateliers[cle] += 1
    comptes: dict[tuple[str, ...], int] = {cle: len(dits) for cle, dits in qui.items()}
    montres: Mapping[tuple[str, ...], int | None] = protect(comptes) if cacher else comptes
    return {
        cle: Nombre(montres.get(cle, 0), ateliers.get(cle, 0))
        for cle in dict.fromkeys([*qui, *ateliers])
    }
