"""The answer in a text message or an e-mail: places, telephone numbers, the list. Nothing of the person."""

from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import quote

from django.conf import settings

from repere.assistant.presentation.modele import Partage
from repere.recherche.presentation.resultat import CarteResultat
from repere.socle.langue import _

# Three places fit in a few text messages without the addresses of their pages.
_LIEUX_MAX: Final = 3


def to_share(cartes: Sequence[CarteResultat], adresse: str) -> Partage:
    """Return the links that hand over ``cartes``; ``adresse`` is that of the whole list."""
    page = f"{settings.REPERE_URL}{adresse}"
    court = "\n".join([*_places(cartes), page])
    long = "\r\n".join([*_places(cartes), _("Liste complète : {adresse}").format(adresse=page)])
    sujet = quote(_("Lieux d’aide numérique"), safe="")
    return Partage(
        sms=f"sms:?body={quote(court, safe='')}",
        courriel=f"mailto:?subject={sujet}&body={quote(long, safe='')}",
        page=page,
    )


def _places(cartes: Sequence[CarteResultat]) -> Iterator[str]:
    for carte in cartes[:_LIEUX_MAX]:
        yield from filter(None, (carte.nom, carte.ou, carte.telephone))
        yield ""
