"""Free-text hours on the command line, one text or a file of them."""

import json
from collections.abc import Iterable
from typing import Any

from django.core.management.base import CommandError, CommandParser

from repere.annuaire.horaires.phrases import describe
from repere.annuaire.horaires.texte import Lecture, read_hours
from repere.socle.commande import Commande
from repere.socle.jsonl import open_lines, read_line


class Command(Commande):
    help = (
        "Lit des horaires écrits en français et les donne au format OSM opening_hours. "
        "Exemple : repere horaires « du lundi au vendredi de 9h à 12h ». "
        'Avec --jsonl, lit des lignes {"id", "text"} et écrit des lignes '
        '{"id", "osm", "appointment"}, dans le même ordre.'
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "entree",
            nargs="?",
            metavar="TEXTE_OU_FICHIER",
            help="le texte à lire ; avec --jsonl, le fichier à lire (par défaut : l'entrée standard)",
        )
        parser.add_argument(
            "--jsonl", action="store_true", help="une ligne JSON par texte, en entrée et en sortie"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["jsonl"]:
            self._read_lines(options["entree"])
        elif options["entree"]:
            self._read_text(options["entree"])
        else:
            raise CommandError("Donnez un texte à lire, ou --jsonl et un fichier.")

    def _read_text(self, texte: str) -> None:
        lecture = read_hours(texte)
        self.stdout.write(f"OSM : {lecture.osm or 'aucun horaire reconnu'}")
        for phrase in describe(lecture.osm or ""):
            self.stdout.write(phrase)
        self.stdout.write(
            f"Sur rendez-vous : {'oui' if lecture.sur_rendez_vous else 'non précisé'}"
        )
        if lecture.partiel:
            self.stdout.write("Attention : le texte dit autre chose que ces horaires. Relisez-le.")

    def _read_lines(self, chemin: str | None) -> None:
        try:
            with open_lines(chemin) as lignes:
                fautives = self._convert(lignes)
        except (FileNotFoundError, PermissionError, IsADirectoryError) as erreur:
            raise CommandError(f"Le fichier {chemin} ne s'ouvre pas.") from erreur
        if fautives:
            raise CommandError(f"Lignes non lues : {fautives}. Les autres ont été écrites.")

    def _convert(self, lignes: Iterable[bytes]) -> int:
        fautives = 0
        for numero, ligne in enumerate(lignes, start=1):
            if not ligne.strip():
                continue
            try:
                objet = read_line(ligne)
            except ValueError as erreur:
                fautives += 1
                self.stderr.write(f"ligne {numero} : {erreur}")
                continue
            self.stdout.write(to_json(objet["id"], read_hours(objet["text"])))
        return fautives


def to_json(identifiant: Any, lecture: Lecture) -> str:
    """Return the answer for one line."""
    reponse = {"id": identifiant, "osm": lecture.osm, "appointment": lecture.sur_rendez_vous}
    return json.dumps(reponse, ensure_ascii=False)
