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


_connus: tuple[object, TempsCharges] | None = None


def travel_times() -> TempsCharges:
    """Return the table in force. One query when it is the last one known: a table of France has millions of lines."""
    global _connus
    dernier = last_success(REFERENTIEL)
    if dernier is None:
        return ESTIMES
    cle = dernier.pk, dernier.charge_le
    if _connus is None or _connus[0] != cle:
        source = ", ".join(filter(None, (dernier.source, dernier.millesime)))
        _connus = cle, TempsCharges(_read(), source)
    return _connus[1]


def _read() -> TableDeTrajets:
    lignes = TempsDeTrajet.objects.order_by().values_list("depuis_id", "vers_id", "minutes")
    return TableDeTrajets(
        {(depuis, vers): duree for depuis, vers, duree in lignes.iterator(chunk_size=_LOT)}
    )


ESTIMES: Final = TempsCharges(VOL_D_OISEAU, None)
