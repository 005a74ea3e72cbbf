"""``repere comprendre``: what the assistant understands of messages, for people and for evaluations."""

import json
from argparse import ArgumentParser
from collections.abc import Iterable, Mapping
from typing import Any

from django.core.management.base import CommandError

from repere.assistant.comprehension.comprendre import understand
from repere.assistant.comprehension.compris import Compris, Ressources
from repere.assistant.interface import as_line, read_context
from repere.assistant.services.ressources import current_resources
from repere.socle.commande import Commande
from repere.socle.jsonl import open_lines, read_line


class Command(Commande):
    help = (
        "Montre ce que l’assistant comprend d’un message. Exemple : repere comprendre « je cherche de l’aide "
        'pour la CAF à Tours ». Avec --jsonl, lit des lignes {"id", "text", "context"} et écrit une ligne '
        "par message, dans le même ordre."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "entree",
            nargs="?",
            metavar="MESSAGE_OU_FICHIER",
            help="le message ; avec --jsonl, le fichier à lire (par défaut : l’entrée standard)",
        )
        parser.add_argument(
            "--jsonl",
            action="store_true",
            help="une ligne JSON par message, en entrée et en sortie",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        ressources = current_resources()
        if options["jsonl"]:
            self._read_lines(options["entree"], ressources)
        elif options["entree"] is not None:
            self._show(as_line("", understand(options["entree"], ressources)))
        else:
            raise CommandError("Donnez un message à comprendre, ou --jsonl et un fichier.")

    def _show(self, ligne: Mapping[str, Any]) -> None:
        for champ, valeur in ligne.items():
            if champ != "id":
                dit = ", ".join(valeur) if isinstance(valeur, list) else valeur
                self.stdout.write(f"{champ:<14} {dit or '–'}")

    def _read_lines(self, chemin: str | None, ressources: Ressources) -> None:
        try:
            with open_lines(chemin) as lignes:
                fautives = self._convert(lignes, ressources)
        except (FileNotFoundError, PermissionError, IsADirectoryError) as erreur:
            raise CommandError(f"Le fichier {chemin} ne s’ouvre pas.") from erreur
        if fautives:
            raise CommandError(f"Lignes non lues : {fautives}. Les autres ont été écrites.")

    def _convert(self, lignes: Iterable[bytes], ressources: Ressources) -> int:
        fautives = 0
        for numero, ligne in enumerate(lignes, start=1):
            if not ligne.strip():
                continue
            try:
                cle, compris = _answer(ligne, ressources)
            except ValueError as erreur:
                fautives += 1
                self.stderr.write(f"ligne {numero} : {erreur}")
                continue
            self.stdout.write(json.dumps(as_line(cle, compris), ensure_ascii=False))
        return fautives


def _answer(ligne: bytes, ressources: Ressources) -> tuple[Any, Compris]:
    objet = read_line(ligne)
    contexte = read_context(objet.get("context"))
    return objet["id"], understand(objet["text"], ressources, contexte)
