"""Which state of the data a download shows: for its ETag and its Last-Modified."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2s
from importlib.metadata import version
from typing import Final

from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.utils import timezone

from repere.annuaire.querysets.lieu import LieuQuerySet

_LOT: Final = 1000
_SOUVENIR_SECONDES: Final = 7 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Etat:
    """``empreinte`` changes with the data, the software or the address; ``vu_le`` never precedes
    the change: it is when this process first saw that state."""

    empreinte: str
    vu_le: datetime

    @property
    def etag(self) -> str:
        # Weak: an XLSX holds the time at which it was made.
        return f'W/"{self.empreinte}"'


def state_of(lieux: LieuQuerySet, usage: str) -> Etat:
    """Return the state of ``lieux`` for ``usage``, read from the rows themselves.

    Reading every row costs a tenth of writing the file and cannot miss a change, whoever made it.
    """
    condensat = blake2s(digest_size=16)
    for morceau in (usage, version("repere"), settings.REPERE_URL):
        condensat.update(morceau.encode())
    lignes = lieux.select_related("rattachement").without_heavy()
    sql, parametres = lignes.order_by("identifiant").query.sql_with_params()
    with connection.cursor() as curseur:
        curseur.execute(sql, parametres)
        while lot := curseur.fetchmany(_LOT):
            condensat.update(repr(lot).encode())
    empreinte = condensat.hexdigest()
    vu_le = cache.get_or_set(f"etat:{empreinte}", timezone.now, _SOUVENIR_SECONDES)
    return Etat(empreinte, vu_le or timezone.now())
