"""Deciding of what was read: kept, corrected, put aside, alone or by group; and taking it back."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final, NotRequired, TypedDict

from django.db import transaction

from repere.annuaire.models import Lieu
from repere.monographies.lecture.correction import kind_of
from repere.monographies.models import Reprise, Trouvaille
from repere.monographies.services.reprises.versement import pour

Etat = Trouvaille.Etat
PROSE: Final = "prose"


class ReprisePassee(ValueError):
    """The document was put aside, or cannot be read: nothing of it is to be decided."""


class Avant(TypedDict):
    """What a value was, to put it back."""

    pk: int
    etat: str
    # Not of a long text that keeps its correction: what undoes travels in an address.
    corrigee: NotRequired[Any]
    lieu: int | None


@transaction.atomic
def decide(
    *,
    reprise: Reprise,
    trouvailles: Collection[int],
    etat: str,
    par: Any,
    corrigee: Any = None,
    seulement_proposees: bool = False,
) -> list[Avant]:
    """Say what becomes of values; return what they were. Raises ReprisePassee."""
    _require_open(reprise)
    choisies = reprise.trouvailles.filter(pk__in=trouvailles)
    if seulement_proposees:
        choisies = choisies.filter(etat=Etat.PROPOSE)
    return _change(reprise, list(choisies.order_by("pk")), par, etat=etat, corrigee=corrigee)


@transaction.atomic
def choose_place(
    *, reprise: Reprise, trouvaille: Trouvaille, lieu: Lieu | None, par: Any
) -> list[Avant]:
    """Say of which place of the directory a sheet speaks; None: of none. Raises ReprisePassee."""
    _require_open(reprise)
    avant = _before(trouvaille)
    trouvaille.lieu = lieu
    trouvaille.save(update_fields=["lieu"])
    _follow(reprise, par)
    return [avant]


@transaction.atomic
def put_back(*, reprise: Reprise, avant: Sequence[Mapping[str, Any]], par: Any) -> int:
    """Put values back as they were; return how many."""
    _require_open(reprise)
    etaient = {ligne["pk"]: ligne for ligne in avant}
    trouvailles = list(reprise.trouvailles.filter(pk__in=etaient))
    for trouvaille in trouvailles:
        ligne = etaient[trouvaille.pk]
        trouvaille.etat = ligne["etat"]
        trouvaille.corrigee = ligne.get("corrigee", trouvaille.corrigee)
        trouvaille.lieu_id = ligne["lieu"]
    Trouvaille.objects.bulk_update(trouvailles, ["etat", "corrigee", "lieu"])
    _follow(reprise, par)
    return len(trouvailles)


def _change(
    reprise: Reprise, trouvailles: list[Trouvaille], par: Any, *, etat: str, corrigee: Any
) -> list[Avant]:
    avant = [_before(t) for t in trouvailles]
    for trouvaille, ligne in zip(trouvailles, avant, strict=True):
        trouvaille.etat = etat
        if etat != Etat.CORRIGE and kind_of(trouvaille.chemin) == PROSE:
            # Pages of somebody's work: put aside or opened again, the correction waits.
            del ligne["corrigee"]
        else:
            trouvaille.corrigee = corrigee if etat == Etat.CORRIGE else None
    Trouvaille.objects.bulk_update(trouvailles, ["etat", "corrigee"])
    _follow(reprise, par)
    return avant


def _follow(reprise: Reprise, par: Any) -> None:
    """Once poured, the monograph follows what one decides."""
    if reprise.etat == Reprise.Etat.APPLIQUEE and reprise.monographie_id is not None:
        pour(reprise=reprise, par=par)


def _before(trouvaille: Trouvaille) -> Avant:
    return Avant(
        pk=trouvaille.pk,
        etat=trouvaille.etat,
        corrigee=trouvaille.corrigee,
        lieu=trouvaille.lieu_id,
    )


def _require_open(reprise: Reprise) -> None:
    if reprise.etat not in {Reprise.Etat.A_RELIRE, Reprise.Etat.APPLIQUEE}:
        raise ReprisePassee("Ce document n’est plus à relire.")
