"""The imported travel times, read once for each load."""

from typing import Final

from repere.observatoire.calcul.trajets import VOL_D_OISEAU, TableDeTrajets
from repere.observatoire.models import TempsDeTrajet

REFERENTIEL: Final = "temps-de-trajet"
_LOT: Final = 20_000


def travel_times() -> TableDeTrajets:
    """Return the table in force, empty when none was loaded. One query."""
    lignes = TempsDeTrajet.objects.order_by().values_list("depuis_id", "vers_id", "minutes")
    durees = {(depuis, vers): duree for depuis, vers, duree in lignes.iterator(chunk_size=_LOT)}
    return TableDeTrajets(durees) if durees else VOL_D_OISEAU
