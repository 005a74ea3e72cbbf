"""The link by which a structure answers an invitation: it lets its reader say who comes, and nothing else."""

from datetime import timedelta
from typing import Final

from django.core import signing
from django.utils import timezone

from repere.monographies.models import Participation

_SEL: Final = "repere.professionnels.reunion"
# Answers serve until the meeting; the link then dies.
_APRES: Final = timedelta(days=1)


def token_of(participation: Participation) -> str:
    """Return the token of the link."""
    return signing.dumps(participation.pk, salt=_SEL)


def read_token(jeton: str) -> Participation | None:
    """Return whose answer it is; None when we did not write it, or the meeting is over."""
    try:
        numero = signing.loads(jeton, salt=_SEL)
    except signing.BadSignature:
        return None
    lues = Participation.objects.select_related("reunion__monographie")
    participation = lues.filter(pk=numero).first()
    if participation is None or is_over(participation):
        return None
    return participation


def is_over(participation: Participation) -> bool:
    """Say whether the meeting took place: what is said of it then is who came."""
    debut = participation.reunion.debut
    return debut is not None and debut + _APRES < timezone.now()
