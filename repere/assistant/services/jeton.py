"""A conversation between two turns: a signed, dated token that the person's page carries. No row, no text.

It holds codes only: needs, a commune, conditions. Unreadable, or of yesterday, it is a new conversation.
"""

from typing import Any, Final

from django.core import signing

from repere.annuaire.standard.vocabulaire import SERVICES
from repere.assistant.comprehension.compris import Endroit
from repere.assistant.dialogue.etat import Etat, Genre
from repere.assistant.evaluation.valeurs import PUBLICS

VALABLE_SECONDES: Final = 24 * 3600
_SEL: Final = "repere.assistant.conversation"
# Another shape of the state is another version: older tokens are then new conversations.
_VERSION: Final = 2
_LONGUEUR_MAX: Final = 2000
_GENRES: Final = tuple(Genre)


def write_token(etat: Etat) -> str:
    """Return ``etat`` as a token, of a few hundred bytes."""
    return signing.dumps(_packed(etat), salt=_SEL, compress=True)


def read_token(jeton: str) -> Etat:
    """Return the conversation of a token; a new one when it is none of ours, altered or too old."""
    if not jeton or len(jeton) > _LONGUEUR_MAX:
        return Etat()
    try:
        return _unpacked(signing.loads(jeton, salt=_SEL, max_age=VALABLE_SECONDES))
    except (signing.BadSignature, ValueError, TypeError, LookupError):
        return Etat()


def _packed(etat: Etat) -> list[Any]:
    return [
        _VERSION,
        [SERVICES.index(service) for service in etat.services],
        _place(etat.lieu) if etat.lieu else 0,
        [PUBLICS.index(public) for public in etat.publics],
        list(etat.contraintes),
        etat.langue,
        _GENRES.index(etat.attend) if etat.attend else -1,
        [_GENRES.index(genre) for genre in etat.posees],
        [_place(endroit) for endroit in etat.choix],
        int(etat.generaliste),
        int(etat.servi),
        etat.echecs,
        etat.tours,
        etat.autres,
    ]


def _place(endroit: Endroit) -> list[str]:
    return [endroit.nom, endroit.code]


def _unpacked(dit: Any) -> Etat:
    """Raises ValueError, TypeError or LookupError when the shape is another."""
    version, services, lieu, publics, contraintes, langue, attend, posees, choix, *reste = dit
    generaliste, servi, echecs, tours, autres = reste
    if version != _VERSION:
        raise ValueError(version)
    return Etat(
        services=tuple(SERVICES[rang] for rang in services),
        lieu=Endroit(*lieu) if lieu else None,
        publics=tuple(PUBLICS[rang] for rang in publics),
        contraintes=tuple(contraintes),
        langue=langue,
        attend=_GENRES[attend] if attend >= 0 else None,
        posees=tuple(_GENRES[rang] for rang in posees),
        choix=tuple(Endroit(*endroit) for endroit in choix),
        generaliste=bool(generaliste),
        servi=bool(servi),
        echecs=echecs,
        tours=tours,
        autres=autres,
    )
