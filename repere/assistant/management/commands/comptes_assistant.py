"""``repere comptes_assistant``: how conversations turned out, small numbers hidden."""

import json
from argparse import ArgumentParser, ArgumentTypeError
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from repere.assistant.models import CompteDuJour
from repere.assistant.querysets import DIMENSIONS
from repere.assistant.services.comptes import purge
from repere.socle.commande import Commande, Erreur

_JOURS = 30


def read_day(texte: str) -> date:
    """Return an ISO day. Raises ArgumentTypeError, in French."""
    try:
        return date.fromisoformat(texte)
    except ValueError as erreur:
        raise ArgumentTypeError(f"« {texte} » n’est pas un jour : écrivez 2026-01-31.") from erreur


class Command(Commande):
    help = (
        "Montre ce que deviennent les conversations avec l’assistant. Les nombres de moins de 5 sont cachés, "
        "et ceux d’où on les déduirait."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--du", type=read_day, help="premier jour (par défaut : il y a 30 jours)"
        )
        parser.add_argument("--au", type=read_day, help="dernier jour (par défaut : aujourd’hui)")
        parser.add_argument(
            "--par",
            nargs="+",
            choices=DIMENSIONS,
            default=["service", "issue"],
            help="une ou deux façons de compter",
        )
        parser.add_argument("--json", action="store_true", help="pour une machine")
        parser.add_argument("--purger", action="store_true", help="efface ce qui a plus de 25 mois")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["purger"]:
            lignes = purge(aujourd_hui=timezone.localdate())
            self.stdout.write(f"{lignes} lignes effacées.")
            return
        fin = options["au"] or timezone.localdate()
        debut = options["du"] or fin - timedelta(days=_JOURS)
        try:
            table = CompteDuJour.objects.between(debut, fin).table(options["par"])
        except ValueError as erreur:
            raise Erreur(str(erreur)) from erreur
        for cellule, nombre in table.items():
            self.stdout.write(_line(options["par"], cellule, nombre, en_json=options["json"]))


def _line(par: list[str], cellule: tuple[str, ...], nombre: int | None, *, en_json: bool) -> str:
    if en_json:
        return json.dumps({**dict(zip(par, cellule, strict=True)), "nombre": nombre})
    mots = "".join(f"{valeur or '–':<14}" for valeur in cellule)
    return f"{mots}{'caché' if nombre is None else nombre}"
