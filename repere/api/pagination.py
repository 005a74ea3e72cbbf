"""Pages of results, and the addresses of their neighbours."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

from django.http import HttpRequest

from repere.annuaire.filtres.refus import ParametresRefuses, Refus

_ENTIER: Final = re.compile(r"-?\d{1,12}")


def read_integer(
    parametres: Mapping[str, Sequence[str]], nom: str, bornes: tuple[int, int, int]
) -> int:
    """Return a whole number from the parameters. Raises ParametresRefuses."""
    bas, haut, defaut = bornes
    saisies = parametres.get(nom)
    if saisies is None:
        return defaut
    saisie = saisies[-1]
    nombre = int(saisie) if _ENTIER.fullmatch(saisie) else None
    if len(saisies) == 1 and nombre is not None and bas <= nombre <= haut:
        return nombre
    proche = str(defaut if nombre is None else min(max(nombre, bas), haut))
    message = f"il faut un nombre entier entre {bas} et {haut}, donné une fois."
    raise ParametresRefuses([Refus(nom, saisie, message, proche)])


@dataclass(frozen=True, slots=True)
class Page:
    """A page asked for, once the total is known."""

    numero: int
    par_page: int
    total: int

    @property
    def derniere(self) -> int:
        return max(1, -(-self.total // self.par_page))

    def links(self, request: HttpRequest) -> dict[str, str]:
        """Return relation -> address for first, prev, next and last, those that exist."""
        voisines = {"first": 1, "last": self.derniere}
        if self.numero > 1:
            voisines["prev"] = min(self.numero - 1, self.derniere)
        if self.numero < self.derniere:
            voisines["next"] = self.numero + 1
        return {relation: _address(request, numero) for relation, numero in voisines.items()}


def _address(request: HttpRequest, numero: int) -> str:
    parametres = [(nom, v) for nom, vs in request.GET.lists() if nom != "page" for v in vs]
    return request.build_absolute_uri(
        f"{request.path}?{urlencode([*parametres, ('page', numero)])}"
    )


def link_header(liens: Mapping[str, str]) -> str:
    """Return ``liens`` as RFC 8288 writes them."""
    return ", ".join(f'<{adresse}>; rel="{relation}"' for relation, adresse in liens.items())


def page_members(page: Page, liens: Mapping[str, str]) -> dict[str, Any]:
    """Return what the answer says of the page itself."""
    return {
        "total": page.total,
        "page": page.numero,
        "par_page": page.par_page,
        "suivante": liens.get("next"),
        "precedente": liens.get("prev"),
    }
