"""Supply and people at one moment, with what was computed of them. Pure."""

from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from threading import RLock
from typing import Final, TypeVar

from repere.observatoire.calcul.modele import DUREE_MAX, Demande
from repere.observatoire.calcul.reseau import Masque, Reseau
from repere.observatoire.calcul.trajets import VOL_D_OISEAU, TableDeTrajets, nearest
from repere.observatoire.offre.modele import TOUT, Filtre, PointDAide, Proche
from repere.socle.geographie import distance_km

T = TypeVar("T")
# Beyond half an hour, one looks this far for the nearest, and no farther.
LOIN: Final = (60.0, 120.0)
# Nine services times a few filters.
_RETENUS: Final = 96


class OffreLocale:
    """``points`` in and around the territory, ``demandes`` too; ``ici``: the communes of the territory itself.

    ``jour``: when it was read. ``source_des_trajets``: of which table travel times are, None when estimated.
    ``sans_position``: places that nobody can put on a map. ``sans_accueil``: those that receive nobody.
    """

    def __init__(
        self,
        points: Sequence[PointDAide],
        demandes: Sequence[Demande],
        ici: frozenset[str],
        *,
        jour: date,
        table: TableDeTrajets = VOL_D_OISEAU,
        source_des_trajets: str | None = None,
        sans_position: int = 0,
        sans_accueil: int = 0,
    ) -> None:
        self.points, self.demandes, self.ici, self.table = points, demandes, ici, table
        self.jour, self.source_des_trajets = jour, source_des_trajets
        self.sans_position, self.sans_accueil = sans_position, sans_accueil
        self._calculs: OrderedDict[object, object] = OrderedDict()
        self._verrou = RLock()

    @cached_property
    def reseau(self) -> Reseau:
        """Every journey of 30 minutes at most between the two."""
        return Reseau(self.demandes, self.points, table=self.table)

    def reuse(self, ancienne: "OffreLocale") -> None:
        """Keep the ways that ``ancienne`` found, when they are the same: most changes move nothing."""
        if "reseau" in vars(ancienne) and self._ways() == ancienne._ways():
            self.reseau = ancienne.reseau.renewed(self.points)

    def _ways(self) -> tuple[object, ...]:
        lieux = [(point.point, point.ancre) for point in self.points]
        return self.table, self.demandes, lieux

    @property
    def au_vol(self) -> bool:
        """Tell whether travel times are all estimated as the crow flies."""
        return not self.table

    @cached_property
    def _par_commune(self) -> Mapping[str, list[PointDAide]]:
        groupes: dict[str, list[PointDAide]] = defaultdict(list)
        for point in self.points:
            groupes[point.commune].append(point)
        return groupes

    def points_in(self, communes: Iterable[str]) -> list[PointDAide]:
        """Return the points that lie in ``communes``, those that never open included."""
        return [point for code in communes for point in self._par_commune.get(code, ())]

    def people_of(self, communes: Iterable[str]) -> dict[str, int]:
        """Return how many people live in each of ``communes``; those that nobody can place are absent."""
        rangs, personnes = self.reseau.rangs, self.reseau.personnes
        return {code: personnes[rangs[code]] for code in communes if code in rangs}

    def mask(self, filtre: Filtre | None = None) -> Masque:
        """Return which points count for ``filtre``."""
        voulu = filtre or TOUT
        return self.remember(
            ("masque", voulu), lambda: Masque(voulu.accepts(point) for point in self.points)
        )

    def access(self, filtre: Filtre | None = None) -> Mapping[str, float]:
        """Return A_i of each commune of the territory."""
        voulu = filtre or TOUT

        def compute() -> dict[str, float]:
            acces = self.reseau.access(self.mask(voulu))
            return {
                d.cle: a for d, a in zip(self.demandes, acces, strict=True) if d.cle in self.ici
            }

        return self.remember(("acces", voulu), compute)

    def minutes(self, filtre: Filtre | None = None) -> Mapping[str, float]:
        """Return the minutes to the nearest point from each commune of the territory; inf beyond 30."""
        voulu = filtre or TOUT

        def compute() -> dict[str, float]:
            proches = self.reseau.nearest(self.mask(voulu))
            return {
                demande.cle: duree
                for demande, (duree, _rang) in zip(self.demandes, proches, strict=True)
                if demande.cle in self.ici
            }

        return self.remember(("minutes", voulu), compute)

    def nearest_open(self, filtre: Filtre | None = None) -> Mapping[str, Proche]:
        """Return the nearest point from each commune, up to two hours away; absent when there is none."""
        voulu = filtre or TOUT
        return self.remember(("proches", voulu), lambda: self._nearest_open(voulu))

    def _nearest_open(self, filtre: Filtre) -> dict[str, Proche]:
        gardes = [point for point in self.points if filtre.accepts(point)]
        trouves: dict[str, Proche] = {}
        for duree in (DUREE_MAX, *LOIN):
            reste = [d for d in self.demandes if d.cle in self.ici and d.cle not in trouves]
            proches = nearest(reste, gardes, duree_max=duree, table=self.table)
            ou = {d.cle: d.point for d in reste}
            trouves |= {
                cle: Proche(point, minutes, distance_km(ou[cle], point.point))
                for cle, (point, minutes) in proches.items()
            }
        return trouves

    def remember(self, cle: object, calcul: Callable[[], T]) -> T:
        """Return what was computed under ``cle``, or compute it; the least asked is forgotten."""
        with self._verrou:
            if cle in self._calculs:
                self._calculs.move_to_end(cle)
                return self._calculs[cle]  # type: ignore[return-value]
            resultat = self._calculs[cle] = calcul()
            while len(self._calculs) > _RETENUS:
                self._calculs.popitem(last=False)
            return resultat
