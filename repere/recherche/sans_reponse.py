"""What people asked for and did not find, in words: told by each context that counts it, read by the digests."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final, NamedTuple

from django.db.models import Sum

from repere.annuaire.presentation.mots import service_in_words
from repere.recherche.models import RechercheInfructueuse


class SansReponse(NamedTuple):
    """``mots``: known values only, never what somebody typed."""

    mots: str
    nombre: int


# Given communes (Insee codes) and a first day, returns what was asked there in vain since.
Lire = Callable[[Sequence[str], date], list[SansReponse]]
LECTURES: Final[list[Lire]] = []


def register_unmet(lire: Lire) -> None:
    """Tell how to read what one more context counts: once, as its application becomes ready."""
    LECTURES.append(lire)


def unmet(communes: Sequence[str], depuis: date) -> list[SansReponse]:
    """Return what was asked in vain, the most asked first."""
    trouves = [ligne for lire in LECTURES for ligne in lire(communes, depuis)]
    return sorted(trouves, key=lambda ligne: (-ligne.nombre, ligne.mots))


def unmet_searches(communes: Sequence[str], depuis: date) -> list[SansReponse]:
    """Return the searches that found nothing as asked."""
    lignes = (
        RechercheInfructueuse.objects.filter(jour__gte=depuis, commune__in=communes)
        .order_by()
        .values("criteres")
        .annotate(total=Sum("nombre"))
    )
    parles = ((_in_words(ligne["criteres"]), ligne["total"]) for ligne in lignes)
    return [SansReponse(mots, total) for mots, total in parles if mots]


def _in_words(criteres: dict[str, object]) -> str:
    """Say criteria as a sentence of values; "" when there is nothing to act upon."""
    services = [service_in_words(str(v)) for v in _values(criteres.get("services"))]
    autres = [
        str(valeur)
        for nom, valeurs in sorted(criteres.items())
        if nom
        not in {"services", "ouvert", "rayon", "verifie_depuis", "departement", "epci", "zone"}
        for valeur in _values(valeurs)
    ]
    return ", ".join(services + autres)


def _values(valeurs: object) -> list[object]:
    return list(valeurs) if isinstance(valeurs, list) else []
