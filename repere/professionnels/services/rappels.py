"""Asking those who hold a place whether it is still as it is written; telling the animateur when nobody answers.

Who is written to, about what and when is written in the same transaction as the message that waits to leave:
killed anywhere, a run neither forgets nor repeats itself, and two runs at once write once.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any, Final, NamedTuple

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from repere.annuaire.models import Lieu
from repere.annuaire.presentation.carte import public_view
from repere.professionnels.echeances import RELANCE, SILENCE
from repere.professionnels.models import Rappel
from repere.professionnels.nouvelles import rappels as nouvelles
from repere.professionnels.querysets.equipes import who_answers_for
from repere.professionnels.querysets.rappels import (
    Du,
    members_by_structure,
    places_due,
    places_told_since,
    told_since,
)

Rang = Rappel.Rang
Piles = dict[int | str, list["Pli"]]
# A message and its row go together; the others wait for the next.
LIEUX: Final = nouvelles.LIEUX_PAR_COURRIEL
# Thousands of messages in a morning, to people who asked for none, would be taken for spam: the oldest first.
ADRESSES_PAR_JOUR: Final = 200


class Pli(NamedTuple):
    """One place to remind somebody of. ``personne`` None: whoever reads ``adresse``, the place's own."""

    personne: Any
    adresse: str
    lieu: Lieu
    echeance: date
    rang: int


class Bilan(NamedTuple):
    """What a run did, or would do."""

    personnes: int = 0
    lieux: int = 0
    animateurs: int = 0
    adresses: int = 0


def send_reminders(*, a_blanc: bool = False) -> Bilan:
    """Send what is due today; return how many were written to. ``a_blanc``: only say it."""
    moment = timezone.now()
    plis = _due(moment)
    membres = _by_reader([p for p in plis if p.personne and p.rang != Rang.ANIMATEUR])
    animateurs = _by_reader([p for p in plis if p.rang == Rang.ANIMATEUR])
    # One message a week, whichever: what members must do goes first.
    animateurs = {pk: siens for pk, siens in animateurs.items() if pk not in membres}
    ecrites = list(_by_reader([pli for pli in plis if pli.personne is None]).items())
    adresses = dict(ecrites[:ADRESSES_PAR_JOUR])
    if a_blanc:
        lieux = {p.lieu.pk for siens in membres.values() for p in siens}
        return Bilan(len(membres), len(lieux), len(animateurs), len(adresses))
    return Bilan(
        personnes=sum(_write(siens, _remind) for siens in membres.values()),
        lieux=len({p.lieu.pk for siens in membres.values() for p in siens}),
        animateurs=sum(_write(siens, _tell) for siens in animateurs.values()),
        adresses=sum(_write(siens, _write_to_places) for siens in adresses.values()),
    )


def _due(moment: datetime) -> list[Pli]:
    """Return all that is due, the oldest places first."""
    membres, muets = members_by_structure(), told_since(moment - SILENCE)
    ecrites = {_public_address(lieu) for lieu in places_told_since(moment - SILENCE)}
    plis: list[Pli] = []
    # Without members nor leave to write to the places, nobody would read.
    tenues = None if settings.REPERE_RAPPELS_AUX_LIEUX else membres.keys()
    for du in places_due(timezone.localdate(moment), structures=tenues):
        lecteurs = membres.get(du.lieu.structure_id or 0, [])
        plis += _for_members(du, lecteurs, moment) if lecteurs else _for_place(du, moment)
        if _unanswered(du, moment):
            plis += [_pli(du, p, Rang.ANIMATEUR) for p in _animateurs(du)]
    return [
        pli
        for pli in plis
        if (pli.personne.pk not in muets if pli.personne else pli.adresse not in ecrites)
    ]


def _for_members(du: Du, lecteurs: Sequence[Any], moment: datetime) -> list[Pli]:
    rangs = ((personne, _rank(du, personne.pk, moment)) for personne in lecteurs)
    return [_pli(du, personne, rang) for personne, rang in rangs if rang]


def _for_place(du: Du, moment: datetime) -> list[Pli]:
    """Nobody holds the place: its own public address is written to, if the operator wants it."""
    rythme = getattr(du.lieu, "rythme", None)
    tu = rythme is not None and rythme.sans_courriel_public
    if not settings.REPERE_RAPPELS_AUX_LIEUX or tu or not _public_address(du.lieu):
        return []
    rang = _rank(du, None, moment)
    return [_pli(du, None, rang)] if rang else []


def _public_address(lieu: Lieu) -> str:
    """Return the address that the page shows: somebody's own, not consented to, is not written to."""
    return next(iter(public_view(lieu).courriels), "").lower()


def _rank(du: Du, personne: int | None, moment: datetime) -> int | None:
    """Return which reminder is due to a reader, None when there is none, or not yet."""
    if (personne, Rang.PREMIER) not in du.partis:
        return Rang.PREMIER
    assez = du.partis[personne, Rang.PREMIER] <= moment - RELANCE
    return Rang.SECOND if assez and (personne, Rang.SECOND) not in du.partis else None


def _unanswered(du: Du, moment: datetime) -> bool:
    """Say whether a second reminder left long ago, and nobody above was told."""
    seconds = [le for (_qui, rang), le in du.partis.items() if rang == Rang.SECOND]
    dit = any(rang == Rang.ANIMATEUR for _qui, rang in du.partis)
    return bool(seconds) and not dit and min(seconds) <= moment - RELANCE


def _animateurs(du: Du) -> list[Any]:
    return who_answers_for(Lieu.objects.filter(pk=du.lieu.pk))


def _pli(du: Du, personne: Any, rang: int) -> Pli:
    adresse = "" if personne else _public_address(du.lieu)
    return Pli(personne, adresse, du.lieu, du.echeance, rang)


def _by_reader(plis: Sequence[Pli]) -> Piles:
    piles: Piles = defaultdict(list)
    for pli in plis:
        pile = piles[pli.personne.pk if pli.personne else pli.adresse]
        if len(pile) < LIEUX:
            pile.append(pli)
    return dict(piles)


def _write(plis: Sequence[Pli], ecrire: Callable[[Sequence[Pli]], None]) -> int:
    """Write the rows and the message together; 0 when another run did it meanwhile."""
    maintenant = timezone.now()
    try:
        with transaction.atomic():
            Rappel.objects.bulk_create(
                Rappel(
                    lieu=pli.lieu,
                    personne=pli.personne,
                    echeance=pli.echeance,
                    rang=pli.rang,
                    reserve_le=maintenant,
                    envoye_le=maintenant,
                )
                for pli in plis
            )
            ecrire(plis)
    except IntegrityError:
        return 0
    return 1


def _remind(plis: Sequence[Pli]) -> None:
    nouvelles.remind(plis[0].personne, _places(plis))


def _tell(plis: Sequence[Pli]) -> None:
    nouvelles.tell_animateur(plis[0].personne, _places(plis))


def _write_to_places(plis: Sequence[Pli]) -> None:
    nouvelles.write_to_places(plis[0].adresse, _places(plis))


def _places(plis: Sequence[Pli]) -> list[tuple[Lieu, date]]:
    return [(pli.lieu, pli.echeance) for pli in plis]
