"""From parameters to places: what is not understood is refused, never ignored."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from repere.annuaire.filtres.criteres import CRITERES, MODIFIE_DEPUIS, MOTS
from repere.annuaire.filtres.filtre import Filtre
from repere.annuaire.filtres.proximite import BORNES, Proximite, read_proximity
from repere.annuaire.filtres.refus import (
    Refus,
    ValeurRefusee,
    all_refused,
    gathering,
    unknown_parameter,
)
from repere.annuaire.filtres.territoires import TERRITOIRES
from repere.annuaire.models import Lieu
from repere.annuaire.querysets.lieu import LieuQuerySet

FILTRES: Final[dict[str, Filtre]] = {
    filtre.nom: filtre for filtre in (*TERRITOIRES, *CRITERES, MOTS, MODIFIE_DEPUIS)
}


@dataclass(frozen=True, slots=True)
class Selection:
    """Published places that fit, with ``distance_km`` and nearest first when a point was given.

    ``precisions`` are the values asked for, as understood.
    """

    lieux: LieuQuerySet
    proximite: Proximite | None
    precisions: tuple[str, ...]


def select(parametres: Mapping[str, Sequence[str]], *, autres: Iterable[str] = ()) -> Selection:
    """Return the published places that fit ``parametres``. Raises ParametresRefuses, all at once.

    ``autres`` are the parameters that the caller reads itself.
    """
    siens = frozenset(autres)
    connus = [*FILTRES, *BORNES, *sorted(siens)]
    refus = [unknown_parameter(nom, connus) for nom in parametres if nom not in connus]
    lus: dict[str, list[Any]] = {}
    proximite = None
    with gathering(refus):
        lus = read_filters(parametres, FILTRES)
    with gathering(refus):
        proximite = read_proximity(parametres)
    if refus:
        raise all_refused(refus)
    return _apply(lus, proximite)


def read_filters(
    parametres: Mapping[str, Sequence[str]], noms: Iterable[str]
) -> dict[str, list[Any]]:
    """Return the values of the filters ``noms`` that are given. Raises ParametresRefuses."""
    lus: dict[str, list[Any]] = {}
    refus: list[Refus] = []
    for nom in noms:
        if nom in parametres:
            lus[nom], refuses = _read(FILTRES[nom], parametres[nom])
            refus += refuses
    if refus:
        raise all_refused(refus)
    return lus


def _read(filtre: Filtre, saisies: Sequence[str]) -> tuple[list[Any], list[Refus]]:
    if len(saisies) > 1 and not filtre.multiple:
        return [], [Refus(filtre.nom, saisies[-1], "ce paramètre ne se donne qu’une fois.")]
    valeurs: list[Any] = []
    refus: list[Refus] = []
    for saisie in saisies:
        try:
            valeurs.append(_read_one(filtre, saisie))
        except ValeurRefusee as erreur:
            refus.append(
                Refus(filtre.nom, saisie, erreur.message, erreur.proche, erreur.introuvable)
            )
    return valeurs, refus


def _read_one(filtre: Filtre, saisie: str) -> Any:
    if not saisie:
        raise ValeurRefusee("la valeur est vide.")
    return filtre.lire(saisie)


def _apply(lus: Mapping[str, list[Any]], proximite: Proximite | None) -> Selection:
    lieux = Lieu.objects.published()
    if proximite:
        lieux = proximite.keep(lieux)
    # In the order of the registry, so that the same request makes the same SQL.
    donnes = [nom for nom in FILTRES if nom in lus]
    for nom in donnes:
        lieux = FILTRES[nom].appliquer(lieux, lus[nom])
    precisions = tuple(str(valeur) for nom in donnes for valeur in lus[nom])
    return Selection(lieux, proximite, precisions)
