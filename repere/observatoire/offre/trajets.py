"""The imported travel times, read once for each load."""

from typing import Final, NamedTuple

from repere.observatoire.calcul.trajets import VOL_D_OISEAU, TableDeTrajets
from repere.observatoire.models import TempsDeTrajet
from repere.territoires.services.journal import last_success

REFERENTIEL: Final = "temps-de-trajet"
_LOT: Final = 20_000


class TempsCharges(NamedTuple):
    """The table in force; ``source`` says where it comes from, None when nothing was loaded."""

    table: TableDeTrajets
    source: str | None


def travel_times() -> TempsCharges:
    """Return the table in force, empty when none was loaded. Two queries."""
    lignes = TempsDeTrajet.objects.order_by().values_list("depuis_id", "vers_id", "minutes")
    durees = {(depuis, vers): duree for depuis, vers, duree in lignes.iterator(chunk_size=_LOT)}
    if not durees:
        return TempsCharges(VOL_D_OISEAU, None)
    dernier = last_success(REFERENTIEL)
    dit = ", ".join(filter(None, (dernier.source, dernier.millesime))) if dernier else ""
    return TempsCharges(TableDeTrajets(durees), dit)
