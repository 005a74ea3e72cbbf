"""Reads on territories, in the domain's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, Self

from django.conf import settings
from django.db.models import F, Q, QuerySet

from repere.socle.geographie import Point
from repere.territoires.decoupage import FRANCE
from repere.territoires.distance import distance_sql, in_cadre

if TYPE_CHECKING:
    from repere.territoires.models import Commune, Epci, Zone

# Unknown populations last: PostgreSQL would put them first, SQLite last.
LES_PLUS_PEUPLEES: Final = (F("population").desc(nulls_last=True), "pk")


class Trouvee(NamedTuple):
    """A commune found from what someone typed.

    ``par`` is the name or postal code that matched (a delegated commune's, an old name…); ``exact``
    says that nothing had to be guessed.
    """

    commune: Commune
    par: str
    exact: bool


class CommuneQuerySet(QuerySet["Commune"]):
    """Communes of the territory of this instance."""

    def in_territory(self) -> Self:
        """Keep the communes of the régions that this instance is set up for."""
        if FRANCE in settings.REPERE_REGIONS:
            return self.all()
        return self.filter(departement__region__in=settings.REPERE_REGIONS)

    def in_departement(self, code: str) -> Self:
        """Keep the communes of the département ``code``."""
        return self.filter(departement_id=code)

    def in_epci(self, epci: Epci | str) -> Self:
        """Keep the members of an EPCI, given itself or by SIREN."""
        return self.filter(epci=epci)

    def in_zone(self, zone: Zone | int) -> Self:
        """Keep the communes of a zone, given itself or by primary key."""
        return self.filter(appartenances__zone=zone)

    def serving(self, *codes_postaux: str) -> Self:
        """Keep the communes that have one of these postal codes."""
        # No containment in JSON on SQLite: the code is found in the text of the list.
        condition = Q(pk__in=[])
        for code in codes_postaux:
            condition |= Q(codes_postaux__icontains=f'"{code}"')
        return self.filter(condition)

    def having_position(self) -> Self:
        """Keep the communes that have coordinates, approximate ones included."""
        return self.filter(latitude__isnull=False)

    def of_code(self, code: str) -> Commune | None:
        """Return the commune of an INSEE code, that of today for an old or a delegated one, else None.

        A code that was split between several leads to the most peopled.
        """
        memes = self.filter(Q(pk=code) | Q(anciennes__code_insee=code))
        par_renom = memes.order_by(*LES_PLUS_PEUPLEES)
        trouvees = {commune.pk: commune for commune in par_renom}
        return trouvees.get(code) or next(iter(trouvees.values()), None)

    def near(self, point: Point, km: float) -> Self:
        """Keep what is at ``km`` at most from ``point``, nearest first, with ``distance_km``."""
        return (
            self.filter(in_cadre(point, km))
            .annotate(distance_km=distance_sql(point))
            .filter(distance_km__lte=km)
            .order_by("distance_km", "pk")
        )

    def search(self, text: str, limit: int = 10) -> list[Trouvee]:
        """Return the communes that ``text`` may mean, best first: see recherche_commune."""
        from repere.territoires.index_communes import search_communes

        return search_communes(self, text, limit)
