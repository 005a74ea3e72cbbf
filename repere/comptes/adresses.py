"""Which addresses no longer receive, and which answers of a mail server say so."""

import re
from collections.abc import Iterable
from typing import Any, Final

from allauth.account.models import EmailAddress

from repere.comptes.models import AdresseEnPanne

_DETAIL: Final = re.compile(r"\b([245])\.(\d{1,3})\.(\d{1,3})\b")
# RFC 3463: subjects of a status that are about the address (1) or its mailbox (2); others are about us, the
# network, the message or its content, and say nothing of the address.
_DE_L_ADRESSE: Final = frozenset({"1", "2"})
# 5.2.3: too long a message; 5.1.7 and 5.1.8: the sender's address.
_PAS_D_ELLE: Final = frozenset({"5.2.3", "5.1.7", "5.1.8"})
# Without details, those that servers use for unknown or closed mailboxes (RFC 5321, 4.2.3).
_INCONNUE: Final = frozenset({550, 551, 553})


def failing_among(adresses: Iterable[str]) -> frozenset[str]:
    """Return, in lower case, those of ``adresses`` to which nothing is sent any more."""
    voulues = {adresse.lower() for adresse in adresses}
    trouvees = AdresseEnPanne.objects.filter(
        courriel__in=voulues, prouvee_le__isnull=True
    ).order_by()
    return frozenset(trouvees.values_list("courriel", flat=True))


def failing_of(personne: Any) -> list[AdresseEnPanne]:
    """Return the addresses of ``personne`` that failed, the newest first."""
    prouvees = EmailAddress.objects.filter(user=personne, verified=True).order_by()
    siennes = [adresse.email.lower() for adresse in prouvees]
    return list(AdresseEnPanne.objects.filter(courriel__in=siennes, prouvee_le__isnull=True))


def is_address_fault(code: int, texte: str) -> bool:
    """Say whether an SMTP answer means that the address will not receive, however often one tries."""
    if not 500 <= code < 600:
        return False
    detail = _DETAIL.search(texte)
    return is_lasting(detail[0]) if detail else code in _INCONNUE


def is_lasting(statut: str) -> bool:
    """Say whether a status of RFC 3463 ("5.1.1") means so."""
    classe, _, reste = statut.partition(".")
    sujet = reste.partition(".")[0]
    return classe == "5" and sujet in _DE_L_ADRESSE and statut not in _PAS_D_ELLE
