"""What comes back to us: the addresses that no longer receive are marked."""

from collections.abc import Iterable
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from typing import NamedTuple

from repere.comptes.adresses import is_lasting
from repere.comptes.identite_message import was_sent_to
from repere.comptes.models import AdresseEnPanne
from repere.comptes.rebonds import original_headers, read_bounces
from repere.comptes.services.adresses import mark_failing


class Lecture(NamedTuple):
    """How a reading went: ``marquees`` are new, ``passageres`` will be tried again, the rest says nothing to us."""

    lus: int = 0
    marquees: int = 0
    passageres: int = 0
    ignores: int = 0

    def plus(self, autre: "Lecture") -> "Lecture":
        return Lecture(*(a + b for a, b in zip(self, autre, strict=True)))


def take_bounces(*, messages: Iterable[Message]) -> Lecture:
    """Mark the addresses that ``messages`` say do not receive. Reading twice marks once."""
    bilan = Lecture()
    for message in messages:
        bilan = bilan.plus(_take(message))
    return bilan


def _take(message: Message) -> Lecture:
    rebonds = read_bounces(message)
    if not rebonds:
        return Lecture(lus=1, ignores=1)
    numero, destinataires = original_headers(message)
    marquees = passageres = ignores = 0
    for rebond in rebonds:
        # Forwarded mail comes back from an address that we never wrote to: ours is in the original message.
        candidates = [rebond.adresse, *(a for _nom, a in getaddresses([destinataires]))]
        adresse = next((a for a in candidates if a and was_sent_to(numero, a)), None)
        if adresse is None or _answered_before_proof(message, adresse):
            ignores += 1
        elif rebond.definitif and is_lasting(rebond.statut):
            raison = f"{rebond.statut} {rebond.raison}".strip()
            marquees += mark_failing(courriel=adresse, raison=raison)
        else:
            passageres += 1
    return Lecture(1, marquees, passageres, ignores)


def _answered_before_proof(message: Message, adresse: str) -> bool:
    """Say whether the address was proved after this bounce was written: an old mailbox is read again."""
    panne = AdresseEnPanne.objects.filter(courriel=adresse.lower(), prouvee_le__isnull=False)
    prouvee_le = panne.order_by().values_list("prouvee_le", flat=True).first()
    if prouvee_le is None:
        return False
    try:
        return parsedate_to_datetime(str(message.get("Date", ""))) < prouvee_le
    except (ValueError, TypeError):
        # No date, or one without its time zone: believed when one cannot tell.
        return False
