"""What a visitor asks of a list, read from the address; what is not understood is refused by name."""

import re
from collections.abc import Mapping
from typing import Final, NamedTuple
from urllib.parse import urlencode

from django.db.models import Exists, OuterRef, Q

from repere.annuaire.models import Critere
from repere.annuaire.presentation.mots import SERVICES, SERVICES_PAR_CLE
from repere.annuaire.presentation.mots_du_quotidien import services_for, significant_words, stem
from repere.annuaire.querysets.lieu import LieuQuerySet
from repere.socle.suggestion import nearest

_SERVICES_EN_MOTS: Final = {service.cle: service.phrase for service in SERVICES.values()}
_PAGE: Final = re.compile(r"[1-9][0-9]{0,4}")


class DemandeRefusee(ValueError):
    """A parameter of the address has a value that does not exist; ``proche`` is the nearest valid one."""

    def __init__(self, nom: str, valeur: str, proche: str) -> None:
        super().__init__(f"{nom} : {valeur!r}")
        self.nom, self.valeur, self.proche = nom, valeur, proche


class Filtres(NamedTuple):
    """``quoi`` is free text; ``service`` a key of SERVICES_PAR_CLE, "" for all."""

    quoi: str = ""
    service: str = ""

    def __bool__(self) -> bool:
        return bool(self.quoi or self.service)

    def query(self, **autres: str | int) -> str:
        """Return the query string of these filters and ``autres``, "?" included, "" when empty."""
        dits = {**self._asdict(), **autres}
        paires = [(nom, valeur) for nom, valeur in dits.items() if valeur]
        return f"?{urlencode(paires)}" if paires else ""

    def apply(self, lieux: LieuQuerySet) -> LieuQuerySet:
        """Keep the places that answer both filters."""
        if self.service:
            lieux = lieux.having("services", SERVICES_PAR_CLE[self.service])
        for mot in significant_words(self.quoi):
            lieux = lieux.filter(_says(mot))
        return lieux


def read_filters(parametres: Mapping[str, str]) -> Filtres:
    """Return the filters of an address. Raises DemandeRefusee on a service that does not exist."""
    service = parametres.get("service", "")
    if service and service not in SERVICES_PAR_CLE:
        raise DemandeRefusee("service", service, nearest(service, _SERVICES_EN_MOTS) or "")
    # PostgreSQL refuses a NUL, and nobody types two hundred characters in that box.
    return Filtres(parametres.get("quoi", "").replace("\0", "").strip()[:200], service)


def read_page(parametres: Mapping[str, str]) -> int:
    """Return the number of the page asked. Raises DemandeRefusee when it is not a number from 1."""
    texte = parametres.get("page", "1")
    if not _PAGE.fullmatch(texte):
        raise DemandeRefusee("page", texte, "1")
    return int(texte)


def _says(mot: str) -> Q:
    """Places whose text holds ``mot``, or that do the service where that word is dealt with."""
    condition = Q(texte_recherche__contains=stem(mot))
    if services := [SERVICES_PAR_CLE[cle] for cle in services_for(mot)]:
        faits = Critere.objects.filter(lieu=OuterRef("pk"), champ="services", valeur__in=services)
        condition |= Q(Exists(faits))
    return condition
