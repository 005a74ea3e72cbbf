"""Messages on their way out: written in the base first, then given to the mail server, tried again until it takes them."""

import logging
from collections.abc import Iterable, Mapping
from datetime import timedelta
from smtplib import SMTPDataError, SMTPException, SMTPRecipientsRefused
from typing import Any, Final, NamedTuple

from django.core.mail import EmailMultiAlternatives, get_connection
from django.db import transaction
from django.utils import timezone

from repere.comptes.adresses import failing_among, is_address_fault
from repere.comptes.courriels import ENTETES, Courriel, in_html, in_plain_text
from repere.comptes.identite_message import message_id
from repere.comptes.models import CourrielSortant
from repere.comptes.services.adresses import mark_failing

# Waits between tries, the last one again and again until a message is too old to be worth sending.
ATTENTES: Final = tuple(timedelta(minutes=m) for m in (1, 5, 15, 60, 180, 360))
ABANDON: Final = timedelta(days=4)
# Who took a message to send it and died leaves it to others after this long.
BAIL: Final = timedelta(minutes=10)
LOT: Final = 200
_JOURNAL: Final = logging.getLogger(__name__)


class Envoi(NamedTuple):
    """``personne`` None: somebody without an account, who gave this address to be answered."""

    courriel: Courriel
    vers: str
    personne: Any = None
    entetes: Mapping[str, str] = {}


class Tournee(NamedTuple):
    """How a round went."""

    partis: int = 0
    refuses: int = 0
    remis: int = 0


@transaction.atomic
def post(*, envois: Iterable[Envoi]) -> int:
    """Have messages leave as soon as the mail server takes them; return how many will.

    Those for addresses that failed are left out. Within a transaction: they leave if and only if it commits.
    """
    from repere.comptes.tasks import send_mail_due

    liste = list(envois)
    en_panne = failing_among(envoi.vers for envoi in liste)
    sortants = [_outgoing(envoi) for envoi in liste if envoi.vers.lower() not in en_panne]
    if sortants:
        CourrielSortant.objects.bulk_create(sortants)
        send_mail_due.enqueue()
    return len(sortants)


def send_due(*, au_plus: int = LOT) -> Tournee:
    """Give the mail server what is due. Two rounds at once send no message twice."""
    dus = CourrielSortant.objects.filter(
        abandonne_le__isnull=True, prochain_essai_le__lte=timezone.now()
    ).order_by("prochain_essai_le", "pk")
    partis = refuses = remis = 0
    # A connection for all: a handshake a message would take longer than the message.
    connexion = get_connection()
    try:
        for pk in list(dus.values_list("pk", flat=True)[:au_plus]):
            sortant = _take(pk)
            if sortant is None:
                continue
            faute = _give(sortant, connexion)
            if faute is None:
                partis += 1
            elif isinstance(faute, SMTPRecipientsRefused | SMTPDataError):
                refuses += _refused(sortant, faute)
            else:
                remis += 1
                _postpone(sortant, faute)
                if isinstance(faute, ValueError):
                    continue
                # The server itself does not answer: asking for each message would only take longer.
                break
    finally:
        _close(connexion)
    return Tournee(partis, refuses, remis)


def _outgoing(envoi: Envoi) -> CourrielSortant:
    return CourrielSortant(
        personne=envoi.personne,
        vers=envoi.vers,
        objet=envoi.courriel.subject()[:300],
        texte=in_plain_text(envoi.courriel),
        html=in_html(envoi.courriel),
        entetes=dict(envoi.entetes),
    )


def _take(pk: int) -> CourrielSortant | None:
    """Reserve a message; None when another round has it."""
    maintenant = timezone.now()
    pris = CourrielSortant.objects.filter(
        pk=pk, abandonne_le__isnull=True, prochain_essai_le__lte=maintenant
    ).update(prochain_essai_le=maintenant + BAIL)
    return CourrielSortant.objects.filter(pk=pk).first() if pris else None


def _give(sortant: CourrielSortant, connexion: Any) -> Exception | None:
    """Give one message to the server; return what went wrong."""
    message = EmailMultiAlternatives(
        sortant.objet,
        sortant.texte,
        to=[sortant.vers],
        # The same at each try: a message that came twice after all is shown once.
        headers={
            **ENTETES,
            "Message-ID": message_id(sortant.vers, sortant.identifiant),
            **sortant.entetes,
        },
        connection=connexion,
    )
    message.attach_alternative(sortant.html, "text/html")
    try:
        connexion.open()
        message.send()
    # ValueError: an address or a header that cannot be written; the server has not been asked.
    except (OSError, SMTPException, ValueError) as faute:
        return faute
    sortant.delete()
    return None


def _refused(sortant: CourrielSortant, faute: SMTPRecipientsRefused | SMTPDataError) -> int:
    """Mark the address if it is at fault, else try later; return 1 when nothing more will be tried."""
    code, texte = _answer(faute)
    if not is_address_fault(code, texte):
        _postpone(sortant, faute)
        return 0
    with transaction.atomic():
        mark_failing(courriel=sortant.vers, raison=f"{code} {texte}")
        sortant.delete()
    return 1


def _answer(faute: SMTPRecipientsRefused | SMTPDataError) -> tuple[int, str]:
    code: int
    texte: bytes | str
    if isinstance(faute, SMTPRecipientsRefused):
        code, texte = next(iter(faute.recipients.values()))
    else:
        code, texte = faute.smtp_code, faute.smtp_error
    return code, texte.decode(errors="replace") if isinstance(texte, bytes) else texte


def _postpone(sortant: CourrielSortant, faute: Exception) -> None:
    """Try later, or give up what has waited for days."""
    maintenant = timezone.now()
    sortant.prochain_essai_le = maintenant + ATTENTES[min(sortant.essais, len(ATTENTES) - 1)]
    sortant.essais += 1
    # The class alone: what a server says may repeat the address.
    sortant.erreur = type(faute).__name__
    if maintenant - sortant.cree_le > ABANDON:
        sortant.abandonne_le = maintenant
        sortant.texte = sortant.html = ""
        _JOURNAL.error("Courriel %s abandonné : %s", sortant.identifiant, sortant.erreur)
    sortant.save(
        update_fields=["prochain_essai_le", "essais", "erreur", "abandonne_le", "texte", "html"]
    )


def _close(connexion: Any) -> None:
    try:
        connexion.close()
    except (OSError, SMTPException):
        _JOURNAL.debug("Le serveur de courriels a fermé avant nous.")
