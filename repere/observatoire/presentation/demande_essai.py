"""What an address of « et si ? » asks for: places already added, hours, service; and the address that asks it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from django.http import QueryDict
from django.urls import reverse
from django.utils.http import urlencode

from repere.annuaire.presentation.mots import SERVICES_PAR_CLE
from repere.observatoire.presentation.et_si import HEURES, PAR_DEFAUT
from repere.territoires.models import Commune

LIEUX_MAX: Final = 5
_CODE: Final = 5


@dataclass(frozen=True, slots=True)
class Demande:
    """``gardees``: communes that have a place more already, in the order they were added."""

    gardees: tuple[Commune, ...]
    heures: str
    service: str

    def places(self, commune: Commune) -> list[Commune]:
        """Return where places are added, ``commune`` the last, as long as there is room."""
        autres = [gardee for gardee in self.gardees if gardee != commune]
        return [*autres, commune] if len(autres) < LIEUX_MAX else autres

    def address(self, communes: Sequence[Commune]) -> str:
        """Return the address that tries a place more in each of ``communes``, with the same hours and service."""
        return (
            f"{reverse('observatoire:et_si')}?{urlencode([*self._places(communes), *self._rest])}"
        )

    def keeping(self, communes: Iterable[Commune]) -> str:
        """Return what an address says after the commune that it adds to ``communes``."""
        gardees = [("avec", commune.pk) for commune in communes]
        return urlencode([*gardees, *([("garder", "1")] if gardees else []), *self._rest])

    @property
    def _rest(self) -> list[tuple[str, str]]:
        return [("heures", self.heures), *([("service", self.service)] if self.service else [])]

    def _places(self, communes: Sequence[Commune]) -> list[tuple[str, str]]:
        if not communes:
            return []
        avant = [("avec", commune.pk) for commune in communes[:-1]]
        return [("ou", communes[-1].pk), *avant, *([("garder", "1")] if avant else [])]


def read_demand(parametres: QueryDict) -> Demande:
    """Return what the address asks for; what makes no sense is as if it were not there."""
    heures = parametres.get("heures", PAR_DEFAUT)
    service = parametres.get("service", "")
    return Demande(
        _kept(parametres.getlist("avec")) if parametres.get("garder") else (),
        heures if heures in HEURES else PAR_DEFAUT,
        service if service in SERVICES_PAR_CLE else "",
    )


def _kept(codes: Iterable[str]) -> tuple[Commune, ...]:
    # PostgreSQL refuses the NUL character; no code holds it.
    ecrits = [code for code in dict.fromkeys(codes) if len(code) == _CODE and code.isalnum()]
    ecrits = ecrits[:LIEUX_MAX]
    if not ecrits:
        return ()
    connues = Commune.objects.in_territory().select_related("departement").in_bulk(ecrits)
    return tuple(connues[code] for code in ecrits if code in connues)
