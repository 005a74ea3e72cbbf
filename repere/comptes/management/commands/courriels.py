"""``repere courriels``: what waits to leave, sending it now, reading what came back."""

import mailbox
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import closing
from email import message_from_binary_file, message_from_bytes
from email.message import Message
from pathlib import Path
from typing import Any

from repere.comptes.models import AdresseEnPanne, CourrielSortant
from repere.comptes.services.depart import send_due
from repere.comptes.services.rebonds import take_bounces
from repere.socle.commande import Commande, Erreur


class Command(Commande):
    help = "Montre les courriels qui attendent, les envoie, lit ceux qui reviennent."

    def add_arguments(self, parser: ArgumentParser) -> None:
        suites = parser.add_subparsers(dest="suite", required=True, title="suites")
        suites.add_parser("etat", help="Combien attendent, combien n’arrivent pas.")
        suites.add_parser("envoyer", help="Envoie ce qui attend.")
        rebonds = suites.add_parser("rebonds", help="Lit les messages revenus.")
        rebonds.add_argument(
            "source", help="Un message, une boîte mbox, un dossier maildir, ou « - »."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["suite"] == "etat":
            self._show()
        elif options["suite"] == "envoyer":
            tournee = send_due()
            self.stdout.write(
                f"{tournee.partis} parti(s), {tournee.refuses} refusé(s), {tournee.remis} remis à plus tard."
            )
        else:
            lecture = take_bounces(messages=read_source(options["source"]))
            self.stdout.write(
                f"{lecture.lus} message(s) lu(s) : {lecture.marquees} adresse(s) en panne, "
                f"{lecture.passageres} panne(s) passagère(s), {lecture.ignores} ignoré(s)."
            )

    def _show(self) -> None:
        attendent = CourrielSortant.objects.filter(abandonne_le__isnull=True).order_by("cree_le")
        premier = attendent.first()
        depuis = f" (le plus ancien : {premier.cree_le:%d/%m %H:%M})" if premier else ""
        abandonnes = CourrielSortant.objects.filter(abandonne_le__isnull=False).count()
        en_panne = AdresseEnPanne.objects.filter(prouvee_le__isnull=True).count()
        self.stdout.write(
            f"{attendent.count()} courriel(s) en attente{depuis}, {abandonnes} abandonné(s), "
            f"{en_panne} adresse(s) en panne."
        )


def read_source(source: str) -> Iterator[Message]:
    """Give the messages of a file, of a mailbox, of a folder's new ones (then filed as read), of the input."""
    if source == "-":
        yield message_from_binary_file(sys.stdin.buffer)
        return
    chemin = Path(source)
    if chemin.is_dir() and (chemin / "new").is_dir():
        yield from _new_of_maildir(chemin)
    elif chemin.is_file():
        with chemin.open("rb") as fichier:
            est_mbox = fichier.read(5) == b"From "
        if est_mbox:
            with closing(mailbox.mbox(chemin, create=False)) as boite:
                yield from boite
        else:
            yield message_from_bytes(chemin.read_bytes())
    else:
        raise Erreur(f"Ni fichier, ni dossier maildir : {source}")


def _new_of_maildir(chemin: Path) -> Iterator[Message]:
    boite = mailbox.Maildir(chemin, create=False)
    for cle, message in list(boite.items()):
        if message.get_subdir() == "new":
            yield message
            # Once taken: killed before, it is read again, and marks nothing twice.
            message.set_subdir("cur")
            message.add_flag("S")
            boite[cle] = message
